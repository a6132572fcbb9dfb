import { type Ref, type TextareaHTMLAttributes, useId } from 'react';
import css from './Field.module.css';

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly label: string;
  readonly hint?: string | null;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines; it grows with what is written where the browser can. */
export function TextArea({ label, hint, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className={[css.field, className].filter(Boolean).join(' ')}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        className={[css.input, css.area].join(' ')}
        aria-describedby={hint ? `${id}-note` : undefined}
      />
      {hint ? (
        <p id={`${id}-note`} className={css.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
