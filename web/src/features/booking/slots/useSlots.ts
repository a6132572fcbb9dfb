import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../../api/client';
import type { Span } from './times';

/** Asks for what is free in a stretch of time. */
export type AskSlots = (from: Date, to: Date) => Promise<readonly Span[]>;

const daysAtOnce = 28;
const dayMs = 24 * 60 * 60 * 1000;

export interface Slots {
  /** Null while they are being fetched for the first time. */
  readonly slots: readonly Span[] | null;
  readonly problem: Problem | null;
  /** Until when it was looked. */
  readonly until: Date;
  readonly busy: boolean;
  /** Looks four weeks further. */
  readonly more: () => void;
  /** Looks anew: a time may have been taken meanwhile. */
  readonly refresh: () => void;
}

/** What is free from now on, four weeks at a time. @param until Look at least this far from the start. */
export function useSlots(ask: AskSlots, until?: Date): Slots {
  const [from] = useState(() => new Date());
  const [blocks, setBlocks] = useState(() =>
    Math.min(12, Math.max(1, Math.ceil(((until?.getTime() ?? 0) - Date.now()) / (daysAtOnce * dayMs) + 0.3))),
  );
  const [round, setRound] = useState(0);
  const [slots, setSlots] = useState<readonly Span[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    let wanted = true;
    setBusy(true);
    setProblem(null);
    const at = (block: number) => new Date(from.getTime() + block * daysAtOnce * dayMs);
    Promise.all(Array.from({ length: blocks }, (_, block) => ask(at(block), at(block + 1))))
      .then((found) => wanted && setSlots(found.flat()))
      .catch((error: unknown) => wanted && setProblem(asProblem(error)))
      .finally(() => wanted && setBusy(false));
    return () => {
      wanted = false;
    };
  }, [ask, blocks, from, round]);
  const more = useCallback(() => setBlocks((was) => was + 1), []);
  const refresh = useCallback(() => setRound((was) => was + 1), []);
  return { slots, problem, until: new Date(from.getTime() + blocks * daysAtOnce * dayMs), busy, more, refresh };
}
