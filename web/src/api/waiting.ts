import { send } from './client';
import type * as rest from './generated/rest';

export type { PublicQueue, QueueView, ShiftView } from './generated/rest';

const at = encodeURIComponent;

/** What a team's public page says of it. */
export const readTalk = (address: string) => send<rest.PublicQueue>('GET', `/talk/${at(address)}`);

export const readQueue = (teamId: string) => send<rest.QueueView>('GET', `/teams/${at(teamId)}/queue`);

export const setQueue = (teamId: string, queue: rest.QueueView) =>
  send<rest.QueueView>('PUT', `/teams/${at(teamId)}/queue`, queue);
