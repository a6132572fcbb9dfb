import type { ParticipantRole } from '../../api/generated/hub';

/** What a link (or the desk) says about the call before anybody is in it. */
export interface Invitation {
  readonly organisationName: string;
  readonly title: string | null;
  readonly hostName: string | null;
  readonly role: ParticipantRole;
  /** The name that the link carries; null asks for one. */
  readonly name: string | null;
}

const longestName = 80;

/** As the server will see it; null when it cannot be a name. */
export function asName(typed: string): string | null {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return name.length > 0 && name.length <= longestName ? name : null;
}

const key = 'guichet.name';

/** The name given here before, so that a second call asks for nothing. */
export function keptName(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function keepName(name: string): void {
  try {
    localStorage.setItem(key, name);
  } catch {
    // asked again next time
  }
}
