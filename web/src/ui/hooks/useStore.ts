import { useSyncExternalStore } from 'react';

export interface Store<S> {
  state(): S;
  subscribe(listener: () => void): () => void;
}

/** The whole bridge between what lives outside React and what is drawn. */
export function useStore<S>(store: Store<S>): S {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.state(),
  );
}
