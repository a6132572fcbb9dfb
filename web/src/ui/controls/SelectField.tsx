import { ChevronDown } from 'lucide-react';
import type { ReactNode, SelectHTMLAttributes } from 'react';
import { Field } from './Field';
import css from './Field.module.css';

export interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string | null;
  /** Where what is chosen explains itself, the label is for screen readers alone. */
  readonly bare?: boolean;
  /** What to mend; announced and tied to the field. */
  readonly error?: string | null;
}

/** A native list: it opens the device's own chooser, which everybody already knows. */
export function SelectField({ label, icon, options, hint, bare, error, className, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} bare={bare} error={error} className={className}>
      {(tied) => (
        <div className={css.select}>
          {icon ? <span className={css.lead}>{icon}</span> : null}
          <select {...rest} {...tied} className={css.input} aria-invalid={error ? true : undefined}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={css.arrow} size={20} aria-hidden="true" />
        </div>
      )}
    </Field>
  );
}
