import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { SeriesDate } from '../../../../api/booking';
import { useTranslation } from '../../../../locales/useTranslation';
import type { Times } from '../../slots/times';
import { chosenOf, type Series } from './repeat';
import css from './series.module.css';

export interface SeriesDatesProps {
  readonly of: Series;
  readonly times: Times;
}

/** Every date of the series, one by one: what is not free can be left out, or be at another time of that day. */
export function SeriesDates({ of, times }: SeriesDatesProps) {
  const { t } = useTranslation();
  const { plan } = of;
  if (!plan) return null;
  const conflicts = plan.items.filter((date) => date.problem).length;
  return (
    <section className={css.dates} aria-labelledby="series-dates">
      <h3 id="series-dates">{t('series.dates')}</h3>
      <p role="status" className={conflicts > 0 ? css.conflicts : css.free}>
        {conflicts > 0
          ? t('series.conflicts', { count: conflicts })
          : t('series.allFree', { count: plan.items.length })}
      </p>
      <ol>
        {plan.items.map((date) => (
          <OneDate key={date.start} date={date} of={of} times={times} />
        ))}
      </ol>
    </section>
  );
}

function OneDate({ date, of, times }: SeriesDatesProps & { readonly date: SeriesDate }) {
  const { t } = useTranslation();
  const chosen = chosenOf(date, of.choices);
  const day = times.day(date.start);
  const starts = date.problem ? date.others : [date.start];
  return (
    <li data-problem={date.problem ? '' : undefined} data-out={chosen === null ? '' : undefined}>
      {date.problem ? <TriangleAlert size={18} aria-hidden="true" /> : <CircleCheck size={18} aria-hidden="true" />}
      <span>
        <b>{day}</b>
        {date.problem ? (
          <small>
            {times.hour(date.start)} · {t(`series.${date.problem === 'slot.taken' ? 'taken' : 'notOffered'}`)}
          </small>
        ) : null}
      </span>
      <select
        aria-label={t('series.choose', { day })}
        value={chosen ?? ''}
        onChange={(event) => of.choose(date.start, event.target.value || null)}
      >
        {starts.map((start) => (
          <option key={start} value={start}>
            {times.hour(start)}
          </option>
        ))}
        <option value="">{t('series.skip')}</option>
      </select>
    </li>
  );
}
