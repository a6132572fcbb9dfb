import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../controls/IconButton';
import css from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const node = box.current;
    if (node && !node.open) node.showModal?.();
    node?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => node?.close?.();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the click is on its backdrop
    <dialog
      ref={box}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className={css.body}>
        <header className={css.head}>
          <h2 id={id}>{title}</h2>
          <IconButton label={closeLabel} icon={<X size={20} aria-hidden="true" />} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
