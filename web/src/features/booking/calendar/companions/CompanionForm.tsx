import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AppointmentView, addCompanion, type CompanionKind, type SeriesScope } from '../../../../api/booking';
import type { Problem } from '../../../../api/client';
import { useChange } from '../../../../api/useChange';
import { customerLanguage } from '../../../../locales/customerLanguage';
import { asLanguage, languages } from '../../../../locales/i18n';
import { useFormat } from '../../../../locales/useFormat';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { SelectField } from '../../../../ui/controls/SelectField';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import calendar from '../calendar.module.css';
import css from './companions.module.css';

const scopes: readonly SeriesScope[] = ['one', 'following', 'all'];
const kinds: readonly CompanionKind[] = ['guardian', 'relative', 'interpreter', 'other'];

export interface CompanionFormProps {
  readonly of: AppointmentView;
  readonly onDone: () => void;
}

/** Adds somebody who comes along; only their name is needed. */
export function CompanionForm({ of, onDone }: CompanionFormProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState({ name: '', kind: 'guardian' as CompanionKind, email: '', phone: '' });
  const [language, setLanguage] = useState<string>(() => asLanguage(of.language) ?? customerLanguage());
  const [scope, setScope] = useState<SeriesScope>('one');
  const { busy, problem, change } = useChange('companions');
  const [missing, setMissing] = useState(false);
  const set = (news: Partial<typeof person>) => setPerson((before) => ({ ...before, ...news }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(person.name.trim() === '');
    if (person.name.trim() === '') return;
    const { name, kind } = person;
    const [email, phone] = [person.email.trim() || null, person.phone.trim() || null];
    if (await change(() => addCompanion(of.id, { name, kind, email, phone, language, scope }))) onDone();
  };
  const wrong = (field: string) => (problem?.errors[field] ? t('companions.wrong') : undefined);
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('companions.name')}
        autoComplete="off"
        autoFocus
        maxLength={80}
        value={person.name}
        error={missing ? t('companions.missing') : wrong('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField
        label={t('companions.kind')}
        value={person.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(kind === 'other' ? 'companions.kindOther' : `people.companion.${kind}`),
        }))}
        onChange={(event) => set({ kind: event.target.value as CompanionKind })}
      />
      <TextInput
        label={t('companions.email')}
        type="email"
        autoComplete="off"
        value={person.email}
        error={wrong('email')}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextInput
        label={t('companions.phone')}
        type="tel"
        autoComplete="off"
        value={person.phone}
        error={wrong('phone')}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <SelectField
        label={t('companions.language')}
        value={language}
        options={languages.map((one) => ({ value: one.code, label: one.name }))}
        onChange={(event) => setLanguage(event.target.value)}
      />
      {of.series ? (
        <SelectField
          label={t('companions.scope')}
          value={scope}
          options={scopes.map((one) => ({ value: one, label: t(`series.scope.${one}`) }))}
          onChange={(event) => setScope(event.target.value as SeriesScope)}
        />
      ) : null}
      <p className={css.soft}>{t('companions.reach')}</p>
      {problem && problem.code !== 'request.invalid' ? <Refused problem={problem} /> : null}
      <div className={calendar.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('companions.submit')}
        </Button>
        <Button onClick={onDone}>{t('companions.cancel')}</Button>
      </div>
    </form>
  );
}

/** Of a series, the dates at which nobody more may come. */
function Refused({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dates = Object.keys(problem.errors).map((date) => format.date(date));
  return (
    <ErrorNote>
      {dates.length > 0 ? t('companions.fullAt', { dates: dates.join(', ') }) : t(`problem.${problem.code}`)}
    </ErrorNote>
  );
}
