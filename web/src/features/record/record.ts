import { send } from '../../api/client';
import type * as rest from '../../api/generated/rest';

export type { RecordEntry, RecordKind } from '../../api/generated/rest';
export type RecordState = rest.VerifyRecordResponse;

/** What of the record is wanted; an empty word stands for all. */
export interface RecordFilter {
  readonly personId: string;
  readonly kind: rest.RecordKind | '';
}

const search = (words: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(words).filter(([, value]) => value !== '')).toString();

/** Newest first. @param cursor Where the page before ended; '' at the beginning. */
export const listRecord = (filter: RecordFilter, cursor: string) =>
  send<rest.RecordPage>('GET', `/record?${search({ ...filter, limit: '50', cursor })}`);

/** Goes through the whole chain: it takes a moment where the desk is old. */
export const verifyRecord = () => send<RecordState>('GET', '/record/verify');

/** Where the same is as a table for a spreadsheet, with what stands between its columns in this language. */
export const recordTable = (filter: RecordFilter, language: string) =>
  `/api/v1/record/export?${search({ ...filter, language })}`;
