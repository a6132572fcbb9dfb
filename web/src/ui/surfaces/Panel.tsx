import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../controls/IconButton';
import css from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Fills the panel to its foot (chat); otherwise the content scrolls. */
  readonly full?: boolean;
}

/** Beside the picture on wide screens, a sheet from below on phones. Takes the focus when opened and gives it back
 * when closed; Escape closes it. */
export function Panel({ title, closeLabel, onClose, children, full }: PanelProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const first = box.current?.querySelector<HTMLElement>('[data-first-focus]') ?? box.current;
    first?.focus({ preventScroll: true });
    return () => {
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={box}
      className={css.panel}
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        <IconButton label={closeLabel} icon={<X size={20} aria-hidden="true" />} onClick={onClose} />
      </header>
      <div className={full ? css.full : css.body}>{children}</div>
    </section>
  );
}
