import { TextInput } from '@mantine/core';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { confirmSecondFactor, type StartedSecondFactor } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { PasswordAgain } from './PasswordAgain';
import { useWish } from './useWish';

const QrCode = lazy(() => import('../../../ui/marks/QrCode'));

export interface SetUpSecondFactorProps {
  readonly started: StartedSecondFactor;
  readonly onCancel: () => void;
  readonly onSet: (codes: readonly string[]) => void;
}

export function SetUpSecondFactor({ started, onCancel, onSet }: SetUpSecondFactorProps) {
  const { t } = useTranslation();
  const { busy, problem, wish } = useWish();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void wish(async () => onSet((await confirmSecondFactor({ password, ticket: started.ticket, code })).recoveryCodes));
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <h3>{t('second.scan')}</h3>
      <Suspense fallback={null}>
        <QrCode text={started.uri} label={t('second.qr')} />
      </Suspense>
      <p className={css.soft}>{t('second.type', { secret: started.secret.replace(/(.{4})(?=.)/gu, '$1 ') })}</p>
      <TextInput
        label={t('second.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <PasswordAgain value={password} onChange={setPassword} />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={css.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('second.confirm')}
        </Button>
        <Button onClick={onCancel}>{t('second.cancel')}</Button>
      </div>
    </form>
  );
}
