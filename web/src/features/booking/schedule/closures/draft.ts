import type { ClosureView } from '../../../../api/booking';
import { addDays, type Times } from '../../slots/times';

/** What somebody types: days, and times where only a part of a day is meant. */
export const emptyDraft = { team: '', name: '', first: '', from: '', last: '', to: '' };

export type Draft = typeof emptyDraft;

/** Null where it would end before it begins. One day when no last one is given; whole days where no times are. */
export function toClosure({ team, name, first, from, last, to }: Draft): Omit<ClosureView, 'id'> | null {
  if (!first) return null;
  const end = last || first;
  const closure = {
    teamId: team || null,
    name: name.trim() || null,
    start: `${first}T${from || '00:00'}`,
    end: to ? `${end}T${to}` : `${addDays(end, 1)}T00:00`,
  };
  return closure.start < closure.end ? closure : null;
}

/** As one reads it: 'Friday 25 December', '24 – 26', or with times.
 * @param times Of UTC: what is kept is what the wall's clock shows. */
export function named({ start, end }: Pick<ClosureView, 'start' | 'end'>, times: Times): string {
  const at = (local: string) => `${local}:00Z`;
  if (!start.endsWith('T00:00') || !end.endsWith('T00:00'))
    return start.slice(0, 10) === end.slice(0, 10)
      ? `${times.day(at(start))}, ${times.hour(at(start))} – ${times.hour(at(end))}`
      : `${times.day(at(start))}, ${times.hour(at(start))} – ${times.day(at(end))}, ${times.hour(at(end))}`;
  const [first, last] = [start.slice(0, 10), addDays(end.slice(0, 10), -1)];
  const day = (of: string) => times.day(`${of}T12:00:00Z`);
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}
