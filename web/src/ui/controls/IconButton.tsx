import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './IconButton.module.css';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Read by screen readers and shown as tooltip; shown beneath the icon too when {@link showLabel} is set. */
  readonly label: string;
  /** A shorter word beneath the icon, where the full label would not fit. */
  readonly word?: string;
  readonly showLabel?: boolean;
  readonly icon: ReactNode;
  readonly look?: 'quiet' | 'danger' | 'off' | 'active';
  readonly badge?: number;
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** An icon with its word. `off` marks a device that is off by shape and colour; the label says it in words. */
export function IconButton(props: IconButtonProps) {
  const { label, word, showLabel, icon, look = 'quiet', badge, keys, className, ...rest } = props;
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${keys})` : label}
      {...rest}
      className={[css.button, css[look], showLabel && css.labelled, className].filter(Boolean).join(' ')}
    >
      <span className={css.face}>
        {icon}
        {badge ? (
          <span className={css.badge} aria-hidden="true">
            {badge > 99 ? '99+' : badge}
          </span>
        ) : null}
      </span>
      {showLabel ? (
        <span className={css.word} aria-hidden="true">
          {word ?? label}
        </span>
      ) : null}
    </button>
  );
}
