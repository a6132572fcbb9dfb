import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, type Problem } from './client';

/** Does something on the server, then looks again at what it may have changed. */
export function useChange(...keys: readonly string[]) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return null;
    } finally {
      setBusy(false);
      for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
    }
  };
  return { busy, problem, change };
}
