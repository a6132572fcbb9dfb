import { tabShelf } from './storage';

/** What brings this tab back to its seat after a reload. */
export interface Seat {
  readonly resumeKey: string;
  readonly name: string | null;
}

export interface Door {
  readonly secret?: string;
  readonly callId?: string;
}

/** The first half of a link's secret names the link and opens nothing. */
const shelfName = ({ secret, callId }: Door) => `seat.${callId ?? secret?.slice(0, 20)}`;

export const readSeat = (door: Door) => tabShelf.read<Seat>(shelfName(door));

export const keepSeat = (door: Door, seat: Seat | null) => tabShelf.write(shelfName(door), seat);

/** This tab was in that call and did not leave it: join at once, without the questions before a call. */
export const hasSeat = (door: Door) => readSeat(door) !== null;
