import { useEffect } from 'react';
import type { Move } from './useMoving';

const keys: ReadonlyMap<string, (move: Move) => void> = new Map([
  ['ArrowDown', (move) => move.step(1)],
  ['ArrowUp', (move) => move.step(-1)],
  ['ArrowRight', (move) => move.step(7)],
  ['ArrowLeft', (move) => move.step(-7)],
  ['Enter', (move) => move.drop()],
  ['Escape', (move) => move.leave()],
]);

/** While something is on its way, arrows choose among the free times; Enter drops it, Escape lets it be. */
export function useMovingKeys(move: Move) {
  const on = move.moving !== null;
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const run = keys.get(event.key);
      const other = (event.target as HTMLElement).closest?.('button:not([data-appointment]), select, input');
      if (!run || (event.key === 'Enter' && other)) return;
      event.preventDefault();
      event.stopPropagation();
      run(move);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [on, move]);
}
