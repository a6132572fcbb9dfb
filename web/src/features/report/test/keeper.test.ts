import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
import type { Answers, ReportView } from '../../../api/reports';
import { createKeeper } from '../keeper';

const at = (revision: number) => ({ revision }) as ReportView;

function keeper(put = vi.fn<(answers: Answers, revision: number) => Promise<ReportView>>()) {
  const told = vi.fn();
  put.mockImplementation(async (_, revision) => at(revision + 1));
  return { made: createKeeper(1, { put, told }), put, said: () => told.mock.calls.map(([how]) => how) };
}

describe('keeper', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('Type_ManyKeys_SendsTheNewestOnce', async () => {
    const { made, put, said } = keeper();
    made.type({ a: '1' });
    await vi.advanceTimersByTimeAsync(500);
    made.type({ a: '12' });
    await vi.advanceTimersByTimeAsync(500);
    expect(put).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(put.mock.calls).toEqual([[{ a: '12' }, 1, false]]);
    expect(said()).toEqual(['typing', 'typing', 'saving', 'saved']);
    expect(made.revision()).toBe(2);
  });

  it('Type_WhileItIsSent_SendsAgainAfterwards_WithTheNewRevision', async () => {
    const { made, put } = keeper();
    let answer: (report: ReportView) => void = () => undefined;
    put.mockImplementationOnce(() => new Promise((done) => (answer = done)));
    made.type({ a: '1' });
    await vi.advanceTimersByTimeAsync(800);
    made.type({ a: '2' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(put).toHaveBeenCalledTimes(1);
    answer(at(7));
    await vi.advanceTimersByTimeAsync(800);
    expect(put.mock.calls[1]).toEqual([{ a: '2' }, 7, false]);
  });

  it('Type_WithoutAConnection_TriesAgain_AndLosesNothing', async () => {
    const { made, put, said } = keeper();
    put.mockRejectedValueOnce(new Problem('offline', 0));
    made.type({ a: '1' });
    await vi.advanceTimersByTimeAsync(800);
    expect(said().at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(5000);
    expect(put.mock.calls[1]).toEqual([{ a: '1' }, 1, false]);
    expect(said().at(-1)).toBe('saved');
  });

  it('Conflict_SendsNothingMore_UntilItIsSettled', async () => {
    const { made, put, said } = keeper();
    put.mockRejectedValueOnce(new Problem('precondition.failed', 412));
    made.type({ a: 'mine' });
    await vi.advanceTimersByTimeAsync(800);
    made.type({ a: 'mine too' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect([put.mock.calls.length, said().at(-1)]).toEqual([1, 'conflict']);
    made.settle(5, { a: 'mine too' });
    await vi.advanceTimersByTimeAsync(1);
    expect(put.mock.calls[1]).toEqual([{ a: 'mine too' }, 5, false]);
  });

  it('Settle_WithTheOthersText_SendsNothing', async () => {
    const { made, put } = keeper();
    put.mockRejectedValueOnce(new Problem('precondition.failed', 412));
    made.type({ a: 'mine' });
    await vi.advanceTimersByTimeAsync(800);
    made.settle(5, null);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([put.mock.calls.length, made.revision()]).toEqual([1, 5]);
  });

  it('Flush_SendsAtOnce_AndNothingTwice', async () => {
    const { made, put } = keeper();
    made.type({ a: '1' });
    await made.flush(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(put.mock.calls).toEqual([[{ a: '1' }, 1, true]]);
  });
});
