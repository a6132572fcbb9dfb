import { unbroken } from '../../../locales/unbroken';

/** 'Monday' and '14:00', with the zone where that must be said. */
export type Opening = Readonly<Record<'day' | 'time', string>>;

/** When a team is there again: by the reader's clock, and by the team's where that is another one.
 * @param language With its region, which writes hours in its own way. */
export function openingTimes(
  at: string,
  zone: string,
  language: string,
  ownZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): { readonly own: Opening; readonly theirs: Opening | null } {
  const instant = new Date(at);
  const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone });
  const opening = (timeZone: string) => ({
    day: format(timeZone, { weekday: 'long' }).format(instant),
    time: unbroken(format(timeZone, { hour: 'numeric', minute: '2-digit' }).format(instant)),
  });
  const zoned = (timeZone: string) => {
    const name = format(timeZone, { timeZoneName: 'long' })
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName');
    const { day, time } = opening(timeZone);
    return { day, time: `${time} (${name?.value ?? timeZone})` };
  };
  const [own, theirs] = [opening(ownZone), opening(zone)];
  if (own.day === theirs.day && own.time === theirs.time) return { own, theirs: null };
  return { own: zoned(ownZone), theirs: zoned(zone) };
}
