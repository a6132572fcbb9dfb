import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addPasskey, listPasskeys, passkeysPossible } from '../../../api/passkeys';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { proved, usePasskeyWish } from '../passkeys/usePasskeyWish';
import { deviceOf } from './device';
import { PasskeyRow } from './PasskeyRow';
import { PasswordAgain } from './PasswordAgain';

export interface PasskeysPanelProps {
  readonly hasPassword: boolean;
  readonly onChanged: () => void;
}

/** Signing in by finger, face or PIN. */
export function PasskeysPanel({ hasPassword, onChanged }: PasskeysPanelProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['passkeys'], queryFn: listPasskeys });
  const [adding, setAdding] = useState(false);
  const look = () => {
    void queries.invalidateQueries({ queryKey: ['passkeys'] });
    onChanged();
  };
  return (
    <section className={css.panel}>
      <h2>{t('passkey.title')}</h2>
      <p className={css.soft}>{t('passkey.text')}</p>
      {data?.items.length === 0 ? <p>{t('passkey.none')}</p> : null}
      <ul className={css.rows}>
        {data?.items.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} hasPassword={hasPassword} onChanged={look} />
        ))}
      </ul>
      {!passkeysPossible() ? (
        <Note>{t('passkey.address')}</Note>
      ) : adding ? (
        <AddPasskey
          hasPassword={hasPassword}
          onDone={() => {
            setAdding(false);
            look();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <span>
          <Button look="primary" onClick={() => setAdding(true)}>
            {t('passkey.add')}
          </Button>
        </span>
      )}
    </section>
  );
}

interface AddPasskeyProps {
  readonly hasPassword: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function AddPasskey({ hasPassword, onDone, onCancel }: AddPasskeyProps) {
  const { t } = useTranslation();
  const { busy, trouble, wish } = usePasskeyWish();
  const known = deviceOf(navigator.userAgent);
  const [name, setName] = useState(known ? t('account.device', { ...known }) : '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim()) return;
    const add = async () => {
      await proved(() => addPasskey(hasPassword ? password : null, name.trim()));
    };
    if (!(await wish(add))) return;
    toast(t('passkey.added'));
    onDone();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('passkey.name')}
        description={t('passkey.nameHint')}
        autoComplete="off"
        maxLength={60}
        value={name}
        error={tried && !name.trim() ? t('setup.missing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {hasPassword ? <PasswordAgain value={password} onChange={setPassword} /> : null}
      {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
      <div className={css.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('passkey.make')}
        </Button>
        <Button onClick={onCancel}>{t('second.cancel')}</Button>
      </div>
    </form>
  );
}
