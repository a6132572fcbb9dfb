import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { planSeries, type Rhythm, type SeriesDate, type SeriesPlan, type Whose } from '../../../../api/booking';
import { Problem } from '../../../../api/client';

/** How an appointment repeats, as the form holds it. */
export interface Repeat {
  readonly rhythm: Rhythm;
  readonly every: number;
  readonly ends: 'times' | 'until';
  readonly times: string;
  /** A day, as date fields write it. */
  readonly until: string;
}

/** What the form offers: the usual ones. The API knows every number from 1 to 12. */
export const rhythms = ['daily 1', 'weekly 1', 'weekly 2', 'weekly 3', 'weekly 4', 'monthly 1', 'monthly 3'] as const;

export const mostTimes = 52;

export function withRhythm(repeat: Repeat | null, chosen: string): Repeat | null {
  const [rhythm, every] = chosen.split(' ');
  if (!rhythm || !every) return null;
  return {
    ...(repeat ?? { ends: 'times' as const, times: '6', until: '' }),
    rhythm: rhythm as Rhythm,
    every: Number(every),
  };
}

/** What stands in the way is left out until another time is chosen; what is free is in until it is left out. */
export type Choices = Readonly<Record<string, string | null>>;

export const chosenOf = (date: SeriesDate, choices: Choices): string | null =>
  date.start in choices ? (choices[date.start] ?? null) : date.problem ? null : date.start;

/** The starts to book, in order, each once. */
export function startsOf(plan: SeriesPlan | null, choices: Choices): readonly string[] {
  const all = (plan?.items ?? []).map((date) => chosenOf(date, choices)).filter((start) => start !== null);
  return [...new Set(all)].sort((a, b) => Date.parse(a) - Date.parse(b));
}

export interface Series {
  readonly repeat: Repeat | null;
  readonly setRepeat: (repeat: Repeat | null) => void;
  readonly plan: SeriesPlan | null;
  /** The form's numbers are not in order. */
  readonly wrong: boolean;
  readonly failed: boolean;
  readonly choices: Choices;
  readonly choose: (date: string, start: string | null) => void;
  readonly starts: readonly string[];
  readonly refresh: () => void;
}

/** When the series would be, asked of the server, and what was chosen where that is not free. */
export function useSeries(typeId: string, whose: Whose, start: string | null): Series {
  const [repeat, setRepeat] = useState<Repeat | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const ends = repeat?.ends === 'until' ? { until: repeat.until } : { times: Number(repeat?.times) };
  const asked = repeat &&
    start && {
      typeId,
      ...whose,
      start,
      rhythm: repeat.rhythm,
      every: repeat.every,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...ends,
    };
  const complete = repeat?.ends === 'until' ? repeat.until !== '' : Number(repeat?.times) >= 1;
  const { data, error, refetch } = useQuery({
    queryKey: ['series', asked],
    queryFn: () => (asked ? planSeries(asked) : null),
    enabled: asked !== null && complete,
    retry: false,
  });
  const plan = repeat && start ? (data ?? null) : null;
  return useMemo(
    () => ({
      repeat,
      setRepeat,
      plan,
      wrong: error instanceof Problem && error.code === 'request.invalid',
      failed: error !== null,
      choices,
      choose: (date, chosen) => setChoices((was) => ({ ...was, [date]: chosen })),
      starts: startsOf(plan, choices),
      refresh: () => void refetch(),
    }),
    [repeat, plan, error, choices, refetch],
  );
}
