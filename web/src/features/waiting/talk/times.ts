/** When a team is there again: by the reader's clock, and by the team's where that is another one. */
export function openingWords(
  at: string,
  zone: string,
  language: string,
  ownZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): { readonly own: string; readonly theirs: string | null } {
  const words = (timeZone: string, zoned: boolean) =>
    new Intl.DateTimeFormat(language, {
      weekday: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      ...(zoned && { timeZoneName: 'long' }),
    }).format(new Date(at));
  const same = words(ownZone, false) === words(zone, false);
  return { own: words(ownZone, !same), theirs: same ? null : words(zone, true) };
}
