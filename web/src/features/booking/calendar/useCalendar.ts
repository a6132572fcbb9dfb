import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CalendarView, readCalendar, type Whose } from '../../../api/booking';
import { addDays } from '../slots/times';
import { startOf } from './layout';

export type View = 'day' | 'week' | 'list';

/** The days that a view shows. The week begins where the language's does. */
export function daysOf(view: View, day: string, language: string): readonly string[] {
  if (view === 'day') return [day];
  if (view === 'list') return Array.from({ length: 14 }, (_, i) => addDays(day, i));
  const ahead = (startOf(day).getDay() - firstDay(language) + 7) % 7;
  return Array.from({ length: 7 }, (_, i) => addDays(day, i - ahead));
}

/** 0 is Sunday. Browsers that cannot tell begin on Monday. */
function firstDay(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay === 7 ? 0 : 1;
}

export function useCalendar(days: readonly string[], whose: Whose) {
  const [from, to] = [days[0] ?? '', addDays(days.at(-1) ?? '', 1)];
  const query = useQuery({
    queryKey: ['calendar', from, to, whose.specialistId ?? '', whose.teamId ?? ''],
    queryFn: () => readCalendar(startOf(from), startOf(to), whose),
    refetchInterval: 15_000,
    placeholderData: (before: CalendarView | undefined) => before,
  });
  const queries = useQueryClient();
  return useMemo(
    () => ({
      calendar: query.data ?? null,
      failed: query.isError,
      refresh: () => void queries.invalidateQueries({ queryKey: ['calendar'] }),
    }),
    [query.data, query.isError, queries],
  );
}
