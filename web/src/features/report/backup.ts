import type { Answers } from '../../api/reports';

/** What was typed and is not on the server yet, in this tab alone: a reload loses nothing, closing the tab leaves nothing. */
const at = (callId: string) => `guichet.report.${callId}`;

export function backUp(callId: string, answers: Answers | null): void {
  try {
    if (answers) sessionStorage.setItem(at(callId), JSON.stringify(answers));
    else sessionStorage.removeItem(at(callId));
  } catch {
    // storage is closed in some private windows; then there is the server alone
  }
}

export function backedUp(callId: string): Answers | null {
  try {
    return JSON.parse(sessionStorage.getItem(at(callId)) ?? 'null') as Answers | null;
  } catch {
    return null;
  }
}
