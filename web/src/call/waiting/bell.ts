import { browserShelf } from '../page/storage';

const name = 'bell';
const listeners = new Set<() => void>();

// Another tab of the same desk may have changed it.
if (typeof window !== 'undefined') {
  window.addEventListener('storage', () => {
    for (const listener of listeners) listener();
  });
}

/** Whether the desk may be heard when somebody comes or writes: one choice for all its tabs, kept until it is changed. */
export const bell = {
  state: () => browserShelf.read<boolean>(name) !== false,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set(on: boolean): void {
    browserShelf.write(name, on ? null : false);
    for (const listener of listeners) listener();
  },
};
