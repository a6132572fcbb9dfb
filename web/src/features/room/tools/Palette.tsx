import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/marks/Kbd';
import { Dialog } from '../../../ui/surfaces/Dialog';
import type { Command } from './commands';
import css from './Palette.module.css';

/** Letters without accents, lower case: 'écran' is found by 'ecran'. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function findCommands<C extends { readonly label: string }>(commands: readonly C[], wish: string): readonly C[] {
  const words = plain(wish).split(/\s+/u).filter(Boolean);
  return commands.filter((command) => words.every((word) => plain(command.label).includes(word)));
}

export default function Palette({ commands, onClose }: { readonly commands: readonly Command[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
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
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  return (
    <Dialog title={t('palette.title')} closeLabel={t('common.close')} onClose={onClose}>
      <input
        className={css.wish}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        value={wish}
        // biome-ignore lint/a11y/noAutofocus: the palette is opened in order to type in it
        autoFocus
        onChange={(event) => {
          setWish(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(at + 1);
          else if (event.key === 'ArrowUp') move(at - 1);
          else if (event.key === 'Enter') run(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div ref={list} id={`${id}-list`} className={css.list} role="listbox" aria-label={t('palette.title')}>
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
      {found.length === 0 ? <p role="status">{t('palette.none')}</p> : null}
    </Dialog>
  );
}
