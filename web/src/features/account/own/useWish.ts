import { useState } from 'react';
import { Problem } from '../../../api/client';

/** One thing asked of the server at a time: whether it is under way, and why it was refused. */
export function useWish() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** True when it was done. */
  const wish = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(thrown instanceof Problem ? thrown : new Problem('unexpected', 0));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, wish };
}
