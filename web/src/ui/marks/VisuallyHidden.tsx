import type { HTMLAttributes } from 'react';
import css from './marks.module.css';

export function VisuallyHidden(props: HTMLAttributes<HTMLSpanElement>) {
  return <span {...props} className={css.hidden} />;
}
