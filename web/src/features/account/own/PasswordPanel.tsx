import { PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changePassword } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { proved, usePasskeyWish } from '../passkeys/usePasskeyWish';
import { isShort } from '../passwords';

export interface PasswordPanelProps {
  readonly hasPassword: boolean;
  readonly onChanged: () => void;
}

export function PasswordPanel({ hasPassword, onChanged }: PasswordPanelProps) {
  const { t } = useTranslation();
  const { busy, trouble, wish } = usePasskeyWish();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const short = isShort(next);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const given = hasPassword ? now : null;
    if (given === '' || short || !(await wish(() => proved(() => changePassword(given, next))))) return;
    setNow('');
    setNext('');
    setTried(false);
    toast(t('password.done'));
    onChanged();
  };
  const reveal = { 'aria-label': t('signIn.showPassword') };
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h2>{t('password.title')}</h2>
      {hasPassword ? (
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          value={now}
          error={tried && !now ? t('setup.missing') : undefined}
          onChange={(event) => setNow(event.target.value)}
          visibilityToggleButtonProps={reveal}
        />
      ) : (
        <p className={css.soft}>{t('password.noneText')}</p>
      )}
      <PasswordInput
        label={t('password.next')}
        description={t('setup.passwordHint')}
        autoComplete="new-password"
        value={next}
        error={tried && short ? t('setup.short') : undefined}
        onChange={(event) => setNext(event.target.value)}
        visibilityToggleButtonProps={reveal}
      />
      {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
      <span>
        <Button type="submit" busy={busy}>
          {t(hasPassword ? 'password.change' : 'password.set')}
        </Button>
      </span>
    </form>
  );
}
