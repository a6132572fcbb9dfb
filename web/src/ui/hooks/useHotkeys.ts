import { useEffect, useRef } from 'react';

export type Hotkeys = Readonly<Record<string, () => void>>;

/** Whether keys belong to what is being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type)
  );
}

/** The name of a pressed key: 'm', '?', 'mod+k' (Ctrl, or Command on a Mac). */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  return event.altKey ? `alt+${key}` : key;
}

/** Single keys act only while nobody types and nothing modal is open; with Ctrl or Command they always do. */
export function useHotkeys(keys: Hotkeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event);
      const run = latest.current[name];
      if (!run || event.defaultPrevented || event.repeat) return;
      const free = name.startsWith('mod+') || (!isTyping(event.target) && !document.querySelector('dialog[open]'));
      if (!free) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
