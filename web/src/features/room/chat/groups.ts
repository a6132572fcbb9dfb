import type { ChatLine } from '../../../call';

export interface ChatGroup {
  readonly key: string;
  readonly name: string;
  readonly isMine: boolean;
  readonly role: ChatLine['role'];
  readonly sentAt: string;
  readonly lines: readonly ChatLine[];
}

const together = 5 * 60_000;

/** Lines of one person within five minutes stand under one name and one time. */
export function groupLines(lines: readonly ChatLine[]): readonly ChatGroup[] {
  const groups: {
    key: string;
    name: string;
    isMine: boolean;
    role: ChatLine['role'];
    sentAt: string;
    lines: ChatLine[];
  }[] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    const near =
      last &&
      last.lines[0]?.participantId === line.participantId &&
      Date.parse(line.sentAt) - Date.parse(last.sentAt) < together;
    if (last && near) last.lines.push(line);
    else
      groups.push({
        key: line.clientId,
        name: line.name,
        isMine: line.isMine,
        role: line.role,
        sentAt: line.sentAt,
        lines: [line],
      });
  }
  return groups;
}

/** How many lines of others came since the one that was read last. */
export function countUnread(lines: readonly ChatLine[], readId: string | null): number {
  const from = readId === null ? -1 : lines.findIndex((line) => line.id === readId);
  return lines.slice(from + 1).filter((line) => !line.isMine).length;
}
