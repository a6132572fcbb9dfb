import { type SyntheticEvent, useState } from 'react';
import { type MessageChannel, writeMessage } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { currentLanguage } from '../../../locales/i18n';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextArea } from '../../../ui/controls/TextArea';
import { TextField } from '../../../ui/controls/TextField';
import { useHotkeys } from '../../../ui/hooks/useHotkeys';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from '../messages.module.css';

/** A first message to somebody. */
export function NewMessage({ onDone }: { readonly onDone: (threadId: string | null) => void }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('threads');
  const [channel, setChannel] = useState<MessageChannel>('text');
  const [name, setName] = useState('');
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const leave = () => onDone(null);
  useHotkeys({ Escape: leave });
  const lacking = !to.trim() || !text.trim();
  const send = async (event: SyntheticEvent, form: HTMLElement) => {
    event.preventDefault();
    setTried(true);
    if (lacking) {
      showFirstWrong(form);
      return;
    }
    const customer = { ...(name.trim() && { name: name.trim() }), [channel === 'text' ? 'phone' : 'email']: to.trim() };
    const sent = await change(() =>
      writeMessage({ channel, text: text.trim(), customer, language: currentLanguage() }),
    );
    if (sent) onDone(sent.threadId);
  };
  return (
    <form
      className={css.pane}
      onSubmit={(event) => void send(event, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event, event.currentTarget);
        // What is written is not thrown away by a key.
        if (event.key === 'Escape' && !to && !text) leave();
      }}
      noValidate
    >
      <h2>{t('messages.new')}</h2>
      <SelectField
        label={t('messages.by')}
        value={channel}
        options={(['text', 'email'] as const).map((one) => ({ value: one, label: t(`messages.channel.${one}`) }))}
        onChange={(event) => setChannel(event.target.value as MessageChannel)}
      />
      <TextField
        label={t(channel === 'text' ? 'messages.number' : 'messages.address')}
        hint={channel === 'text' ? t('messages.numberHint') : undefined}
        type={channel === 'text' ? 'tel' : 'email'}
        autoComplete="off"
        autoFocus
        error={
          tried && !to.trim() ? t(channel === 'text' ? 'messages.numberMissing' : 'messages.addressMissing') : null
        }
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <TextField
        label={t('messages.name')}
        autoComplete="off"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={t('messages.text')}
        hint={t(`messages.hint.${channel}`)}
        rows={4}
        maxLength={channel === 'text' ? 1000 : 10_000}
        error={tried && !text.trim() ? t('messages.textMissing') : null}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <span className={page.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('messages.send')}
        </Button>
        <Button onClick={leave}>{t('messages.cancel')}</Button>
      </span>
    </form>
  );
}
