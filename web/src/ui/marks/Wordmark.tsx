import css from './marks.module.css';

/** A service window with its ledge. The name is a name: it is not translated. */
export function Wordmark({ size = 20 }: { readonly size?: number }) {
  return (
    <span className={css.wordmark}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M5 16V9a7 7 0 0 1 14 0v7M2.5 16.5h19M5 20h14M12 6.5v5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {'Guichet'}
    </span>
  );
}
