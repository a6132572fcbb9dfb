import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem, type Session, signIn } from '../../api/client';
import { goToProvider } from '../../api/singleSignOn';
import { useTranslation } from '../../locales/useTranslation';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { ForgottenForm } from './ForgottenForm';
import { PasskeySignIn } from './passkeys/PasskeySignIn';
import { ProviderButton } from './single/ProviderButton';
import { useOffered } from './single/useOffered';

export interface SignInPageProps {
  readonly onSignedIn: (session: Session) => void;
  /** Why they are here again: the session is over, or they left and may still be signed in at their identity provider. */
  readonly because?: 'expired' | 'left' | undefined;
  /** The page that is wanted afterwards. */
  readonly from?: string | undefined;
}

export function SignInPage({ onSignedIn, because, from }: SignInPageProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [owner, setOwner] = useState(false);
  const offered = useOffered(email);
  const form = useForm(email, onSignedIn, () => (offered ? goToProvider(email.trim(), from) : null));
  const shut = offered?.only === true && !owner;
  const [forgotten, setForgotten] = useState(false);
  if (forgotten) return <ForgottenForm email={email} onBack={() => setForgotten(false)} />;
  return (
    <form className={css.panel} onSubmit={form.submit} noValidate>
      <h1>{t('signIn.title')}</h1>
      {because && !form.error ? <Note>{t(because === 'left' ? 'single.left' : 'desk.signInNeeded')}</Note> : null}
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username webauthn"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div role="status" className={offered ? css.form : undefined}>
        {offered ? <ProviderButton email={email} name={offered.name} from={from} /> : null}
      </div>
      {shut ? (
        <>
          <p className={css.soft}>{t('single.onlyText')}</p>
          <Button variant="subtle" fullWidth onClick={() => setOwner(true)}>
            {t('single.owner')}
          </Button>
        </>
      ) : (
        <>
          {offered ? <p className={css.soft}>{t(owner ? 'single.ownerText' : 'single.or')}</p> : null}
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            value={form.password}
            onChange={(event) => form.setPassword(event.target.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
          {form.code === null ? null : <CodeField code={form.code} onChange={form.setCode} />}
          {form.error ? <SignInError error={form.error} /> : null}
          <Button type="submit" loading={form.busy} fullWidth size="lg" variant={offered ? 'default' : 'filled'}>
            {t('signIn.submit')}
          </Button>
          <PasskeySignIn onSignedIn={onSignedIn} />
        </>
      )}
      <Button variant="subtle" fullWidth onClick={() => setForgotten(true)}>
        {t('forgotten.link')}
      </Button>
      <p className={css.soft}>{t('signIn.customer')}</p>
    </form>
  );
}

/** @param elsewhere Where somebody goes who typed an address alone; null: nowhere. */
function useForm(email: string, onSignedIn: (session: Session) => void, elsewhere: () => Promise<void> | null) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Problem | 'missing' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setError(null);
    try {
      if (!email.trim() || !password) return await (elsewhere() ?? setError('missing'));
      setBusy(true);
      onSignedIn(await signIn(email.trim(), password, code?.trim() || undefined));
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === 'sign-in.code-needed') setCode(code ?? '');
      if (problem.code !== 'sign-in.code-needed' || code !== null) setError(problem);
      setBusy(false);
    }
  };
  return { password, setPassword, code, setCode, busy, error, submit };
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
