import type { ChatMessage } from '../../api/generated/hub';
import type { ChatLine } from '../state';

/** The chat with one more message of the server's: in its place by id, once, in the stead of its own unsent line. */
export function receiveLine(chat: readonly ChatLine[], message: ChatMessage, me: string | null): readonly ChatLine[] {
  if (chat.some((line) => line.id === message.id)) {
    return chat;
  }
  // Nobody but the server can know the id of a line that is still unsent here, so the id alone tells that it is ours,
  // also when it was sent from a seat that is gone since.
  const own = chat.find((line) => line.id === null && line.clientId === message.clientId);
  const line: ChatLine = { ...message, delivery: 'sent', isMine: own !== undefined || message.participantId === me };
  return [...chat.filter((known) => known !== own), line].sort(byOrder);
}

/** The history that comes with each joining, laid over what is here. */
export const mergeChat = (chat: readonly ChatLine[], history: readonly ChatMessage[], me: string) =>
  history.reduce<readonly ChatLine[]>((merged, message) => receiveLine(merged, message, me), chat);

/** Ids grow with time: numbers of any length and identifiers of one length both sort this way. Unsent lines stay last as they are. */
function byOrder(a: ChatLine, b: ChatLine): number {
  if (a.id === null || b.id === null) {
    return Number(a.id === null) - Number(b.id === null);
  }
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
