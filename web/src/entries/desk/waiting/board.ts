import { useEffect, useState } from 'react';
import { type Board, createBoard } from '../../../call';
import { useSession } from '../session';
import { announce } from './announce';

let board: Board | null = null;
let owner: string | null = null;
let hush = () => {};

/** One board for the whole desk: whoever comes is heard of on every page of it, also in a call. */
function boardOf(person: string): Board {
  if (!board || owner !== person) {
    close();
    owner = person;
    board = createBoard();
    hush = announce(board);
  }
  return board;
}

function close(): void {
  hush();
  board?.dispose();
  board = owner = null;
}

/** Null for whoever is not signed in. */
export function useBoard(): Board | null {
  const { data } = useSession();
  const person = data?.signedIn && !data.secondFactorNeeded ? (data.person?.id ?? null) : null;
  const [found, setFound] = useState<Board | null>(null);
  useEffect(() => {
    setFound(person ? boardOf(person) : null);
    if (!person) close();
  }, [person]);
  return found;
}
