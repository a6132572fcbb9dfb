import { useCallback, useMemo, useState } from 'react';
import {
  type CalendarAppointment,
  listSlots,
  moveAppointment,
  type SeriesScope,
  type SlotView,
  type Whose,
} from '../../../api/booking';
import { asProblem, Problem } from '../../../api/client';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { toast } from '../../../ui/surfaces/Toasts';
import { addDays } from '../slots/times';
import { startOf } from './layout';

export interface Moving {
  readonly of: CalendarAppointment;
  /** Where it may go; null while they are being asked for. */
  readonly slots: readonly SlotView[] | null;
  /** The slot that is aimed at. */
  readonly aim: SlotView | null;
  /** Whom it would go to. */
  readonly to: string;
  /** Dropped, and a date of a series: which of its dates go along is asked. */
  readonly asking?: { readonly start: string; readonly to: string };
}

export interface Move {
  readonly moving: Moving | null;
  readonly begin: (of: CalendarAppointment) => void;
  readonly aim: (slot: SlotView | null, to?: string) => void;
  /** One slot on (1) or back (-1), or to the nearest slot of the next or the last day (7 or -7). */
  readonly step: (by: 1 | -1 | 7 | -7) => void;
  readonly drop: (slot?: SlotView, to?: string) => void;
  /** Answers what was asked. */
  readonly choose: (scope: SeriesScope) => void;
  readonly leave: () => void;
}

/** The slot that a step of the keyboard leads to. @param from The moment to step from. */
export function nextSlot(slots: readonly SlotView[], from: string, by: 1 | -1 | 7 | -7): SlotView | null {
  const at = Date.parse(from);
  const ordered = [...slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  if (by === 1) return ordered.find((slot) => Date.parse(slot.start) > at) ?? null;
  if (by === -1) return ordered.findLast((slot) => Date.parse(slot.start) < at) ?? null;
  const wanted = new Date(at);
  wanted.setDate(wanted.getDate() + Math.sign(by));
  const later = ordered.filter((slot) =>
    by > 0 ? startOfDay(slot.start) > startOfDay(from) : startOfDay(slot.start) < startOfDay(from),
  );
  return later.reduce<SlotView | null>(
    (best, slot) =>
      best && Math.abs(Date.parse(best.start) - +wanted) <= Math.abs(Date.parse(slot.start) - +wanted) ? best : slot,
    null,
  );
}

function startOfDay(instant: string): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

function whyNot(
  error: unknown,
  scope: SeriesScope,
  t: ReturnType<typeof useTranslation>['t'],
  format: ReturnType<typeof useFormat>,
): string {
  const problem = asProblem(error);
  const dates = scope === 'one' ? [] : Object.keys(problem.errors);
  return dates.length > 0
    ? t('series.moveTaken', { dates: dates.map((date) => format.full(date)).join(' – ') })
    : t(`problem.${problem.code}`);
}

/** An appointment on its way to another time: only to times that are really free. */
export function useMoving(days: readonly string[], team: string | null, refresh: () => void): Move {
  const { t } = useTranslation();
  const format = useFormat();
  const [moving, setMoving] = useState<Moving | null>(null);
  const leave = useCallback(() => setMoving(null), []);
  const begin = useCallback(
    (of: CalendarAppointment) => {
      setMoving({ of, slots: null, aim: null, to: of.specialistId });
      const whose: Whose = team ? { teamId: team } : { specialistId: of.specialistId };
      const [from, to] = [startOf(days[0] ?? ''), startOf(addDays(days.at(-1) ?? '', 1))];
      listSlots(of.typeId, whose, from, to, of.id).then(
        ({ items }) => setMoving((now) => (now?.of.id === of.id ? { ...now, slots: items } : now)),
        (error: unknown) => {
          setMoving(null);
          toast(t(`problem.${error instanceof Problem ? error.code : 'unexpected'}`));
        },
      );
    },
    [days, team, t],
  );
  const move = useCallback(
    async (of: CalendarAppointment, start: string, to: string, scope: SeriesScope = 'one') => {
      try {
        const specialistId = to === of.specialistId && scope !== 'one' ? null : to;
        await moveAppointment(of.id, { start, specialistId, scope }, Number(of.version));
        const back = { ...of, start, specialistId: to, version: Number(of.version) + 1 };
        toast(t('calendar.moved'), {
          label: t('calendar.undo'),
          run: () => void move(back, of.start, of.specialistId, scope),
        });
      } catch (error) {
        toast(whyNot(error, scope, t, format));
      }
      refresh();
    },
    [refresh, t, format],
  );
  return useMemo(
    () => ({
      moving,
      begin,
      leave,
      aim: (aim, to) => setMoving((now) => now && { ...now, aim, to: to ?? now.to }),
      step: (by) =>
        setMoving(
          (now) => now && { ...now, aim: nextSlot(now.slots ?? [], now.aim?.start ?? now.of.start, by) ?? now.aim },
        ),
      choose: (scope) => {
        if (!moving?.asking) return;
        const { start, to } = moving.asking;
        setMoving(null);
        void move(moving.of, start, to, scope);
      },
      drop: (slot = moving?.aim ?? undefined, to = moving?.to) => {
        if (!moving || !slot || !to) return;
        const free = slot.specialistIds.includes(to) ? to : (slot.specialistIds[0] ?? to);
        if (moving.of.seriesId) {
          setMoving({ ...moving, aim: slot, asking: { start: slot.start, to: free } });
          return;
        }
        setMoving(null);
        void move(moving.of, slot.start, free);
      },
    }),
    [moving, begin, leave, move],
  );
}
