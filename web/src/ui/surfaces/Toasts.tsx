import { useSyncExternalStore } from 'react';
import { Button } from '../controls/Button';
import css from './Toasts.module.css';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** A newer one about the same thing takes its place. */
  readonly about?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismiss(id: number): void {
  show(toasts.filter((toast) => toast.id !== id));
}

/** A line that goes by itself, or when it is pressed; with an action it stays longer, and a press beside that keeps it. Nothing that must be read is said only here. */
export function toast(text: string, action?: Toast['action'], about = text): number {
  const id = nextId;
  nextId += 1;
  show([...toasts.filter((one) => one.about !== about).slice(-2), { id, text, about, ...(action && { action }) }]);
  setTimeout(() => dismiss(id), action ? 8000 : 4000);
  return id;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={css.toasts} role="status" aria-live="polite">
      {shown.map((one) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press only clears the view sooner; for all others it goes by itself
        // biome-ignore lint/a11y/useKeyWithClickEvents: the same
        <div key={one.id} className={css.toast} onClick={one.action ? undefined : () => dismiss(one.id)}>
          <span>{one.text}</span>
          {one.action ? (
            <Button
              look="plain"
              onClick={() => {
                one.action?.run();
                dismiss(one.id);
              }}
            >
              {one.action.label}
            </Button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
