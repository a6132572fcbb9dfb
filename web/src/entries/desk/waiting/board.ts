import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Board, chime, createBoard } from '../../../call';
import { tellWhenHidden } from '../../../features/waiting/notify';
import { currentTranslation } from '../../../locales/i18n';
import { useSession } from '../session';

let board: Board | null = null;
let owner: string | null = null;

/** One board for the whole desk: whoever comes is heard of on every page of it, also in a call. */
function boardOf(person: string): Board {
  if (!board || owner !== person) {
    board?.dispose();
    owner = person;
    board = createBoard();
    const { onArrival, state } = board;
    onArrival.call(board, (place) => {
      const { t } = currentTranslation();
      const team = state().teams.find((one) => one.id === place.teamId)?.name ?? '';
      chime('came');
      tellWhenHidden(t('board.came', { name: place.name }), t('board.cameFor', { team }));
    });
  }
  return board;
}

/** Null for whoever is not signed in. */
export function useBoard(): Board | null {
  const { data } = useSession();
  const person = data?.signedIn && !data.secondFactorNeeded ? (data.person?.id ?? null) : null;
  const [found, setFound] = useState<Board | null>(null);
  useEffect(() => {
    setFound(person ? boardOf(person) : null);
    if (!person && board) {
      board.dispose();
      board = owner = null;
    }
  }, [person]);
  return found;
}

const none = () => () => {};

/** How many wait, for the title and the way to the board. */
export function useWaitingCount(of: Board | null): number {
  return useSyncExternalStore(of?.subscribe ?? none, () =>
    of ? of.state().places.filter((place) => place.status === 'waiting').length : 0,
  );
}
