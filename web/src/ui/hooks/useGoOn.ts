import { type RefObject, useEffect, useRef } from 'react';

let hadFocus = false;
globalThis.document?.addEventListener('focusin', () => {
  hadFocus = true;
});

/** Whoever's button went away with the page before goes on at the heading of the new one, and hears what it is.
 * @returns For the element that holds the page. */
export function useGoOn<Holder extends HTMLElement>(): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  useEffect(() => {
    if (!hadFocus || (document.activeElement && document.activeElement !== document.body)) return;
    const top = holder.current?.querySelector<HTMLElement>('h1') ?? holder.current;
    if (!top) return;
    top.tabIndex = -1;
    top.focus({ preventScroll: true });
    window.scrollTo?.({ top: 0 });
  }, []);
  return holder;
}
