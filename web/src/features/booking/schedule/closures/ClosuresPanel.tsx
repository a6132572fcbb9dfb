import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addClosure, type ClosureView, deleteClosure, listClosures } from '../../../../api/booking';
import { asProblem } from '../../../../api/client';
import { listTeams } from '../../../../api/people';
import { regional } from '../../../../locales/regional';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { SelectField } from '../../../../ui/controls/SelectField';
import { TextField } from '../../../../ui/controls/TextField';
import page from '../../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import { toast } from '../../../../ui/surfaces/Toasts';
import { timesOf } from '../../slots/times';
import css from '../schedule.module.css';
import { emptyDraft, named, toClosure } from './draft';

/** Days on which a team, or the whole organisation, cannot be booked. What was booked before stays booked. */
export function ClosuresPanel({ manages }: { readonly manages: boolean }) {
  const { t, language } = useTranslation();
  const { data } = useQuery({ queryKey: ['closures'], queryFn: listClosures });
  const teams = useQuery({ queryKey: ['teams'], queryFn: listTeams }).data?.items ?? [];
  const { problem, add, remove } = useChanges();
  const times = timesOf(regional(language), 'UTC');
  const whose = (of: ClosureView) =>
    of.teamId ? (teams.find((team) => team.id === of.teamId)?.name ?? '') : t('closures.everybody');
  return (
    <section className={page.panel}>
      <h2>{t('closures.title')}</h2>
      <p className={page.soft}>{t('closures.text')}</p>
      {data?.items.length === 0 ? <p className={page.soft}>{t('closures.none')}</p> : null}
      <ul className={css.rows}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <span>
              <span>
                <strong>{one.name ?? t('closures.closed')}</strong> · {whose(one)}
              </span>
              {named(one, times)}
            </span>
            {manages ? (
              <Button
                look="plain"
                aria-label={t('closures.deleteNamed', { name: one.name ?? named(one, times) })}
                onClick={() => void remove(one)}
              >
                {t('schedule.offDelete')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? <ErrorNote>{problem}</ErrorNote> : null}
      {manages ? <NewClosure teams={teams} onAdd={add} /> : null}
    </section>
  );
}

type Adding = (closure: Parameters<typeof addClosure>[0] | null) => Promise<boolean>;

function useChanges() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const known = asProblem(error);
      setProblem(known.errors.end ? t('closures.wrong') : t(`problem.${known.code}`));
      return false;
    } finally {
      void queries.invalidateQueries({ queryKey: ['closures'] });
      void queries.invalidateQueries({ queryKey: ['calendar'] });
    }
    return true;
  };
  const add: Adding = async (closure) => {
    if (closure) return attempt(() => addClosure(closure));
    setProblem(t('closures.wrong'));
    return false;
  };
  const remove = ({ id, ...closure }: ClosureView) =>
    attempt(async () => {
      await deleteClosure(id);
      toast(t('schedule.offRemoved'), { label: t('calendar.undo'), run: () => void add(closure) });
    });
  return { problem, add, remove };
}

interface NewClosureProps {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly onAdd: Adding;
}

/** Whole days, or a part of them where times are given. */
function NewClosure({ teams, onAdd }: NewClosureProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(emptyDraft);
  const field = (name: keyof typeof emptyDraft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onAdd(toClosure(draft))) setDraft({ ...emptyDraft, team: draft.team });
  };
  return (
    <form className={page.form} onSubmit={(event) => void submit(event)}>
      <div className={page.actions}>
        <SelectField
          label={t('closures.whose')}
          options={[
            { value: '', label: t('closures.everybody') },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
          {...field('team')}
        />
        <TextField label={t('closures.name')} maxLength={80} {...field('name')} />
      </div>
      <div className={page.actions}>
        <TextField type="date" required label={t('closures.first')} {...field('first')} />
        <TextField type="time" label={t('closures.from')} {...field('from')} />
        <TextField type="date" label={t('closures.last')} min={draft.first} {...field('last')} />
        <TextField type="time" label={t('closures.to')} {...field('to')} />
      </div>
      <p className={page.soft}>{t('closures.hint')}</p>
      <span>
        <Button type="submit">{t('closures.add')}</Button>
      </span>
    </form>
  );
}
