import type { ReactNode } from 'react';
import css from './Statement.module.css';

export interface StatementProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** One thing that happened, in plain words, with what to do about it. Takes the focus, so that it is read at once. */
export function Statement({ icon, title, children, actions }: StatementProps) {
  return (
    <section className={css.statement} aria-live="polite">
      <span className={css.icon}>{icon}</span>
      <h1>{title}</h1>
      {children}
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </section>
  );
}
