import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { IconButton } from '../../../ui/controls/IconButton';
import { VisuallyHidden } from '../../../ui/marks/VisuallyHidden';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import css from './slots.module.css';
import { addDays, byDay, labels, type Span, type Times } from './times';
import type { Slots } from './useSlots';

export interface SlotPickerProps {
  readonly of: Slots;
  readonly times: Times;
  readonly chosen: string | null;
  readonly onChoose: (slot: Span) => void;
  /** The day to begin with; today when left out. */
  readonly from?: Date | null;
}

/** A week of days, and the times of one of them, in the reader's zone. */
export function SlotPicker({ of, times, chosen, onChoose, from }: SlotPickerProps) {
  const { t, language } = useTranslation();
  const { slots, problem, busy } = of;
  const days = useMemo(() => byDay(slots ?? [], times), [slots, times]);
  const free = [...days.keys()];
  const [first, setFirst] = useState(() => times.key(Math.max(Date.now(), from?.getTime() ?? 0)));
  const [picked, setPicked] = useState<string | null>(null);
  const week = Array.from({ length: 7 }, (_, i) => addDays(first, i));
  const last = week[6] ?? first;
  const shown = picked && week.includes(picked) && days.has(picked) ? picked : week.find((day) => days.has(day));
  const next = free.find((day) => day > last);
  const until = times.key(of.until);
  const turn = (by: number) => {
    const to = addDays(first, by * 7);
    setFirst(to);
    if (addDays(to, 7) > until && !busy) of.more();
  };
  if (problem)
    return (
      <ErrorNote action={<Button onClick={of.refresh}>{t('common.tryAgain')}</Button>}>
        {t(`problem.${problem.code}`)}
      </ErrorNote>
    );
  if (!slots) return <Skeleton height="240px" />;
  const ofDay = shown ? (days.get(shown) ?? []) : [];
  const words = labels(ofDay, times, language);
  return (
    <div className={css.picker} aria-busy={busy}>
      <div className={css.weeks}>
        <IconButton
          label={t('slots.earlier')}
          icon={<ChevronLeft size={20} aria-hidden="true" />}
          disabled={first <= times.key(Date.now())}
          onClick={() => turn(-1)}
        />
        <strong aria-live="polite">{times.month(first, last)}</strong>
        <IconButton
          label={t('slots.later')}
          icon={<ChevronRight size={20} aria-hidden="true" />}
          onClick={() => turn(1)}
        />
      </div>
      <ul className={css.days} aria-label={t('slots.days')}>
        {week.map((day) => (
          <li key={day}>
            <button
              type="button"
              className={css.day}
              disabled={!days.has(day)}
              aria-pressed={day === shown}
              onClick={() => setPicked(day)}
            >
              <span aria-hidden="true">{times.weekday(day)}</span>
              <strong aria-hidden="true">{times.number(day)}</strong>
              <VisuallyHidden>
                {t('slots.dayCount', { day: times.dayNamed(day), count: days.get(day)?.length ?? 0 })}
              </VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
      {shown ? (
        <ul className={css.times} aria-label={t('slots.times')}>
          {ofDay.map((slot, i) => (
            <li key={slot.start}>
              <button
                type="button"
                className={css.time}
                aria-pressed={slot.start === chosen}
                onClick={() => onChoose(slot)}
              >
                {words[i]}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <div className={css.none} role="status">
          <p>{t(busy ? 'slots.looking' : next ? 'slots.noneThisWeek' : 'slots.none')}</p>
          {next ? (
            <Button onClick={() => setFirst(next)}>{t('slots.next', { day: times.dayNamed(next) })}</Button>
          ) : busy ? null : (
            <Button onClick={() => turn(1)}>{t('slots.further')}</Button>
          )}
        </div>
      )}
      <p className={css.zone}>{t('slots.zone', { zone: times.zoneName(ofDay[0]?.start ?? Date.now()) })}</p>
    </div>
  );
}
