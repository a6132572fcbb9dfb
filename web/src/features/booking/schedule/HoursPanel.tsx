import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type HoursView, setHours } from '../../../api/booking';
import { asProblem, type Problem } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { IconButton } from '../../../ui/controls/IconButton';
import { SelectField } from '../../../ui/controls/SelectField';
import { TimeInput } from '../../../ui/controls/TimeInput';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { addDays, ownZone, timesOf, zoneNames } from '../slots/times';
import css from './schedule.module.css';
import { hoursOf } from './useArrived';

interface Draft {
  readonly id: number;
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

const monday = '2026-11-23';
let ids = 0;
const drafts = (hours: HoursView): readonly Draft[] =>
  hours.shifts.map((shift) => ({ id: ids++, day: Number(shift.day), from: shift.from, to: shift.to }));

/** A week of work by the wall clock; several stretches a day, past midnight where the second time is the smaller one. */
export function HoursPanel({ person, canKeep }: { readonly person: string; readonly canKeep: boolean }) {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(hoursOf(person));
  if (data) return <Week of={data} person={person} canKeep={canKeep} />;
  // A week that only looks empty is never offered to be saved.
  return isError ? (
    <section className={page.panel}>
      <h2>{t('schedule.hours')}</h2>
      <ErrorNote>{t('problem.offline')}</ErrorNote>
      <span>
        <Button onClick={() => void refetch()}>{t('staff.retry')}</Button>
      </span>
    </section>
  ) : null;
}

interface WeekProps {
  readonly of: HoursView;
  readonly person: string;
  readonly canKeep: boolean;
}

function Week({ of, person, canKeep }: WeekProps) {
  const { t } = useTranslation();
  const { shifts, setShifts, zone, setZone, busy, problem, save } = useHours(of, person);
  const add = (day: number) => {
    const last = shifts.filter((one) => one.day === day).at(-1);
    const next = last ? { from: last.to, to: '18:00' } : { from: '09:00', to: '12:00' };
    setShifts([...shifts, { id: ids++, day, ...next }]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className={page.panel} onSubmit={submit}>
      <h2>{t('schedule.hours')}</h2>
      {shifts.length === 0 ? <p className={page.soft}>{t('schedule.noHours')}</p> : null}
      <ul className={css.week}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Day key={day} day={day} all={shifts} onChange={setShifts} onAdd={() => add(day)} canKeep={canKeep} />
        ))}
      </ul>
      <SelectField
        className={css.person}
        label={t('schedule.zone')}
        value={zone}
        disabled={!canKeep}
        options={zoneNames(zone).map((one) => ({ value: one, label: one }))}
        onChange={(event) => setZone(event.target.value)}
      />
      {problem ? (
        <ErrorNote>{t(problem.errors.zone ? 'schedule.zoneWrong' : `problem.${problem.code}`)}</ErrorNote>
      ) : null}
      {canKeep ? (
        <span>
          <Button type="submit" look="primary" busy={busy}>
            {t('schedule.save')}
          </Button>
        </span>
      ) : null}
    </form>
  );
}

interface DayProps {
  readonly day: number;
  readonly all: readonly Draft[];
  readonly onChange: (all: readonly Draft[]) => void;
  readonly onAdd: () => void;
  readonly canKeep: boolean;
}

function Day({ day, all, onChange, onAdd, canKeep }: DayProps) {
  const { t, language } = useTranslation();
  const name = timesOf(language, 'UTC').weekdayLong(addDays(monday, day - 1));
  const ofDay = all.filter((one) => one.day === day);
  const input = (shift: Draft, side: 'from' | 'to') => (
    <TimeInput
      required
      disabled={!canKeep}
      value={shift[side]}
      aria-label={t(`schedule.${side}Of`, { day: name })}
      onChange={(event) =>
        onChange(all.map((one) => (one.id === shift.id ? { ...one, [side]: event.target.value } : one)))
      }
    />
  );
  return (
    <li>
      <strong>{name}</strong>
      <ul className={css.shifts}>
        {ofDay.map((shift) => (
          <li key={shift.id}>
            {input(shift, 'from')}
            <span aria-hidden="true">–</span>
            {input(shift, 'to')}
            {shift.to && shift.from && shift.to <= shift.from ? <small>{t('schedule.nextDay')}</small> : null}
            {canKeep ? (
              <IconButton
                label={t('schedule.removeOf', { day: name })}
                icon={<Trash2 size={20} aria-hidden="true" />}
                onClick={() => onChange(all.filter((one) => one.id !== shift.id))}
              />
            ) : null}
          </li>
        ))}
        {ofDay.length === 0 ? <li className={page.soft}>{t('schedule.free')}</li> : null}
      </ul>
      {canKeep ? (
        <IconButton
          label={t('schedule.addTo', { day: name })}
          icon={<Plus size={20} aria-hidden="true" />}
          onClick={onAdd}
        />
      ) : null}
    </li>
  );
}

function useHours(of: HoursView, person: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kept, setKept] = useState(of);
  const [shifts, setShifts] = useState(() => drafts(of));
  const [zone, setZone] = useState(() => zoneOf(of));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (of !== kept) {
    setKept(of);
    setShifts(drafts(of));
    setZone(zoneOf(of));
  }
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const saved = await setHours(person, { zone, shifts: shifts.map(({ day, from, to }) => ({ day, from, to })) });
      queries.setQueryData(hoursOf(person).queryKey, saved);
      toast(t('schedule.saved'));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
    void queries.invalidateQueries({ queryKey: ['calendar'] });
  };
  return { shifts, setShifts, zone, setZone, busy, problem, save };
}

/** Hours that were never set begin in the zone of whoever sets them. */
const zoneOf = (hours: HoursView) => (hours.shifts.length > 0 ? hours.zone : ownZone());
