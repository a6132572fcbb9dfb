import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { addTimeOff, deleteTimeOff } from '../../../api/booking';
import { asProblem } from '../../../api/client';
import { regional } from '../../../locales/regional';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { atWall, knowsZone, ownZone, timesOf } from '../slots/times';
import css from './schedule.module.css';
import { hoursOf, timeOffOf } from './useArrived';

/** When somebody is away. What was booked before stays booked. */
export function TimeOffPanel({ person, canKeep }: { readonly person: string; readonly canKeep: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(timeOffOf(person));
  const times = useTheirTimes(person);
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const look = () => {
    void queries.invalidateQueries({ queryKey: timeOffOf(person).queryKey });
    void queries.invalidateQueries({ queryKey: ['calendar'] });
  };
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const known = asProblem(error);
      setProblem(known.errors.end ? t('schedule.offWrong') : t(`problem.${known.code}`));
    }
    look();
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = [atWall(start, times.zone), atWall(end, times.zone)];
    if (!(from < to)) {
      setProblem(t('schedule.offWrong'));
      return;
    }
    void attempt(async () => {
      await addTimeOff(person, from, to);
      setStart('');
      setEnd('');
    });
  };
  const remove = (id: string, from: string, to: string) =>
    attempt(async () => {
      await deleteTimeOff(person, id);
      toast(t('schedule.offRemoved'), {
        label: t('calendar.undo'),
        run: () => void attempt(() => addTimeOff(person, new Date(from), new Date(to))),
      });
    });
  return (
    <section className={page.panel}>
      <h2>{t('schedule.off')}</h2>
      {data?.items.length === 0 ? <p className={page.soft}>{t('schedule.noOff')}</p> : null}
      <ul className={css.rows}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <span>
              {times.day(one.start)}, {times.hour(one.start)} – {times.day(one.end)}, {times.hour(one.end)}
            </span>
            {canKeep ? (
              <Button look="plain" onClick={() => void remove(one.id, one.start, one.end)}>
                {t('schedule.offDelete')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <p className={page.soft}>
        {t('schedule.offZone', { zone: times.zoneName(Date.now()), name: times.zone.replaceAll('_', ' ') })}
      </p>
      {problem ? <ErrorNote>{problem}</ErrorNote> : null}
      {canKeep ? (
        <form className={page.actions} onSubmit={add}>
          <TextField
            type="datetime-local"
            label={t('schedule.offFrom')}
            required
            value={start}
            onChange={(event) => setStart(event.target.value)}
          />
          <TextField
            type="datetime-local"
            label={t('schedule.offTo')}
            required
            value={end}
            onChange={(event) => setEnd(event.target.value)}
          />
          <Button type="submit">{t('schedule.offAdd')}</Button>
        </form>
      ) : null}
    </section>
  );
}

/** By the clock where they work, wherever somebody looks at it from; before they have hours, by one's own. */
function useTheirTimes(person: string) {
  const { language } = useTranslation();
  const hours = useQuery(hoursOf(person)).data;
  const theirs = hours && hours.shifts.length > 0 && knowsZone(hours.zone) ? hours.zone : ownZone();
  return useMemo(() => timesOf(regional(language), theirs), [language, theirs]);
}
