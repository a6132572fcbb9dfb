import type { OwnSeries } from '../../../api/booking';
import { useTranslation } from '../../../locales/useTranslation';
import type { Times } from '../slots/times';
import css from './own.module.css';

export interface SeriesListProps {
  readonly series: OwnSeries;
  /** The date whose page this is. */
  readonly start: string;
  readonly times: Times;
}

/** All dates of the series; each has a page of its own, to move or cancel it alone. */
export function SeriesList({ series, start, times }: SeriesListProps) {
  const { t } = useTranslation();
  return (
    <details className={css.series} open={series.dates.length <= 6}>
      <summary>
        {t('own.series', { count: series.dates.length })} ·{' '}
        {t(`own.rhythm.${series.rhythm}`, { count: Number(series.every) })}
      </summary>
      <ol>
        {series.dates.map((date) => {
          const text = `${times.day(date.start)}, ${times.hour(date.start)}`;
          const this_ = date.start === start;
          return (
            <li key={date.link} data-over={date.state === 'cancelled' ? '' : undefined}>
              {this_ ? <b aria-current="date">{text}</b> : <a href={date.link.replace('/j#', '/a#')}>{text}</a>}
              {date.state === 'booked' ? null : <small>{t(`own.dateState.${date.state}`)}</small>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
