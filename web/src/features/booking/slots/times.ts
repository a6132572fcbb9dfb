import { unbroken } from '../../../locales/unbroken';

/** Times as a reader of one language sees them in one zone; all of it pure. */

export interface Span {
  readonly start: string;
  readonly end: string;
}

export interface Times {
  readonly zone: string;
  /** 'Tuesday 24 November', with the year when it is not this one. */
  readonly day: (instant: string | number | Date) => string;
  /** '14:00 – 14:30', in the way of the language. */
  readonly range: (span: Span) => string;
  readonly hour: (instant: string | number | Date) => string;
  /** 'Central European Standard Time' */
  readonly zoneName: (instant: string | number | Date) => string;
  /** The same for a day of the calendar such as 2026-11-24. */
  readonly dayNamed: (day: string) => string;
  /** 'Tue' and '24', for a strip of days. */
  readonly weekday: (day: string) => string;
  readonly weekdayLong: (day: string) => string;
  readonly number: (day: string) => string;
  readonly month: (from: string, to: string) => string;
  /** The calendar's day in this zone, as 2026-11-24. */
  readonly key: (instant: string | number | Date) => string;
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** All zones that this browser knows, after those that are at hand. */
export function zoneNames(...atHand: readonly string[]): readonly string[] {
  const known = (Intl as { supportedValuesOf?: (key: string) => string[] }).supportedValuesOf?.('timeZone') ?? [];
  return [...new Set([...atHand.filter(Boolean), ownZone(), ...known])];
}

/** Whether this browser knows the zone: an old one may not know every name. */
export function knowsZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function timesOf(language: string, zone: string, now: number = Date.now()): Times {
  const make = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone });
  const near = make({ weekday: 'long', day: 'numeric', month: 'long' });
  const far = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const hour = make({ hour: 'numeric', minute: '2-digit' });
  const keys = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const key = (instant: string | number | Date) => keys.format(new Date(instant));
  const year = key(now).slice(0, 4);
  const named = make({ timeZoneName: 'long' });
  // A day is no instant: it is written at its noon in UTC, so that no zone moves it.
  const wholeDay = make({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC');
  const weekday = make({ weekday: 'short' }, 'UTC');
  const weekdayLong = make({ weekday: 'long' }, 'UTC');
  const number = make({ day: 'numeric' }, 'UTC');
  const month = make({ month: 'long', year: 'numeric' }, 'UTC');
  return {
    zone,
    key,
    day: (instant) => (key(instant).slice(0, 4) === year ? near : far).format(new Date(instant)),
    hour: (instant) => unbroken(hour.format(new Date(instant))),
    // Not formatRange: some languages would write the hour otherwise there than alone.
    range: ({ start, end }) => `${unbroken(hour.format(new Date(start)))} – ${unbroken(hour.format(new Date(end)))}`,
    zoneName: (instant) =>
      named.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value ?? zone,
    dayNamed: (day) => wholeDay.format(noon(day)),
    weekday: (day) => weekday.format(noon(day)),
    weekdayLong: (day) => weekdayLong.format(noon(day)),
    number: (day) => number.format(noon(day)),
    month: (from, to) => month.formatRange(noon(from), noon(to)),
  };
}

/** The moment at which the clock on the wall of a zone shows this. What exists twice is the first of the two; what is skipped moves ahead.
 * @param local For example 2026-12-25T10:00 */
export function atWall(local: string, zone: string): Date {
  const wall = Date.parse(`${local}Z`);
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const ahead = (at: number) => {
    const part = Object.fromEntries(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`) - at;
  };
  const day = 86_400_000;
  const [before, after] = [ahead(wall - day), ahead(wall + day)];
  const shown = [wall - before, wall - after].filter((at) => at + ahead(at) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - before);
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The day so many days later, by the calendar: no clock change can shift it. */
export function addDays(day: string, count: number): string {
  const at = noon(day);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** Slots by the day on which they begin in the reader's zone, in order. */
export function byDay<Slot extends Span>(slots: readonly Slot[], times: Times): ReadonlyMap<string, readonly Slot[]> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = times.key(slot.start);
    const there = days.get(day);
    if (there) there.push(slot);
    else days.set(day, [slot]);
  }
  return days;
}

/** What stands on each slot's button; when the clocks go back, two of one hour say which is which. */
export function labels(slots: readonly Span[], times: Times, language: string): readonly string[] {
  const plain = slots.map((slot) => times.hour(slot.start));
  const exact = new Intl.DateTimeFormat(language, { timeZoneName: 'shortOffset', timeZone: times.zone });
  const offset = (start: string) =>
    exact.formatToParts(new Date(start)).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return plain.map((text, i) =>
    plain.some((other, j) => j !== i && other === text) ? `${text} ${offset(slots[i]?.start ?? '')}` : text,
  );
}
