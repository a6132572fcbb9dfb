import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Note.module.css';

export interface NoteProps {
  readonly tone?: 'info' | 'warn' | 'bad' | 'good';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Announced at once; only for what happened through something the person did. */
  readonly alert?: boolean;
}

const icons = { info: Info, warn: TriangleAlert, bad: TriangleAlert, good: CircleCheck } as const;

/** What happened, what it means, what to do now. */
export function Note({ tone = 'info', title, children, action, alert }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={[css.note, css[tone]].join(' ')} role={alert ? 'alert' : undefined}>
      <Icon className={css.icon} size={20} aria-hidden="true" />
      <div className={css.text}>
        {title ? <strong>{title}</strong> : null}
        {children}
        {action ? <div className={css.action}>{action}</div> : null}
      </div>
    </div>
  );
}

export function ErrorNote(props: Omit<NoteProps, 'tone' | 'alert'>) {
  return <Note {...props} tone="bad" alert />;
}
