import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { Kbd } from '../marks/Kbd';
import { Dialog } from './Dialog';
import css from './Palette.module.css';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** The key that does the same, as it is printed on a keyboard. */
  readonly shown: string | null;
  readonly run: () => void;
}

export interface PaletteProps {
  readonly commands: readonly PaletteCommand[];
  readonly onClose: () => void;
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly placeholder: string;
    readonly none: string;
    readonly close: string;
  };
}

/** Letters without accents, lower case: 'écran' is found by 'ecran'. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function findCommands<C extends { readonly label: string }>(commands: readonly C[], wish: string): readonly C[] {
  const words = plain(wish).split(/\s+/u).filter(Boolean);
  return commands.filter((command) => words.every((word) => plain(command.label).includes(word)));
}

export default function Palette({ commands, onClose, words }: PaletteProps) {
  const [wish, setWish] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => findCommands(commands, wish), [commands, wish]);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosen = found[Math.min(at, found.length - 1)];
  const move = (to: number) => {
    const next = (to + found.length) % Math.max(1, found.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const run = (command: PaletteCommand | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <input
        className={css.wish}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        aria-label={words.label}
        placeholder={words.placeholder}
        value={wish}
        data-first-focus
        onChange={(event) => {
          setWish(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div ref={list} id={`${id}-list`} className={css.list} role="listbox" aria-label={words.title}>
        {found.map((command) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            className={css.option}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            onClick={() => run(command)}
          >
            {command.icon}
            <span>{command.label}</span>
            {command.shown ? <Kbd>{command.shown}</Kbd> : null}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">{words.none}</p> : null}
    </Dialog>
  );
}
