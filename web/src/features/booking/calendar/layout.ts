/** Where things stand in a day's column; all of it pure. Minutes are the wall clock's, from midnight. */

import { addDays } from '../slots/times';

export interface Placed {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

export interface Box<Thing extends Placed> {
  readonly of: Thing;
  readonly from: number;
  readonly minutes: number;
  /** Which of how many side by side. */
  readonly lane: number;
  readonly lanes: number;
}

const shortest = 20;

export function minuteOf(at: Date): number {
  return at.getHours() * 60 + at.getMinutes();
}

/** The day in the reader's zone, as 2026-11-24. */
export function dayOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The first moment of a day in the reader's zone. */
export function startOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The moment at which the clock on the wall shows these minutes of a day, be it one of 23 or 25 hours. */
export function timeAt(day: string, minutes: number): number {
  return startOf(day).setMinutes(minutes);
}

/** What of a stretch lies in a day: from which minute to which; null when nothing does. */
export function within(span: Stretch, day: string, next: string) {
  return partOf(span, startOf(day).getTime(), startOf(next).getTime());
}

/** What of all stretches lies in each of these days. Where a day begins is looked up once, not for each of thousands of stretches. */
export function allWithin(spans: readonly Stretch[], days: readonly string[]) {
  const bounds = days.map((day) => [startOf(day).getTime(), startOf(addDays(day, 1)).getTime()] as const);
  return spans.flatMap((span) => bounds.flatMap(([first, last]) => partOf(span, first, last) ?? []));
}

interface Stretch {
  readonly start: string;
  readonly end: string;
}

function partOf(span: Stretch, first: number, last: number) {
  const [start, end] = [Date.parse(span.start), Date.parse(span.end)];
  if (end <= first || start >= last) return null;
  return { from: start <= first ? 0 : minuteOf(new Date(start)), to: end >= last ? 24 * 60 : minuteOf(new Date(end)) };
}

/** Boxes of one day's things: what overlaps stands side by side, as narrow as its own crowd needs and no narrower. */
export function layOut<Thing extends Placed>(things: readonly Thing[]): readonly Box<Thing>[] {
  const all = things
    .map((of) => {
      const from = minuteOf(new Date(of.start));
      const length = Math.round((Date.parse(of.end) - Date.parse(of.start)) / 60_000);
      return { of, from, minutes: Math.max(shortest, Math.min(length, 24 * 60 - from)) };
    })
    .sort((a, b) => a.from - b.from || b.minutes - a.minutes || (a.of.id < b.of.id ? -1 : 1));
  const boxes: Box<Thing>[] = [];
  let crowd: { of: Thing; from: number; minutes: number; lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of crowd) boxes.push({ ...one, lanes: ends.length });
    crowd = [];
    ends = [];
  };
  for (const one of all) {
    if (crowd.length > 0 && ends.every((end) => end <= one.from)) close();
    const free = ends.findIndex((end) => end <= one.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = one.from + one.minutes;
    crowd.push({ ...one, lane });
  }
  close();
  return boxes;
}

/** The hours that the grid shows: all that is worked or booked, never less than eight of them. */
export function hoursShown(
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly [number, number] {
  if (spans.length === 0) return [8, 18];
  const first = Math.floor(Math.min(...spans.map((span) => span.from)) / 60);
  const last = Math.ceil(Math.max(...spans.map((span) => span.to)) / 60);
  const end = Math.min(24, Math.max(last, first + 8));
  return [Math.max(0, Math.min(first, end - 8)), end];
}
