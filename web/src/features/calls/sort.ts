import type { CallView, CallViewState } from '../../api/client';

export interface CallGroup {
  readonly state: CallViewState;
  readonly calls: readonly CallView[];
}

const order: readonly CallViewState[] = ['live', 'ready', 'ended'];

/** Live ones first, newest first within each; a state without calls has no group. */
export function groupCalls(calls: readonly CallView[]): readonly CallGroup[] {
  return order
    .map((state) => ({ state, calls: calls.filter((call) => call.state === state).sort(newestFirst) }))
    .filter((group) => group.calls.length > 0);
}

function newestFirst(a: CallView, b: CallView): number {
  return Date.parse(when(b)) - Date.parse(when(a));
}

function when(call: CallView): string {
  return call.endedAt ?? call.startedAt ?? call.createdAt;
}

/** Seconds that people were together; null when nobody met. */
export function lasted(call: CallView, now: number): number | null {
  if (!call.startedAt) return null;
  const end = call.endedAt ? Date.parse(call.endedAt) : now;
  return Math.max(0, (end - Date.parse(call.startedAt)) / 1000);
}
