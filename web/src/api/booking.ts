import { send, sendForText } from './client';
import type * as rest from './generated/rest';

export type { OwnAppointment, OwnSlot } from './generated/rest';

/** A customer's own appointment, by the secret of their link. Reading changes nothing on the server. */
export const openOwn = (secret: string) => send<rest.OwnAppointment>('POST', '/own-appointment/open', { secret });

/** Times at which it could be instead. @param to After `from`, by at most 31 days. */
export const listOwnSlots = (secret: string, from: Date, to: Date) =>
  send<rest.OwnSlotList>('POST', '/own-appointment/slots', { secret, from, to });

/** @param version Of the appointment as it was seen. */
export const moveOwn = (secret: string, start: string, version: number) =>
  send<rest.OwnAppointment>('POST', '/own-appointment/move', { secret, start, version });

export const cancelOwn = (secret: string) => send<rest.OwnAppointment>('POST', '/own-appointment/cancel', { secret });

/** The file that a calendar takes. */
export const readOwnFile = (secret: string) => sendForText('POST', '/own-appointment/file', { secret });
