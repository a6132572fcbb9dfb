import { useRef, useState } from 'react';
import { bookPublicly, type PublicBooked, type PublicBooking } from '../../../api/booking';
import { asProblem, newKey, type Problem } from '../../../api/client';

export interface Booking {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly book: (request: PublicBooking) => Promise<void>;
}

/** Books once, however often it is pressed or the line breaks: the same key until the server has answered. */
export function usePublicBooking(
  slug: string,
  onBooked: (booked: PublicBooked) => void,
  onGone: (code: string) => void,
): Booking {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = useRef(newKey());
  const last = useRef('');
  const under = useRef(false);
  const book = async (request: PublicBooking) => {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setProblem(null);
    // Another wish is another booking; the same one again is the same.
    const text = JSON.stringify(request);
    if (last.current && last.current !== text) key.current = newKey();
    last.current = text;
    try {
      onBooked(await bookPublicly(slug, request, key.current));
    } catch (error) {
      const said = asProblem(error);
      if (said.code.startsWith('slot.')) onGone(said.code);
      else setProblem(said);
    }
    under.current = false;
    setBusy(false);
  };
  return { busy, problem, book };
}
