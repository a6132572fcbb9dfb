import type { InputHTMLAttributes, Ref } from 'react';
import { Field } from './Field';
import css from './Field.module.css';

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
  /** What to mend; announced and tied to the field. */
  readonly error?: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(tied) => <input {...rest} {...tied} className={css.input} aria-invalid={error ? true : undefined} />}
    </Field>
  );
}
