import { send } from './client';
import type * as rest from './generated/rest';

export type {
  ReportFieldKind,
  ReportFieldView,
  ReportHeading,
  ReportState,
  ReportVersionView,
  ReportView,
} from './generated/rest';
export type OpenedReport = rest.OpenReportResponse;

/** By the ids of the fields; what is absent was not said. */
export type Answers = Readonly<Record<string, string>>;

const at = (callId: string) => `/calls/${encodeURIComponent(callId)}/report`;
const seen = (revision: number | string) => ({ 'If-Match': `"${revision}"` });

export const readReport = (callId: string) => send<rest.ReportView>('GET', at(callId));

/** Keeps what was typed. @param revision Of the report as it was read; another one is refused. */
export const keepReportDraft = (callId: string, revision: number | string, answers: Answers, keepalive = false) =>
  send<rest.ReportView>('PUT', `${at(callId)}/draft`, { answers }, seen(revision), keepalive);

export const discardReportDraft = (callId: string, revision: number | string) =>
  send<rest.ReportView>('DELETE', `${at(callId)}/draft`, undefined, seen(revision));

/** Makes a version of it. What is wrong with a field stands in the problem's errors by its id: 'missing' or 'wrong'. */
export const finishReport = (callId: string, revision: number | string, answers: Answers) =>
  send<rest.ReportView>('POST', `${at(callId)}/finish`, { answers }, seen(revision));

/** Opens it to its customer, or for longer. */
export const shareReport = (callId: string) => send<rest.ReportView>('POST', `${at(callId)}/share`);

export const unshareReport = (callId: string) => send<rest.ReportView>('DELETE', `${at(callId)}/share`);

/** Opens it to the appointment's customer and writes to them. */
export const sendReportLink = (appointmentId: string) =>
  send<rest.MessageView>('POST', '/messages/report', { appointmentId });

/** What its customer reads, by their link. Reading changes nothing on the server. */
export const openReport = (secret: string) => send<OpenedReport>('POST', '/reports/open', { secret });

/** Where a scenario's reports are as a table for a spreadsheet, with titles in this language. */
export const reportsTable = (scenarioId: string, language: string) =>
  `/api/v1/scenarios/${encodeURIComponent(scenarioId)}/reports/export?language=${encodeURIComponent(language)}`;
