import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './marks.module.css';

const icons = { good: CircleCheck, weak: TriangleAlert, bad: CircleX } as const;

/** Good, weak or bad at a glance; the word beside it says it too. */
export function VerdictMark({
  verdict,
  children,
}: {
  readonly verdict: keyof typeof icons;
  readonly children: ReactNode;
}) {
  const Icon = icons[verdict];
  return (
    <span className={`${css.verdict} ${css[verdict]}`}>
      <Icon size={16} aria-hidden="true" />
      {children}
    </span>
  );
}
