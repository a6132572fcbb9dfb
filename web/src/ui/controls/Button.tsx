import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Spinner } from '../marks/Spinner';
import css from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'normal' | 'big';
  readonly icon?: ReactNode;
  /** Work is under way: the button keeps its width and place, and does nothing when pressed again. */
  readonly busy?: boolean;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'quiet',
  size = 'normal',
  icon,
  busy,
  wide,
  className,
  children,
  ...rest
}: ButtonProps) {
  const classes = [css.button, css[look], css[size], wide && css.wide, className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <Spinner /> : icon}
      <span className={css.label}>{children}</span>
    </button>
  );
}
