import type { InputHTMLAttributes } from 'react';
import css from './Field.module.css';

/** An hour of the day in a row with others; whoever uses it names it. */
export function TimeInput(props: InputHTMLAttributes<HTMLInputElement>) {
  return <input {...props} type="time" className={css.time} />;
}
