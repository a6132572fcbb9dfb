import { type FormEvent, useId, useRef, useState } from 'react';
import { setMailgunKey } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import css from '../messages.module.css';
import { DoorAddress } from './DoorAddress';

interface Props {
  readonly address: string;
  readonly hasKey: boolean;
}

/** E-mail that a route of Mailgun's hands in: the address to enter there, and the key that it signs with. */
export function MailgunDoor({ address, hasKey }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const { busy, problem, change } = useChange('messaging');
  const [key, setKey] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const keep = async (wanted: string) => {
    if (!(await change(() => setMailgunKey(wanted)))) return;
    setKey('');
    toast(t(wanted ? 'channels.saved' : 'channels.mailgun.forgotten'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) void keep(key.trim());
    else field.current?.focus();
  };
  const wrong = problem?.errors?.signingKey;
  return (
    <form className={css.door} onSubmit={submit} noValidate aria-labelledby={title}>
      <h3 id={title}>{t('channels.mailgun.title')}</h3>
      <p className={page.soft}>{t('channels.mailgun.text')}</p>
      <dl className={css.doors}>
        <DoorAddress label={t('channels.mailgun.address')} value={address} />
      </dl>
      <TextField
        label={t('channels.mailgun.key')}
        hint={t(hasKey ? 'channels.mailgun.kept' : 'channels.mailgun.missing')}
        ref={field}
        type="password"
        autoComplete="off"
        error={wrong ? t('channels.wrong') : null}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      {problem && !wrong ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={page.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('channels.mailgun.keep')}
        </Button>
        {hasKey ? (
          <Button look="quiet" busy={busy} onClick={() => void keep('')}>
            {t('channels.mailgun.forget')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
