import { type CSSProperties, type PointerEvent, useMemo, useRef } from 'react';
import type { CalendarAppointment, CalendarView, SlotView } from '../../../api/booking';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Column } from './Column';
import css from './calendar.module.css';
import { allWithin, dayOf, hoursShown, timeAt } from './layout';
import type { Move } from './useMoving';

/** So that an appointment of twenty minutes is still a target of 24 px. */
export const hourHeight = 80;
const dragsFrom = 6;
const none: readonly CalendarAppointment[] = [];

/** A column of the grid: a day, or one person's day. */
export interface Line {
  readonly key: string;
  readonly day: string;
  /** Null where all that are shown share the column. */
  readonly person: string | null;
  readonly title: string;
}

export interface GridProps {
  readonly calendar: CalendarView;
  readonly lines: readonly Line[];
  readonly move: Move;
  readonly selected: string | null;
  readonly canKeep: boolean;
  readonly onOpen: (id: string) => void;
  /** Somebody pointed at an empty time. */
  readonly onBook: (day: string, minute: number, person: string | null) => void;
}

/** Hours down, days across. Dragging shows where an appointment may go, and nothing else takes it. */
export function Grid(props: GridProps) {
  const { calendar, lines, move, canKeep } = props;
  const format = useFormat();
  const { t } = useTranslation();
  const [first, last] = useMemo(() => hoursShown(shownSpans(calendar, lines)), [calendar, lines]);
  const drag = useDrag(props, first);
  const byDay = useMemo(() => grouped(calendar.appointments), [calendar]);
  const today = dayOf(new Date());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and in an empty week nothing in it takes the focus
    <section className={css.scroll} tabIndex={0} aria-label={t('calendar.grid')}>
      <div
        className={css.grid}
        data-moving={move.moving ? '' : undefined}
        style={
          {
            gridTemplateColumns: `56px repeat(${lines.length}, minmax(var(--column), 1fr))`,
            '--hour': `${hourHeight}px`,
          } as CSSProperties
        }
        {...(canKeep ? drag : {})}
      >
        <span className={css.corner} />
        {lines.map((line) => (
          <span key={line.key} className={css.title} data-today={line.day === today ? '' : undefined}>
            {line.title}
          </span>
        ))}
        <div className={css.hours} aria-hidden="true">
          {Array.from({ length: last - first }, (_, i) => first + i).map((hour) => (
            <span key={hour} style={{ height: hourHeight }}>
              {format.time(new Date(2026, 0, 1, hour).getTime())}
            </span>
          ))}
        </div>
        {lines.map((line) => (
          <Column
            key={line.key}
            {...props}
            line={line}
            things={byDay.get(line.day) ?? none}
            hours={[first, last]}
            label={t('calendar.column', { day: line.title })}
          />
        ))}
      </div>
    </section>
  );
}

/** Once for all columns: each would look through everything otherwise. */
function grouped(appointments: readonly CalendarAppointment[]): ReadonlyMap<string, readonly CalendarAppointment[]> {
  const days = new Map<string, CalendarAppointment[]>();
  for (const one of appointments) {
    const day = dayOf(new Date(one.start));
    const there = days.get(day);
    if (there) there.push(one);
    else days.set(day, [one]);
  }
  return days;
}

function shownSpans(calendar: CalendarView, lines: readonly Line[]) {
  const spans = [...calendar.people.flatMap((person) => person.work), ...calendar.appointments];
  return allWithin(spans, [...new Set(lines.map((line) => line.day))]);
}

/** With a mouse or a pen; a finger scrolls, and moves by the button in the panel. */
function useDrag({ calendar, lines, move, onBook }: GridProps, first: number) {
  const held = useRef<{ of: CalendarAppointment | null; x: number; y: number; grip: number; dragging: boolean } | null>(
    null,
  );
  const place = (event: PointerEvent) => {
    const column = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-column]');
    const line = lines.find((one) => one.key === column?.dataset.column);
    if (!column || !line) return null;
    const minute = first * 60 + ((event.clientY - column.getBoundingClientRect().top) / hourHeight) * 60;
    return { line, minute };
  };
  const nearest = (event: PointerEvent): readonly [SlotView, string | null] | null => {
    const at = place(event);
    if (!at) return null;
    // Where its own upper edge would be, wherever it was taken hold of.
    const wanted = timeAt(at.line.day, at.minute - (held.current?.grip ?? 0));
    const there = (move.moving?.slots ?? []).filter(
      (slot) =>
        dayOf(new Date(slot.start)) === at.line.day && (!at.line.person || slot.specialistIds.includes(at.line.person)),
    );
    const distance = (slot: SlotView) => Math.abs(Date.parse(slot.start) - wanted);
    const best = there.sort((a, b) => distance(a) - distance(b))[0];
    return best && distance(best) < 45 * 60_000 ? [best, at.line.person] : null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch' || move.moving) return;
      const box = (event.target as HTMLElement).closest<HTMLElement>('[data-appointment]');
      const of = calendar.appointments.find((one) => one.id === box?.dataset.appointment) ?? null;
      const grip = box ? ((event.clientY - box.getBoundingClientRect().top) / hourHeight) * 60 : 0;
      held.current = {
        of: of?.state === 'booked' ? of : null,
        x: event.clientX,
        y: event.clientY,
        grip,
        dragging: false,
      };
    },
    onPointerMove: (event: PointerEvent) => {
      const now = held.current;
      if (!now?.of || (event.buttons & 1) === 0) return;
      if (!now.dragging && Math.hypot(event.clientX - now.x, event.clientY - now.y) > dragsFrom) {
        now.dragging = true;
        move.begin(now.of);
      }
      if (!now.dragging) return;
      const found = nearest(event);
      move.aim(found?.[0] ?? null, found?.[1] ?? undefined);
    },
    onPointerUp: (event: PointerEvent) => {
      const now = held.current;
      if (!now?.dragging) return;
      const found = nearest(event);
      if (found) move.drop(found[0], found[1] ?? undefined);
      else move.leave();
    },
    // The click that ends a drag opens nothing.
    onClickCapture: (event: React.MouseEvent) => {
      const dragged = held.current?.dragging;
      held.current = null;
      if (dragged) event.stopPropagation();
    },
    onClick: (event: React.MouseEvent) => {
      if (!(event.target as HTMLElement).matches('[data-column], [data-column] > [data-work]') || move.moving) return;
      const at = place(event as unknown as PointerEvent);
      if (at) onBook(at.line.day, at.minute, at.line.person);
    },
  };
}
