import { Ban, Check, CheckCheck, CircleAlert, Clock, Link2, Send, Undo2 } from 'lucide-react';
import type { MessageState, MessageView } from '../../api/messages';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import css from './messages.module.css';

const icons: Record<MessageState, typeof Check> = {
  queued: Clock,
  sending: Send,
  sent: Check,
  delivered: CheckCheck,
  failed: CircleAlert,
  withdrawn: Undo2,
  received: Check,
};

/** Where a message stands, in words: never by colour or sign alone. */
export function MessageStatus({ of }: { readonly of: MessageView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = Date.now();
  if (of.incoming) return <span className={css.status}>{format.when(of.createdAt, now)}</span>;
  const Icon = of.openedAt ? Link2 : of.state === 'failed' && of.problem === 'optedOut' ? Ban : icons[of.state];
  const waits = of.state === 'queued' && Date.parse(of.nextTryAt) > now + 60_000;
  return (
    <span className={css.status} data-state={of.state}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {of.openedAt
          ? t('messages.opened', { time: format.when(of.openedAt, now) })
          : waits
            ? t('messages.due', { time: format.when(of.nextTryAt, now) })
            : t(`messages.state.${of.state}`)}
        {' · '}
        {format.when(of.deliveredAt ?? of.sentAt ?? of.createdAt, now)}
      </span>
      {of.problem ? <span>{t(`messages.why.${of.problem as 'refused'}`)}</span> : null}
      {Number(of.doubts) > 0 ? <span>{t('messages.doubt', { count: of.doubts })}</span> : null}
    </span>
  );
}
