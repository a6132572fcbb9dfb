import type { AnchorHTMLAttributes, ReactNode } from 'react';
import css from './Button.module.css';

export interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'normal' | 'big';
  readonly icon?: ReactNode;
  readonly wide?: boolean;
}

/** A link that looks like a button: it leads to another page. */
export function ButtonLink({
  look = 'quiet',
  size = 'normal',
  icon,
  wide,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  const classes = [css.button, css[look], css[size], wide && css.wide, className].filter(Boolean).join(' ');
  return (
    <a {...rest} className={classes}>
      {icon}
      <span className={css.label}>{children}</span>
    </a>
  );
}
