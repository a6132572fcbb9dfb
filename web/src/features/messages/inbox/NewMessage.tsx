import { type SyntheticEvent, useState } from 'react';
import { writeMessage } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { currentLanguage } from '../../../locales/i18n';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextArea } from '../../../ui/controls/TextArea';
import { useHotkeys } from '../../../ui/hooks/useHotkeys';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from '../messages.module.css';
import { type Recipient, RecipientFields } from './RecipientFields';
import { dueAt, type Later, SendLater, wrongTime } from './SendLater';

/** A first message to somebody. */
export function NewMessage({ onDone }: { readonly onDone: (threadId: string | null) => void }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('threads');
  const [whom, setWhom] = useState<Recipient>({ channel: 'text', to: '', name: '', language: currentLanguage() });
  const [later, setLater] = useState<Later>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const leave = () => onDone(null);
  useHotkeys({ Escape: leave });
  const { channel, to } = whom;
  const lacking = !to.trim() || !text.trim() || wrongTime(later, Date.now()) !== null;
  const send = async (event: SyntheticEvent, form: HTMLElement) => {
    event.preventDefault();
    setTried(true);
    if (lacking) {
      showFirstWrong(form);
      return;
    }
    const name = whom.name.trim();
    const customer = { ...(name && { name }), [channel === 'text' ? 'phone' : 'email']: to.trim() };
    const sent = await change(() =>
      writeMessage({ channel, text: text.trim(), customer, language: whom.language, dueAt: dueAt(later) }),
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
      <RecipientFields of={whom} onChange={(part) => setWhom({ ...whom, ...part })} tried={tried} />
      <TextArea
        label={t('messages.text')}
        hint={t(`messages.hint.${channel}`)}
        rows={4}
        maxLength={channel === 'text' ? 1000 : 10_000}
        error={tried && !text.trim() ? t('messages.textMissing') : null}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SendLater later={later} onChange={setLater} tried={tried} />
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
