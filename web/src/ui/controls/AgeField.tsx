import { useId } from 'react';
import css from './AgeField.module.css';

export interface AgeFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly error: string | null;
  readonly onChange: (checked: boolean) => void;
}

/** A statement that somebody makes about themselves by ticking it. */
export function AgeField({ label, checked, error, onChange }: AgeFieldProps) {
  const id = useId();
  return (
    <div>
      <label className={css.field}>
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {error ? (
        <p id={id} className={css.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
