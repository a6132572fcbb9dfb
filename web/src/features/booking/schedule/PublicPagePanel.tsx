import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { type BookingPageView, listTypes, readBookingPage, setBookingPage } from '../../../api/booking';
import { asProblem, type Problem } from '../../../api/client';
import { listTeams } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextArea } from '../../../ui/controls/TextArea';
import { TextField } from '../../../ui/controls/TextField';
import { useCopy } from '../../../ui/hooks/useCopy';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import css from './schedule.module.css';

/** Where customers book by themselves: a page for each team. */
export function PublicPagePanel() {
  const { t } = useTranslation();
  const teams = useQuery({ queryKey: ['teams'], queryFn: listTeams }).data?.items;
  const [chosen, setChosen] = useState('');
  const team = teams?.find((one) => one.id === chosen) ?? teams?.[0];
  return (
    <section className={page.panel}>
      <h2>{t('bookingPage.title')}</h2>
      <p className={page.soft}>{t(teams?.length === 0 ? 'bookingPage.noTeam' : 'bookingPage.text')}</p>
      {teams && teams.length > 1 ? (
        <SelectField
          className={css.person}
          label={t('bookingPage.team')}
          value={team?.id}
          options={teams.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      ) : null}
      {team ? <OfTeam key={team.id} team={team.id} name={team.name} /> : null}
    </section>
  );
}

type Draft = Pick<BookingPageView, 'open' | 'typeIds'> & { slug: string; welcome: string; consent: string };

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

function usePageOf(team: string, name: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['booking-page', team], queryFn: () => readBookingPage(team) });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (data)
      setDraft({ ...data, slug: data.slug ?? slugOf(name), welcome: data.welcome ?? '', consent: data.consent ?? '' });
  }, [data, name]);
  const save = async () => {
    if (!draft) return;
    setProblem(null);
    const { slug, open, typeIds, welcome, consent } = draft;
    try {
      await setBookingPage(team, { slug, open, typeIds, welcome, consent });
      toast(t('bookingPage.saved'));
      void queries.invalidateQueries({ queryKey: ['booking-page', team] });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return { address: data?.open ? data.address : null, draft, setDraft, problem, save };
}

function OfTeam({ team, name }: { readonly team: string; readonly name: string }) {
  const { t } = useTranslation();
  const { address, draft, setDraft, problem, save } = usePageOf(team, name);
  const { copied, copy } = useCopy();
  if (!draft) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void save().then(() => showFirstWrong(form));
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <PageFields draft={draft} onChange={setDraft} problem={problem} />
      {problem && Object.keys(problem.errors).length === 0 ? (
        <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
      ) : null}
      {address ? (
        <a className={css.address} href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      ) : null}
      <div className={page.actions}>
        <Button type="submit" look="primary">
          {t('schedule.save')}
        </Button>
        {address ? (
          <Button onClick={() => void copy(address)}>
            <span aria-live="polite">{t(copied ? 'calendar.copied' : 'schedule.feedCopy')}</span>
          </Button>
        ) : null}
      </div>
    </form>
  );
}

interface PageFieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly problem: Problem | null;
}

function PageFields({ draft, onChange, problem }: PageFieldsProps) {
  const { t } = useTranslation();
  const types = useQuery({ queryKey: ['types'], queryFn: listTypes }).data?.items.filter((type) => !type.closed) ?? [];
  const whole = `${location.origin}/book/${draft.slug}`;
  const text = (name: 'slug' | 'welcome' | 'consent') => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  });
  const toggle = (id: string, on: boolean) =>
    onChange({ ...draft, typeIds: on ? [...draft.typeIds, id] : draft.typeIds.filter((one) => one !== id) });
  return (
    <>
      <label className={page.choice}>
        <input
          type="checkbox"
          checked={draft.open}
          onChange={(event) => onChange({ ...draft, open: event.target.checked })}
        />
        {t('bookingPage.open')}
      </label>
      <TextField
        label={t('bookingPage.slug')}
        hint={whole}
        error={problem?.errors.slug ? t('bookingPage.slugWrong') : null}
        maxLength={40}
        {...text('slug')}
      />
      <fieldset className={page.choices}>
        <legend>{t('bookingPage.types')}</legend>
        {types.map((type) => (
          <label key={type.id} className={page.choice}>
            <input
              type="checkbox"
              checked={draft.typeIds.includes(type.id)}
              onChange={(event) => toggle(type.id, event.target.checked)}
            />
            {type.name}
          </label>
        ))}
        {problem?.errors.typeIds ? <ErrorNote>{t('bookingPage.typesWrong')}</ErrorNote> : null}
      </fieldset>
      <TextArea label={t('bookingPage.welcome')} rows={3} maxLength={1000} {...text('welcome')} />
      <TextArea label={t('bookingPage.consent')} rows={3} maxLength={1000} {...text('consent')} />
    </>
  );
}
