import css from './Skeleton.module.css';

/** Holds the final place of what is on its way, so that nothing jumps. */
export function Skeleton({ width = '100%', height = '1em' }: { readonly width?: string; readonly height?: string }) {
  return <span className={css.skeleton} style={{ width, height }} aria-hidden="true" />;
}
