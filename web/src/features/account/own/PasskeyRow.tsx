import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Passkey, removePasskey, renamePasskey } from '../../../api/passkeys';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { proved, usePasskeyWish } from '../passkeys/usePasskeyWish';
import own from './own.module.css';
import { PasswordAgain } from './PasswordAgain';

export interface PasskeyRowProps {
  readonly passkey: Passkey;
  readonly hasPassword: boolean;
  readonly onChanged: () => void;
}

export function PasskeyRow({ passkey, hasPassword, onChanged }: PasskeyRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const done = (said: string) => {
    setDoing(null);
    toast(said);
    onChanged();
  };
  return (
    <li className={css.row}>
      <div className={css.what}>
        <strong>{passkey.name}</strong>
        <p className={css.soft}>{t('account.seen', { time: format.when(passkey.usedAt, Date.now()) })}</p>
        <p className={css.soft}>
          {t('account.since', { time: format.full(passkey.createdAt) })}
          {passkey.backedUp ? ` · ${t('passkey.backedUp')}` : null}
        </p>
      </div>
      {doing === null ? (
        <div className={css.actions}>
          <Button aria-label={t('passkey.renameNamed', { name: passkey.name })} onClick={() => setDoing('rename')}>
            {t('passkey.rename')}
          </Button>
          <Button
            look="danger"
            aria-label={t('passkey.removeNamed', { name: passkey.name })}
            onClick={() => setDoing('remove')}
          >
            {t('passkey.remove')}
          </Button>
        </div>
      ) : doing === 'rename' ? (
        <Rename passkey={passkey} onDone={() => done(t('passkey.renamed'))} onCancel={() => setDoing(null)} />
      ) : (
        <Remove
          passkey={passkey}
          hasPassword={hasPassword}
          onDone={() => done(t('passkey.removed'))}
          onCancel={() => setDoing(null)}
        />
      )}
    </li>
  );
}

interface FormProps {
  readonly passkey: Passkey;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Rename({ passkey, onDone, onCancel }: FormProps) {
  const { t } = useTranslation();
  const { busy, trouble, wish } = usePasskeyWish();
  const [name, setName] = useState(passkey.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const rename = async () => {
      await renamePasskey(passkey.id, name.trim());
    };
    if (name.trim() && (await wish(rename))) onDone();
  };
  return (
    <form className={own.inRow} onSubmit={submit} noValidate>
      <TextInput
        label={t('passkey.name')}
        autoComplete="off"
        maxLength={60}
        value={name}
        error={name.trim() ? undefined : t('setup.missing')}
        onChange={(event) => setName(event.target.value)}
      />
      {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
      <div className={css.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('passkey.save')}
        </Button>
        <Button onClick={onCancel}>{t('second.cancel')}</Button>
      </div>
    </form>
  );
}

function Remove({ passkey, hasPassword, onDone, onCancel }: FormProps & { readonly hasPassword: boolean }) {
  const { t } = useTranslation();
  const { busy, trouble, wish } = usePasskeyWish();
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await wish(() => proved(() => removePasskey(passkey.id, hasPassword ? password : null)))) onDone();
  };
  return (
    <form className={own.inRow} onSubmit={submit} noValidate>
      <p>{t('passkey.removeText')}</p>
      {hasPassword ? <PasswordAgain value={password} onChange={setPassword} /> : null}
      {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
      <div className={css.actions}>
        <Button type="submit" look="danger" busy={busy}>
          {t('passkey.remove')}
        </Button>
        <Button onClick={onCancel}>{t('second.cancel')}</Button>
      </div>
    </form>
  );
}
