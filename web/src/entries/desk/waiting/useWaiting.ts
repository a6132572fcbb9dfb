import { useEffect, useSyncExternalStore } from 'react';
import { useBoard } from './board';

const none = () => () => {};

/** How many wait. The title of the page says it too. */
export function useWaiting(): number {
  const board = useBoard();
  const count = useSyncExternalStore(board?.subscribe ?? none, () =>
    board ? board.state().places.filter((place) => place.status === 'waiting').length : 0,
  );
  useTitleBadge(count);
  return count;
}

/** How many wait stands before the page's title, so that it is seen among other tabs. */
function useTitleBadge(count: number) {
  useEffect(() => {
    const show = () => {
      const plain = document.title.replace(/^\(\d+\) /, '');
      const wanted = count > 0 ? `(${count}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    show();
    const watch = new MutationObserver(show);
    const title = document.querySelector('title');
    if (title) watch.observe(title, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [count]);
}
