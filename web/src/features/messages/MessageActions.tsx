import type { MessageView } from '../../api/messages';
import { isToSpecialist, rerouteMessage, retryMessage, withdrawMessage } from '../../api/messages';
import { useChange } from '../../api/useChange';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';

/** What can be done with a message that has not left. */
export function MessageActions({ of }: { readonly of: MessageView }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('messages', 'thread', 'threads');
  if (of.incoming || (of.state !== 'queued' && of.state !== 'failed')) return null;
  return (
    <>
      <span className={page.actions}>
        {of.state === 'failed' ? (
          <Button look="plain" busy={busy} onClick={() => void change(() => retryMessage(of.id))}>
            {t('messages.retry')}
          </Button>
        ) : null}
        {isToSpecialist(of.notice) || of.channel === 'chat' ? null : (
          <Button look="plain" busy={busy} onClick={() => void change(() => rerouteMessage(of.id))}>
            {t(of.channel === 'text' ? 'messages.byEmail' : 'messages.byText')}
          </Button>
        )}
        <Button look="plain" busy={busy} onClick={() => void change(() => withdrawMessage(of.id))}>
          {t('messages.withdraw')}
        </Button>
      </span>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
