import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { forgotPassword } from '../../api/people';
import { currentLanguage } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { usePasskeyWish } from './passkeys/usePasskeyWish';

export interface ForgottenFormProps {
  /** As it was typed for signing in. */
  readonly email: string;
  readonly onBack: () => void;
}

/** Asks for a way back in by e-mail. Whether there is such an account is not said. */
export function ForgottenForm({ email: typed, onBack }: ForgottenFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(typed);
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const { busy, trouble, wish } = usePasskeyWish();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = email.trim();
    const right = /^[^\s@]+@[^\s@]+$/u.test(to);
    setMissing(!right);
    if (!right) return;
    void wish(async () => {
      await forgotPassword(to, currentLanguage());
      setAsked(to);
    });
  };
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h1>{t('forgotten.title')}</h1>
      {asked ? (
        <Note tone="good" title={t('forgotten.asked', { email: asked })}>
          <p role="status">{t('forgotten.askedText')}</p>
        </Note>
      ) : (
        <>
          <p>{t('forgotten.text')}</p>
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            value={email}
            error={missing ? t('inviteStaff.missing') : undefined}
            onChange={(event) => setEmail(event.target.value)}
            data-first-focus
          />
          {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
          <Button type="submit" loading={busy} fullWidth size="lg">
            {t('forgotten.submit')}
          </Button>
        </>
      )}
      <p className={css.soft}>{t('forgotten.help')}</p>
      <Button variant="subtle" fullWidth onClick={onBack}>
        {t('forgotten.back')}
      </Button>
    </form>
  );
}
