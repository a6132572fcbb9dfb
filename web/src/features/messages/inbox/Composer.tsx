import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type Ref, useState } from 'react';
import { channelsOf, type MessageChannel, type ThreadView, writeMessage } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextArea } from '../../../ui/controls/TextArea';
import { useHasKeys } from '../../../ui/hooks/useHasKeys';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from '../messages.module.css';
import { dueAt, type Later, SendLater, wrongTime } from './SendLater';

export interface ComposerProps {
  readonly thread: ThreadView;
  /** The channel that is offered first. */
  readonly usual: MessageChannel;
  readonly box: Ref<HTMLTextAreaElement>;
}

/** Answers a customer. Ctrl+Enter sends. */
export function Composer({ thread, usual, box }: ComposerProps) {
  const { t } = useTranslation();
  const hasKeys = useHasKeys();
  const { busy, problem, change } = useChange('thread', 'threads');
  const [chosen, setChosen] = useState<MessageChannel | null>(null);
  const [text, setText] = useState('');
  const [later, setLater] = useState<Later>(null);
  const [tried, setTried] = useState(false);
  const channel = chosen ?? usual;
  const channels = channelsOf(thread);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim()) return;
    setTried(true);
    if (wrongTime(later, Date.now())) return;
    const message = { channel, threadId: thread.id, text: text.trim(), dueAt: dueAt(later) };
    if (!(await change(() => writeMessage(message)))) return;
    setText('');
    setLater(null);
    setTried(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <form className={css.composer} onSubmit={submit}>
      <TextArea
        ref={box}
        label={t('messages.answer')}
        hint={[t(`messages.hint.${channel}`), hasKeys && t('messages.sendKeys')].filter(Boolean).join(' ')}
        rows={2}
        maxLength={channel === 'email' ? 10_000 : 1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <SendLater later={later} onChange={setLater} tried={tried} />
      <div className={css.sendRow}>
        <SelectField
          label={t('messages.by')}
          value={channel}
          options={channels.map((one) => ({ value: one, label: t(`messages.channel.${one}`) }))}
          onChange={(event) => setChosen(event.target.value as MessageChannel)}
        />
        <Button type="submit" look="primary" busy={busy} icon={<SendHorizontal size={20} aria-hidden="true" />}>
          {t('messages.send')}
        </Button>
      </div>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </form>
  );
}
