import { useSlow } from '../hooks/useSlow';
import { VisuallyHidden } from '../marks/VisuallyHidden';
import css from './Bones.module.css';
import { Skeleton } from './Skeleton';

export interface BonesProps {
  /** What is awaited, in words: read out at once, seen when it takes long. */
  readonly loading: string;
  /** How high one of the rows on their way is. */
  readonly height?: string;
}

/** Stands where rows or panels will be. */
export function Bones({ loading, height = '160px' }: BonesProps) {
  const slow = useSlow(true);
  return (
    <div className={css.bones}>
      <Skeleton height={height} />
      <Skeleton height={height} />
      <p role="status">{slow ? loading : <VisuallyHidden>{loading}</VisuallyHidden>}</p>
    </div>
  );
}
