import { ChevronDown } from 'lucide-react';
import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import css from './Field.module.css';

export interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string | null;
  /** Where what is chosen explains itself, the label is for screen readers alone. */
  readonly bare?: boolean;
}

/** A native list: it opens the device's own chooser, which everybody already knows. */
export function SelectField({ label, icon, options, hint, bare, className, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={[css.field, className].filter(Boolean).join(' ')}>
      {bare ? null : (
        <label className={css.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={css.select}>
        {icon ? <span className={css.lead}>{icon}</span> : null}
        <select
          {...rest}
          id={id}
          className={css.input}
          aria-label={bare ? label : undefined}
          aria-describedby={hint ? `${id}-note` : undefined}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={css.arrow} size={20} aria-hidden="true" />
      </div>
      {hint ? (
        <p id={`${id}-note`} className={css.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
