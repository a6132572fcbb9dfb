import { Star } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import css from './rating.module.css';

export interface StarsProps {
  /** 0 while nothing is chosen. */
  readonly value: number;
  readonly onChange: (stars: number) => void;
  readonly wrong: boolean;
}

const all = [1, 2, 3, 4, 5] as const;

/** One to five: buttons of a radio group, so that arrows and screen readers find what they know. What is chosen stands there in words too. */
export function Stars({ value, onChange, wrong }: StarsProps) {
  const { t } = useTranslation();
  const [name, said] = [useId(), useId()];
  return (
    <fieldset className={css.stars} aria-describedby={said} aria-invalid={wrong || undefined}>
      <legend>{t('rating.question')}</legend>
      <span className={css.row}>
        {all.map((star) => (
          <label key={star} data-on={star <= value ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={star}
              checked={star === value}
              onChange={() => onChange(star)}
              data-first-focus={star === 1 ? '' : undefined}
            />
            <Star size={36} aria-hidden="true" />
            <VisuallyHidden>{`${star}: ${t(`rating.word.${star}`)}`}</VisuallyHidden>
          </label>
        ))}
      </span>
      <span className={css.ends} aria-hidden="true">
        <span>{t('rating.word.1')}</span>
        <span>{t('rating.word.5')}</span>
      </span>
      <p id={said} className={css.said} data-wrong={wrong || undefined} role={wrong ? 'alert' : undefined}>
        {value > 0 ? t(`rating.word.${value as 1}`) : t(wrong ? 'rating.chooseFirst' : 'rating.choose')}
      </p>
    </fieldset>
  );
}
