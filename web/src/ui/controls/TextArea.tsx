import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field } from './Field';
import css from './Field.module.css';

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly label: string;
  readonly hint?: string | null;
  /** What to mend; announced and tied to the field. */
  readonly error?: string | null;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines; it grows with what is written where the browser can. */
export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(tied) => (
        <textarea
          {...rest}
          {...tied}
          className={[css.input, css.area].join(' ')}
          aria-invalid={error ? true : undefined}
        />
      )}
    </Field>
  );
}
