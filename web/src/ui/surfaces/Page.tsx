import type { ReactNode } from 'react';
import { useGoOn } from '../hooks/useGoOn';
import { Wordmark } from '../marks/Wordmark';
import css from './Page.module.css';

export interface PageProps {
  /** The company's name: this page is theirs. */
  readonly owner?: string | null;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Pinned to the lower edge on phones, in reach of a thumb. */
  readonly action?: ReactNode;
}

/** One column, one thing at a time. Our name stays in the footer. */
export function Page({ owner, tools, children, action, footer }: PageProps) {
  const main = useGoOn<HTMLElement>();
  return (
    <div className={css.page}>
      <header className={css.head}>
        <span className={css.owner}>{owner ?? ''}</span>
        <span className={css.tools}>{tools}</span>
      </header>
      <main ref={main} className={css.main}>
        <div className={css.column}>{children}</div>
        {action ? <div className={css.action}>{action}</div> : null}
      </main>
      <footer className={css.foot}>
        <Wordmark size={16} />
        {footer}
      </footer>
    </div>
  );
}
