import { Star } from 'lucide-react';
import css from './Rated.module.css';
import { VisuallyHidden } from './VisuallyHidden';

export interface RatedProps {
  /** 1 to 5. */
  readonly stars: number;
  /** In the customer's own words. */
  readonly words: string | null;
  /** What the stars say, for who does not see them. */
  readonly label: string;
}

/** What somebody said of a conversation: by shape, in figures and in their own words. */
export function Rated({ stars, words, label }: RatedProps) {
  return (
    <span className={css.rated}>
      <span className={css.stars}>
        {[1, 2, 3, 4, 5].map((star) => (
          <Star key={star} size={16} aria-hidden="true" data-on={star <= stars ? '' : undefined} />
        ))}
        <span aria-hidden="true">{stars}/5</span>
        <VisuallyHidden>{label}</VisuallyHidden>
      </span>
      {words ? <q>{words}</q> : null}
    </span>
  );
}
