import type { CalendarView } from '../../../api/booking';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Rated } from '../../../ui/marks/Rated';
import { VerdictMark } from '../../../ui/marks/VerdictMark';
import { byDay, type Times } from '../slots/times';
import css from './calendar.module.css';

export interface ListProps {
  readonly calendar: CalendarView;
  readonly times: Times;
  readonly selected: string | null;
  readonly canKeep: boolean;
  readonly onOpen: (id: string) => void;
}

/** The next fortnight, one after another: what a phone shows best. */
export function List({ calendar, times, selected, canKeep, onOpen }: ListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = new Map(calendar.people.map((person) => [person.id, person.name]));
  const days = [...byDay(calendar.appointments, times)];
  if (days.length === 0) return <p className={css.empty}>{t(canKeep ? 'calendar.empty' : 'calendar.emptyText')}</p>;
  return days.map(([day, ofDay]) => (
    <section key={day} className={css.listDay}>
      <h2>{times.dayNamed(day)}</h2>
      <ul>
        {ofDay.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={css.row}
              data-state={one.state}
              aria-pressed={selected === one.id}
              onClick={() => onOpen(one.id)}
            >
              <strong>{format.time(one.start)}</strong>
              <span>
                <b>{one.customerName ?? one.title ?? t(one.erased ? 'calendar.erased' : 'calendar.unnamed')}</b>
                <small>
                  {[one.customerName ? one.title : null, names.get(one.specialistId)].filter(Boolean).join(' · ')}
                </small>
                {one.check ? <VerdictMark verdict={one.check}>{t(`board.check.${one.check}`)}</VerdictMark> : null}
                {one.stars ? (
                  <Rated
                    stars={Number(one.stars)}
                    words={null}
                    label={t('calendar.ratedSo', { stars: Number(one.stars) })}
                  />
                ) : null}
              </span>
              <small>{t(`appointmentState.${one.state}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
