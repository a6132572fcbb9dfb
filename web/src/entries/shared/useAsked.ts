import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/client';
import type { PageProblem } from '../../features/join/ProblemPage';

export interface Asked<T> {
  /** What was answered last; null before. */
  readonly found: T | null;
  /** Why the last question got no answer. */
  readonly problem: PageProblem | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/** What a page needs before it shows anything, and how to ask for it again. */
export function useAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [found, setFound] = useState<T | null>(null);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const last = useRef(0);
  const again = useCallback(() => {
    const mine = ++last.current;
    // An answer that comes behind a later question says nothing any more.
    const told = (tell: () => void) => {
      if (mine !== last.current) return;
      tell();
      setBusy(false);
    };
    setBusy(true);
    ask().then(
      (value) =>
        told(() => {
          setFound(value);
          setProblem(null);
        }),
      (error) => told(() => setProblem(error instanceof Problem ? error.code : 'unexpected')),
    );
  }, [ask]);
  useEffect(again, [again]);
  return { found, problem, busy, again };
}
