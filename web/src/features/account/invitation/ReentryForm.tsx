import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem, type Session } from '../../../api/client';
import { passkeysPossible, reenterByPasskey } from '../../../api/passkeys';
import { type OpenedInvitation, reenter } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { deviceOf } from '../own/device';
import { RecoveryCodes } from '../own/RecoveryCodes';
import { usePasskeyWish } from '../passkeys/usePasskeyWish';
import { isShort } from '../passwords';
import { ByPasskey } from './ByPasskey';

export interface ReentryFormProps {
  readonly secret: string;
  readonly email: string;
  readonly reentry: NonNullable<OpenedInvitation['reentry']>;
  readonly onDone: (session: Session) => void;
}

/** For somebody who has an account already and lost what opened it. */
export function ReentryForm({ secret, email, reentry, onDone }: ReentryFormProps) {
  const { t } = useTranslation();
  const form = useReentry(secret, reentry.name, reentry.codeNeeded, onDone);
  if (form.made)
    return (
      <div className={css.panel}>
        <h1>{t('reentry.done')}</h1>
        <p>{t('accept.madeText')}</p>
        <RecoveryCodes codes={form.made.recoveryCodes ?? []} onDone={() => form.made && onDone(form.made)} />
      </div>
    );
  return (
    <form className={css.panel} onSubmit={form.submit} noValidate>
      <h1>{t('reentry.title', { name: reentry.name })}</h1>
      <p>{t('reentry.text')}</p>
      <Note>
        <p>{t('reentry.email', { email })}</p>
        {reentry.resetsSecondFactor ? <p>{t('reentry.resets')}</p> : null}
      </Note>
      {/* For the password keeper of the browser, which looks for it. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {reentry.codeNeeded ? (
        <TextInput
          label={t('signInCode.label')}
          description={t('reentry.codeHint')}
          autoComplete="one-time-code"
          maxLength={16}
          value={form.code}
          error={form.tried && !form.code.trim() ? t('setup.missing') : undefined}
          onChange={(event) => form.setCode(event.target.value)}
        />
      ) : null}
      <PasswordInput
        label={t('reentry.password')}
        description={t('setup.passwordHint')}
        autoComplete="new-password"
        value={form.password}
        error={form.tried === 'password' && isShort(form.password) ? t('setup.short') : undefined}
        onChange={(event) => form.setPassword(event.target.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {form.trouble ? <ErrorNote>{form.trouble}</ErrorNote> : null}
      <Button type="submit" loading={form.busy} fullWidth size="lg">
        {t('reentry.submit')}
      </Button>
      {passkeysPossible() ? (
        <ByPasskey busy={form.busy} text={t('reentry.passkeyText')} onClick={form.withPasskey} />
      ) : null}
    </form>
  );
}

function useReentry(secret: string, name: string, codeNeeded: boolean, onDone: (session: Session) => void) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState<'password' | 'passkey' | null>(null);
  const [made, setMade] = useState<Session | null>(null);
  const { busy, trouble, wish } = usePasskeyWish();
  const typed = code.trim() || null;
  const isReady = !codeNeeded || typed !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried('password');
    if (isReady && !isShort(password))
      void wish(async () => onDone(await reenter({ secret, password, code: typed }).catch(emptied(setCode))));
  };
  const withPasskey = () => {
    setTried('passkey');
    const known = deviceOf(navigator.userAgent);
    const passkeyName = known ? t('account.device', { ...known }) : t('passkey.title');
    if (isReady)
      void wish(async () =>
        setMade(await reenterByPasskey({ secret, name, code: typed, passkeyName }).catch(emptied(setCode))),
      );
  };
  return { password, setPassword, code, setCode, tried, made, busy, trouble, submit, withPasskey };
}

/** A code that was wrong is typed anew. */
const emptied = (setCode: (code: string) => void) => (thrown: unknown) => {
  if (thrown instanceof Problem && thrown.code === 'sign-in.code-wrong') setCode('');
  throw thrown;
};
