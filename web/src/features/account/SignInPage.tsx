import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Problem, type Session, signIn } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { PasskeySignIn } from './passkeys/PasskeySignIn';

export interface SignInPageProps {
  readonly onSignedIn: (session: Session) => void;
  /** The person was signed in until now. */
  readonly expired: boolean;
}

export function SignInPage({ onSignedIn, expired }: SignInPageProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Problem | 'missing' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!email.trim() || !password) return setError('missing');
    setBusy(true);
    setError(null);
    try {
      onSignedIn(await signIn(email.trim(), password, code?.trim() || undefined));
    } catch (thrown) {
      const problem = thrown instanceof Problem ? thrown : new Problem('unexpected', 0);
      if (problem.code === 'sign-in.code-needed') setCode(code ?? '');
      if (problem.code !== 'sign-in.code-needed' || code !== null) setError(problem);
      setBusy(false);
    }
  };
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h1>{t('signIn.title')}</h1>
      {expired && !error ? <Note>{t('desk.signInNeeded')}</Note> : null}
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username webauthn"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {code === null ? null : <CodeField code={code} onChange={setCode} />}
      {error ? <SignInError error={error} /> : null}
      <Button type="submit" loading={busy} fullWidth size="lg">
        {t('signIn.submit')}
      </Button>
      <PasskeySignIn onSignedIn={onSignedIn} />
      <p className={css.soft}>{t('signIn.customer')}</p>
    </form>
  );
}

function SignInError({ error }: { readonly error: Problem | 'missing' }) {
  const { t } = useTranslation();
  if (error === 'missing') return <ErrorNote>{t('signIn.missing')}</ErrorNote>;
  return (
    <ErrorNote title={t(`problem.${error.code}`)}>
      {error.retryAfter ? <p>{t('signIn.lockedFor', { count: Math.ceil(error.retryAfter / 60) })}</p> : null}
    </ErrorNote>
  );
}

/** Asked for only where the password was right and the account has a second factor. */
function CodeField({ code, onChange }: { readonly code: string; readonly onChange: (code: string) => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      ref={field}
      label={t('signInCode.label')}
      description={t('signInCode.hint')}
      autoComplete="one-time-code"
      maxLength={16}
      value={code}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
