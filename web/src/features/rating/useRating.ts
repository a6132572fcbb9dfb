import { useCallback, useEffect, useMemo, useState } from 'react';
import { Problem } from '../../api/client';
import type { ProblemCode } from '../../api/generated/problems';
import { type AskedRating, giveRating, openRating } from '../../api/rating';

type Code = ProblemCode | 'offline';

/** What is rated by a link; a refusal is its code. */
export interface RatingState {
  readonly of: AskedRating | null;
  readonly problem: Code | null;
  readonly again: () => void;
  /** Null when it is kept, else why not. */
  readonly give: (stars: number, words: string | null) => Promise<Code | null>;
}

const codeOf = (error: unknown): Code => (error instanceof Problem ? error.code : 'unexpected');

export function useRating(secret: string): RatingState {
  const [of, setOf] = useState<AskedRating | null>(null);
  const [problem, setProblem] = useState<Code | null>(null);
  const again = useCallback(() => {
    openRating(secret).then(
      (found) => {
        setOf(found);
        setProblem(null);
      },
      (error) => setProblem(codeOf(error)),
    );
  }, [secret]);
  useEffect(again, [again]);
  return useMemo(
    () => ({
      of,
      problem,
      again,
      give: async (stars, words) => {
        try {
          setOf(await giveRating(secret, stars, words));
          return null;
        } catch (error) {
          return codeOf(error);
        }
      },
    }),
    [of, problem, again, secret],
  );
}
