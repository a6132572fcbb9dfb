import { send } from './client';
import type * as rest from './generated/rest';

export type { RatingView } from './generated/rest';
export type AskedRating = rest.RateCallResponse;

/** What is rated by this link, and what was said before. Reading changes nothing on the server. */
export const openRating = (secret: string) => send<AskedRating>('POST', '/ratings/open', { secret });

/** Says it, or says it anew. @param stars 1, bad, to 5, very good. */
export const giveRating = (secret: string, stars: number, words: string | null) =>
  send<AskedRating>('POST', '/ratings/give', { secret, stars, words });

/** Where all ratings are as a table for a spreadsheet, with what stands between its columns in this language. */
export const ratingsTable = (language: string) => `/api/v1/ratings/export?language=${encodeURIComponent(language)}`;
