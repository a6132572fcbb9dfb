import { type ReactNode, useId } from 'react';
import css from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | null;
  /** What to mend; announced and tied to the field. */
  readonly error?: string | null;
  readonly className?: string;
  /** Where what is chosen explains itself, the label is for screen readers alone. */
  readonly bare?: boolean;
  /** The control, with what ties it to its label and its note. */
  readonly children: (tied: Tied) => ReactNode;
}

export interface Tied {
  readonly id: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
}

/** A label above, a control, and a note below: what is wrong with it, or else what helps. */
export function Field({ label, hint, error, className, bare, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={[css.field, className].filter(Boolean).join(' ')}>
      {bare ? null : (
        <label className={css.label} htmlFor={id}>
          {label}
        </label>
      )}
      {children({
        id,
        'aria-label': bare ? label : undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
      {note ? (
        <p id={`${id}-note`} className={error ? css.error : css.hint} role={error ? 'alert' : undefined}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
