import { type Board, bell, chime, inOneTab, wakeSound } from '../../../call';
import { tellWhenHidden } from '../../../features/waiting/notify';
import { currentTranslation } from '../../../locales/i18n';
import { router } from '../router';

/** Tells by sound and, behind other windows, by a notification that somebody waits or writes.
 * @returns Ends it, and takes away what is shown. */
export function announce(board: Board): () => void {
  const shown = new Map<string, () => void>();
  const takeAway = (gone: (placeId: string) => boolean) => {
    for (const [id, away] of [...shown]) {
      if (gone(id)) {
        away();
        shown.delete(id);
      }
    }
  };
  const ends = [
    wakeSound(),
    board.onNews(({ place, message }) => {
      void inOneTab(message ? `message.${message.id}` : `came.${place.id}`, () => {
        if (bell.state()) chime('came');
        if (message) return;
        const { t } = currentTranslation();
        const team = board.state().teams.find((one) => one.id === place.teamId)?.name;
        shown.set(
          place.id,
          tellWhenHidden({
            title: t('board.came', { name: place.name }),
            body: team ? t('board.cameFor', { team }) : (place.reason ?? ''),
            about: place.id,
            onOpen: toTheBoard,
          }),
        );
      });
    }),
    // Whom a colleague has let in, or who has gone, is no news any more.
    board.subscribe(() => {
      const { places, me } = board.state();
      if (me) takeAway((id) => !places.some((place) => place.id === id && place.status === 'waiting'));
    }),
  ];
  return () => {
    for (const end of ends) end();
    takeAway(() => true);
  };
}

/** Nobody is led out of a call that they are in. */
function toTheBoard(): void {
  if (!router.state.location.pathname.startsWith('/calls/')) void router.navigate({ to: '/waiting' });
}
