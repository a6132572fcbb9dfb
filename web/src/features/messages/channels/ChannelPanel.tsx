import { type FormEvent, useState } from 'react';
import {
  type ChannelView,
  type OperatorKind,
  type OperatorSetUp,
  setUpChannel,
  suspendChannel,
} from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import css from '../messages.module.css';
import { Tried, TryButton, useTryChannel } from './TryChannel';

// A chat needs no operator, and is not in the list of channels.
const kinds = { email: ['mailbox', 'smtp'], text: ['mailbox', 'kannel', 'twilio'], chat: [] } as const;

const fields = {
  mailbox: [],
  smtp: ['host', 'port', 'from', 'fromName', 'user', 'secret'],
  kannel: ['url', 'from', 'user', 'secret'],
  twilio: ['user', 'secret', 'from', 'url'],
} as const satisfies Record<OperatorKind, readonly (keyof OperatorSetUp)[]>;

/** One channel: who delivers it, and whether it is suspended. */
export function ChannelPanel({ of }: { readonly of: ChannelView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, problem, change } = useChange('channels');
  const [kind, setKind] = useState<OperatorKind>(of.kind);
  const [setUp, setSetUp] = useState<OperatorSetUp>(of.setUp);
  const wish = { ...setUp, port: setUp.port ? Number(setUp.port) : kind === 'smtp' ? 587 : null };
  const request = { channel: of.channel, kind, setUp: wish };
  const trial = useTryChannel(request);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(() => setUpChannel(request))) toast(t('channels.saved'));
  };
  const refused = problem ?? trial.problem;
  const wrong = Object.keys(refused?.errors ?? {});
  return (
    <form className={page.panel} onSubmit={submit} noValidate>
      <div className={css.top}>
        <h2>{t(`messages.channel.${of.channel}`)}</h2>
        <Button
          look={of.suspendedAt ? 'primary' : 'quiet'}
          busy={busy}
          onClick={() => void change(() => suspendChannel(of.channel, !of.suspendedAt))}
        >
          {t(of.suspendedAt ? 'channels.resume' : 'channels.suspend')}
        </Button>
      </div>
      {of.suspendedAt ? (
        <Note tone="warn" title={t('channels.suspendedSince', { time: format.full(of.suspendedAt) })}>
          <p>{t('channels.suspendedText')}</p>
        </Note>
      ) : null}
      <SelectField
        label={t('channels.operator')}
        hint={t(`channels.kindText.${kind}`)}
        value={kind}
        options={kinds[of.channel].map((one) => ({ value: one, label: t(`channels.kind.${one}`) }))}
        onChange={(event) => setKind(event.target.value as OperatorKind)}
      />
      <div className={css.fields}>
        {fields[kind].map((field) => (
          <TextField
            key={field}
            label={t(`channels.field.${field}`)}
            hint={hint(
              t(`channels.fieldHint.${field}`),
              field === 'secret' && of.hasSecret && kind === of.kind ? t('channels.kept') : '',
            )}
            type={field === 'secret' ? 'password' : 'text'}
            autoComplete="off"
            error={wrong.includes(field) ? t('channels.wrong') : null}
            value={String(setUp[field] ?? '')}
            onChange={(event) => setSetUp({ ...setUp, [field]: event.target.value || null })}
          />
        ))}
      </div>
      {refused ? <ErrorNote>{t(`problem.${refused.code}`)}</ErrorNote> : null}
      <Tried tried={trial.tried} />
      <div className={page.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('channels.save')}
        </Button>
        {kind === 'mailbox' ? null : <TryButton {...trial} />}
      </div>
    </form>
  );
}

const hint = (usual: string, kept: string) => kept || usual;
