import type { Theme } from './accent';

/** What the person chose; 'system' follows the device. */
export type Scheme = 'system' | Theme;

const key = 'guichet.theme';
const listeners = new Set<() => void>();

function systemTheme(): Theme {
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function scheme(): Scheme {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system'; // storage is closed in some private windows
  }
}

export function theme(): Theme {
  const wish = scheme();
  return wish === 'system' ? systemTheme() : wish;
}

function show(): void {
  const root = document.documentElement;
  root.dataset.theme = theme();
  root.dataset.mantineColorScheme = theme();
  for (const listener of listeners) listener();
}

export function chooseScheme(wish: Scheme): void {
  try {
    if (wish === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, wish);
  } catch {
    // kept for this page only
  }
  show();
}

export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called once by each entry, before the first paint of React. */
export function startTheme(): void {
  show();
  globalThis.matchMedia?.('(prefers-color-scheme: dark)').addEventListener?.('change', show);
}
