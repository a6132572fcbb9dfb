import { send } from './client';
import type * as rest from './generated/rest';

export type { QualityMinuteView, QualityParticipant } from './generated/rest';

/** How each participant's connection was, minute by minute, a few seconds old while the call goes on. */
export const readQuality = (callId: string) =>
  send<rest.CallQuality>('GET', `/calls/${encodeURIComponent(callId)}/quality`);
