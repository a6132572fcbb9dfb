import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { asProblem, type Problem, type Session, type SetUp, setUp } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { CountryFields } from './CountryFields';
import { type SetupText, type SetupWrong, wrongInSetup } from './setupForm';

/** The very first page: one account, then the first call. */
export function SetupPage({ onDone }: { readonly onDone: (session: Session) => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<SetUp>({
    organisationName: '',
    name: '',
    email: '',
    password: '',
    country: '',
    ofAge: false,
  });
  const [wrong, setWrong] = useState<SetupWrong>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = (name: SetupText) => ({
    value: form[name],
    error: wrong[name] ? t(`setup.${wrong[name]}`) : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      setForm({ ...form, [name]: event.target.value });
      setWrong({ ...wrong, [name]: undefined });
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = wrongInSetup(form);
    setWrong(found);
    setTried(true);
    if (Object.keys(found).length > 0 || form.country === 'other' || !form.ofAge) return;
    setBusy(true);
    setProblem(null);
    try {
      onDone(await setUp(form));
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h1>{t('setup.title')}</h1>
      <p>{t('setup.text')}</p>
      <TextInput
        {...field('organisationName')}
        label={t('setup.organisation')}
        description={t('setup.organisationHint')}
        autoComplete="organization"
        maxLength={80}
      />
      <TextInput
        {...field('name')}
        label={t('setup.name')}
        description={t('setup.nameHint')}
        autoComplete="name"
        maxLength={80}
      />
      <TextInput {...field('email')} label={t('signIn.email')} type="email" autoComplete="username" />
      <PasswordInput
        {...field('password')}
        label={t('setup.password')}
        description={t('setup.passwordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <CountryFields
        country={form.country}
        ofAge={form.ofAge}
        missing={wrong.country !== undefined}
        tried={tried}
        onChange={(chosen) => {
          setForm({ ...form, ...chosen });
          setWrong({ ...wrong, country: undefined });
        }}
      />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <Button type="submit" loading={busy} fullWidth size="lg">
        {t('setup.submit')}
      </Button>
    </form>
  );
}
