import { useEffect, useMemo, useState } from 'react';
import { type CalendarPerson, readAppointment } from '../../../api/booking';
import { regional } from '../../../locales/regional';
import { useTranslation } from '../../../locales/useTranslation';
import { useHotkeys } from '../../../ui/hooks/useHotkeys';
import { useMedia } from '../../../ui/hooks/useMedia';
import { addDays, ownZone, type Times, timesOf } from '../slots/times';
import type { CalendarPageProps } from './CalendarPage';
import type { Line } from './Grid';
import { dayOf, startOf } from './layout';
import { daysOf, useCalendar, type View } from './useCalendar';
import { useMoving } from './useMoving';
import { useMovingKeys } from './useMovingKeys';
import { useWhose } from './useWhose';

/** Where somebody pointed when they wanted to book. */
export interface Wish {
  readonly at: Date | null;
  readonly person: string | null;
}

const leaps = { day: 1, week: 7, list: 14 } as const;

/** What the calendar's page shows, and what is open beside it. */
export function useCalendarPage({ me, canKeep, first }: CalendarPageProps) {
  const small = useMedia('(max-width: 720px)');
  const where = useWhere(small);
  const { view, setView, day, setDay, days, turn, times } = where;
  const whose = useWhose(me);
  const { calendar, failed, refresh } = useCalendar(days, whose.whose);
  const [open, setOpen] = useState<string | null>(first);
  const [wish, setWish] = useState<Wish | null>(null);
  useGoTo(first, me, whose.choose, setDay);
  // The address changes while the calendar is open: a link to another appointment, or the way back.
  useEffect(() => {
    setOpen(first);
    setWish(null);
  }, [first]);
  const byPerson = view === 'day' && !whose.whose.specialistId;
  const move = useMoving(days, byPerson ? (whose.whose.teamId ?? null) : null, refresh);
  const lines = useMemo(
    () => linesOf(days, byPerson ? (calendar?.people ?? []) : [], times),
    [days, byPerson, calendar, times],
  );
  const opened = calendar?.appointments.find((one) => one.id === open) ?? null;
  const show = (id: string | null) => {
    setOpen(id);
    setWish(null);
  };
  const ahead = day > dayOf(new Date()) ? startOf(day) : null;
  const book = (next: Wish = { at: ahead, person: null }) => {
    if (!canKeep) return;
    setOpen(null);
    setWish(next);
  };
  const begin = (id: string | null) => {
    const of = calendar?.appointments.find((one) => one.id === id);
    if (of?.state !== 'booked' || !canKeep) return;
    if (small) setOpen(null);
    if (view === 'list') {
      setView(small ? 'day' : 'week');
      setDay(dayOf(new Date(of.start)));
    }
    move.begin(of);
  };
  useHotkeys({
    b: () => book(),
    m: () => begin((document.activeElement as HTMLElement | null)?.dataset.appointment ?? open),
    t: () => setDay(dayOf(new Date())),
    'alt+ArrowLeft': () => turn(-1),
    'alt+ArrowRight': () => turn(1),
  });
  useMovingKeys(move);
  const close = () => setWish(null);
  return {
    ...where,
    small,
    day,
    whose,
    calendar,
    failed,
    refresh,
    open,
    opened,
    show,
    wish,
    book,
    close,
    begin,
    move,
    lines,
  };
}

export type CalendarState = ReturnType<typeof useCalendarPage>;

/** Which days, in which form. */
function useWhere(small: boolean) {
  const tag = regional(useTranslation().language);
  const [wanted, setView] = useState<View>(small ? 'list' : 'week');
  const view = small && wanted === 'week' ? 'day' : wanted;
  const [day, setDay] = useState(() => dayOf(new Date()));
  const days = useMemo(() => daysOf(view, day, tag), [view, day, tag]);
  const times = useMemo(() => timesOf(tag, ownZone()), [tag]);
  const turn = (by: number) => setDay((was) => addDays(was, by * leaps[view]));
  return { view, setView, day, setDay, days, times, turn };
}

/** An appointment that was asked for by its address may be another day's and somebody else's. */
function useGoTo(id: string | null, me: string, choose: (whose: string) => void, setDay: (day: string) => void) {
  useEffect(() => {
    if (!id) return;
    readAppointment(id).then(
      (of) => {
        setDay(dayOf(new Date(of.start)));
        if (of.specialistId !== me) choose(`person ${of.specialistId}`);
      },
      () => {}, // It is not there any more, or none of theirs: the calendar is shown as ever.
    );
  }, [id, me, choose, setDay]);
}

function linesOf(days: readonly string[], people: readonly CalendarPerson[], times: Times): readonly Line[] {
  if (people.length > 0)
    return people.map((person) => ({ key: person.id, day: days[0] ?? '', person: person.id, title: person.name }));
  return days.map((day) => ({ key: day, day, person: null, title: `${times.weekday(day)} ${times.number(day)}` }));
}
