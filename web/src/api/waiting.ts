import { send, sendFile } from './client';
import type * as rest from './generated/rest';

export type { PublicQueue, QueueView, ShiftView, WelcomeMedia, WelcomeOfTeam } from './generated/rest';

const at = encodeURIComponent;

/** What a team's public page says of it. */
export const readTalk = (address: string) => send<rest.PublicQueue>('GET', `/talk/${at(address)}`);

export const readQueue = (teamId: string) => send<rest.QueueView>('GET', `/teams/${at(teamId)}/queue`);

export const setQueue = (teamId: string, queue: rest.QueueView) =>
  send<rest.QueueView>('PUT', `/teams/${at(teamId)}/queue`, queue);

export const listWelcomes = () => send<rest.WelcomeList>('GET', '/welcome');

export const setWelcomeWords = (words: rest.BothLanguages) => send<rest.BothLanguages>('PUT', '/welcome/words', words);

/** @param teamId Null is the organisation. */
const welcomeOf = (teamId: string | null) => `/welcome${teamId ? `?team=${at(teamId)}` : ''}`;

export const setWelcome = (teamId: string | null, file: Blob) =>
  sendFile<rest.WelcomeMedia>('PUT', welcomeOf(teamId), file);

export const removeWelcome = (teamId: string | null) => send<void>('DELETE', welcomeOf(teamId));
