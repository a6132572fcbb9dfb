import { useMemo } from 'react';
import { regional } from './regional';
import { unbroken } from './unbroken';
import { useTranslation } from './useTranslation';

export interface Format {
  /** The hour, in the reader's zone. */
  readonly time: (instant: string | number) => string;
  /** Day, hour and zone in full: what a short time stands for. */
  readonly full: (instant: string | number) => string;
  /** Today's hour, or the day with its hour. */
  readonly when: (instant: string, now: number) => string;
  /** The day, month and year, in the reader's zone. */
  readonly date: (instant: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly zone: () => string;
}

/** 754 seconds -> '12:34'; an hour or more -> '1:02:03'. The same in all languages, read as a clock. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function create(language: string): Format {
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const full = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'long',
  });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: 'long' });
  return {
    time: (instant) => unbroken(time.format(new Date(instant))),
    full: (instant) => full.format(new Date(instant)),
    when: (instant, now) => {
      const at = new Date(instant);
      return at.toDateString() === new Date(now).toDateString() ? unbroken(time.format(at)) : day.format(at);
    },
    date: (instant) => date.format(new Date(instant)),
    list: (names) => list.format(names),
    zone: () => zone.formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? '',
  };
}

export function useFormat(): Format {
  const { language } = useTranslation();
  const region = regional(language);
  return useMemo(() => create(region), [region]);
}
