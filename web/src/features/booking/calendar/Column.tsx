import { Star } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { CalendarAppointment, SlotView } from '../../../api/booking';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { addDays } from '../slots/times';
import css from './calendar.module.css';
import { type GridProps, hourHeight, type Line } from './Grid';
import { type Box, dayOf, layOut, minuteOf, within } from './layout';

/** Of the words on an appointment, in px. */
const lineHeight = 16;

export interface ColumnProps extends GridProps {
  readonly line: Line;
  /** What begins on this day. */
  readonly things: readonly CalendarAppointment[];
  readonly hours: readonly [number, number];
  readonly label: string;
}

/** One day: hours of work as light ground, time off hatched, appointments side by side. */
export function Column({ calendar, line, things, hours, label, move, selected, onOpen }: ColumnProps) {
  const [first, last] = hours;
  const { day, person } = line;
  const next = addDays(day, 1);
  const people = useMemo(
    () => calendar.people.filter((one) => person === null || one.id === person),
    [calendar, person],
  );
  const boxes = useMemo(
    () => layOut(person === null ? things : things.filter((one) => one.specialistId === person)),
    [things, person],
  );
  const top = (minute: number) => ((minute - first * 60) / 60) * hourHeight;
  const ground = (span: { start: string; end: string }) => {
    const part = within(span, day, next);
    return part && { top: top(part.from), height: top(part.to) - top(part.from) };
  };
  // Of several people together, time off is one person's matter: it shows where there is one person to a column.
  const alone = people.length === 1 ? people[0] : null;
  return (
    <section
      className={css.column}
      data-column={line.key}
      aria-label={label}
      style={{ height: (last - first) * hourHeight }}
    >
      {people.flatMap((one) =>
        one.work.map((span) => {
          const style = ground(span);
          return style ? <i key={one.id + span.start} data-work="" className={css.work} style={style} /> : null;
        }),
      )}
      {alone?.off.map((span) => {
        const style = ground(span);
        return style ? <i key={span.start} className={css.off} style={style} /> : null;
      })}
      <Appointments
        boxes={boxes}
        first={first}
        selected={selected}
        onOpen={onOpen}
        moved={move.moving?.of.id ?? null}
      />
      {move.moving ? <Targets move={move} line={line} top={top} /> : null}
      <Now day={day} top={top} hours={hours} />
    </section>
  );
}

interface AppointmentsProps {
  readonly boxes: readonly Box<CalendarAppointment>[];
  readonly first: number;
  readonly selected: string | null;
  readonly moved: string | null;
  readonly onOpen: (id: string) => void;
}

const Appointments = memo(({ boxes, first, selected, moved, onOpen }: AppointmentsProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  return boxes.map(({ of, from, minutes, lane, lanes }) => {
    const who = of.customerName ?? of.title ?? t(of.erased ? 'calendar.erased' : 'calendar.unnamed');
    const time = format.time(of.start);
    const label = t('calendar.box', { time, who, state: t(`appointmentState.${of.state}`) });
    const lines = Math.floor(((minutes / 60) * hourHeight - 4) / lineHeight);
    const words = (
      <>
        {`${time} `}
        <b>{who}</b>
      </>
    );
    const rated = of.stars ? t('calendar.ratedSo', { stars: Number(of.stars) }) : null;
    return (
      <button
        key={of.id}
        type="button"
        className={css.box}
        data-appointment={of.id}
        data-state={of.state}
        data-moved={moved === of.id ? '' : undefined}
        data-rated={of.stars ? '' : undefined}
        data-tall={lines > 1 ? '' : undefined}
        aria-pressed={selected === of.id}
        aria-label={rated ? `${label}, ${rated}` : label}
        title={[`${time} ${who}`, rated].filter(Boolean).join(', ')}
        style={{
          top: ((from - first * 60) / 60) * hourHeight + 1,
          height: (minutes / 60) * hourHeight - 2,
          insetInlineStart: `${(lane / lanes) * 100}%`,
          width: `${100 / lanes}%`,
        }}
        onClick={() => onOpen(of.id)}
      >
        {of.stars ? (
          <i className={css.stars} data-stars={of.stars} aria-hidden="true">
            <Star size={12} />
          </i>
        ) : null}
        {lines > 1 ? <span style={{ maxHeight: lines * lineHeight }}>{words}</span> : words}
      </button>
    );
  });
});

function Targets({
  move,
  line,
  top,
}: {
  readonly move: GridProps['move'];
  readonly line: Line;
  readonly top: (m: number) => number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slots, aim, of } = move.moving ?? { slots: null, aim: null, of: null };
  const here = (slots ?? []).filter(
    (slot) =>
      dayOf(new Date(slot.start)) === line.day &&
      slot.start !== of?.start &&
      (line.person === null || slot.specialistIds.includes(line.person)),
  );
  const height = (slot: SlotView, next: SlotView | undefined) => {
    const end = next && Date.parse(next.start) < Date.parse(slot.end) ? next.start : slot.end;
    return Math.max(14, ((Date.parse(end) - Date.parse(slot.start)) / 3_600_000) * hourHeight - 2);
  };
  return here.map((slot, i) => (
    <button
      key={slot.start}
      type="button"
      className={css.target}
      data-aim={aim?.start === slot.start ? '' : undefined}
      aria-label={t('calendar.moveTo', { time: format.full(slot.start) })}
      style={{ top: top(minuteOf(new Date(slot.start))) + 1, height: height(slot, here[i + 1]) }}
      onClick={() => move.drop(slot, line.person ?? undefined)}
    >
      {format.time(slot.start)}
    </button>
  ));
}

function Now({
  day,
  top,
  hours,
}: {
  readonly day: string;
  readonly top: (m: number) => number;
  readonly hours: readonly [number, number];
}) {
  const now = new Date();
  const minute = minuteOf(now);
  if (dayOf(now) !== day || minute < hours[0] * 60 || minute > hours[1] * 60) return null;
  return <i className={css.now} style={{ top: top(minute) }} />;
}
