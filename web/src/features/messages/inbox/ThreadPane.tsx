import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CalendarPlus, UserCheck, Video } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import {
  assignThread,
  channelsOf,
  type MessageChannel,
  markThreadRead,
  readThread,
  sendCallLink,
  type ThreadView,
} from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useHotkeys } from '../../../ui/hooks/useHotkeys';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import css from '../messages.module.css';
import { Appointments } from './Appointments';
import { AssignTo } from './AssignTo';
import { Bubble } from './Bubble';
import { Composer } from './Composer';
import { Consents } from './Consents';
import { nameOf } from './ThreadRow';

export interface ThreadPaneProps {
  readonly id: string;
  readonly me: string;
  readonly mayWrite: boolean;
  readonly onBack: () => void;
  readonly onCall: (callId: string) => void;
  /** Opens the booking with its customer; null where that is not allowed. */
  readonly onBook: ((thread: ThreadView) => void) | null;
  readonly appointment: (id: string, text: string) => ReactNode;
  /** Single keys belong to what is open beside it. */
  readonly quiet: boolean;
}

export function ThreadPane(props: ThreadPaneProps) {
  const { id, me, mayWrite, quiet, onBack, onCall, onBook, appointment } = props;
  const { t } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ['thread', id],
    queryFn: () => readThread(id),
    refetchInterval: 3000,
  });
  const { busy, problem, change } = useChange('thread', 'threads');
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const thread = data?.thread;
  useRead(id, mayWrite && Number(thread?.unread ?? 0) > 0);
  const last = data?.messages.at(-1)?.id;
  useEffect(() => {
    if (!last) return;
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  // The way they wrote last, or the quickest that they have.
  const heard = data?.messages.findLast((one) => one.incoming)?.channel;
  const channel: MessageChannel = heard ?? (thread && channelsOf(thread)[0]) ?? 'email';
  const call = async () => {
    const made = mayWrite && (await change(() => sendCallLink({ channel, threadId: id })));
    if (made) onCall(made.id);
  };
  const mine = thread?.assignedTo?.id === me;
  const assign = () => void change(() => assignThread(id, mine ? null : me));
  const book = onBook && mayWrite && thread ? () => onBook(thread) : null;
  const keys = {
    Escape: onBack,
    ...(mayWrite && { r: () => box.current?.focus(), a: assign, c: () => void call() }),
    ...(book && { b: book }),
  };
  useHotkeys(quiet ? {} : keys);
  if (!data || !thread) return isError ? <ErrorNote>{t('problem.offline')}</ErrorNote> : <Skeleton height="320px" />;
  return (
    <section className={css.pane} aria-label={nameOf(thread, t('messages.visitor'))}>
      <header className={css.paneHead}>
        <Button className={css.back} look="plain" icon={<ArrowLeft size={20} aria-hidden="true" />} onClick={onBack}>
          {t('messages.back')}
        </Button>
        <span className={css.who}>
          <h2>{nameOf(thread, t('messages.visitor'))}</h2>
          <small>
            {[thread.phone, thread.email, thread.chat && t('messages.channel.chat')].filter(Boolean).join(' · ')}
          </small>
        </span>
        {mayWrite ? (
          <span className={page.actions}>
            <Button aria-keyshortcuts="A" icon={<UserCheck size={20} aria-hidden="true" />} onClick={assign}>
              {t(mine ? 'messages.release' : 'messages.take')}
            </Button>
            <AssignTo thread={thread} />
            {book ? (
              <Button aria-keyshortcuts="B" icon={<CalendarPlus size={20} aria-hidden="true" />} onClick={book}>
                {t('messages.book')}
              </Button>
            ) : null}
            <Button
              aria-keyshortcuts="C"
              look="primary"
              busy={busy}
              icon={<Video size={20} aria-hidden="true" />}
              onClick={() => void call()}
            >
              {t('messages.call')}
            </Button>
          </span>
        ) : null}
      </header>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <Appointments of={data.appointments} link={appointment} />
      <Consents of={data} mayWrite={mayWrite} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and not everything in it takes the focus */}
      <ol ref={list} className={css.bubbles} tabIndex={0} aria-label={t('messages.listLabel')}>
        {data.messages.map((one) => (
          <Bubble key={one.id} of={one} />
        ))}
      </ol>
      {mayWrite ? <Composer thread={thread} usual={channel} box={box} /> : null}
      <div ref={end} className={css.end} />
    </section>
  );
}

/** What is shown has been read. */
function useRead(id: string, unread: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!unread) return;
    markThreadRead(id).then(
      () => void queries.invalidateQueries({ queryKey: ['threads'] }),
      () => undefined,
    );
  }, [id, unread, queries]);
}
