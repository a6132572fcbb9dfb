import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ThreadView } from '../../api/messages';
import { BookForCustomer } from '../../features/booking/calendar/BookForCustomer';
import { ChannelsPage } from '../../features/messages/channels/ChannelsPage';
import { InboxPage } from '../../features/messages/inbox/InboxPage';
import { SentPage } from '../../features/messages/sent/SentPage';
import { useTranslation } from '../../locales/useTranslation';
import css from './desk.module.css';
import { Shell } from './Shell';
import { useSession } from './session';
import { useTitle } from './useTitle';
import { useEnterCall } from './ways/useEnterCall';

export function InboxRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const enter = useEnterCall();
  useTitle(t('title.messages'));
  const me = data?.person?.id ?? '';
  const mayBook = Boolean(me) && (data?.permissions?.includes('keepAppointments') ?? false);
  const onOpen = (thread: string | null) =>
    void (thread ? navigate({ to: '/messages/$id', params: { id: thread } }) : navigate({ to: '/messages' }));
  return (
    <Shell onStarted={enter}>
      {data ? (
        <InboxPage
          open={id ?? null}
          onOpen={onOpen}
          me={me}
          mayWrite={data.permissions?.includes('writeMessages') ?? false}
          tabs={<Tabs here="inbox" />}
          onCall={(call) => enter({ id: call })}
          book={mayBook ? (thread, onClose) => <Booking thread={thread} me={me} onClose={onClose} /> : null}
          appointment={(appointment, text) => (
            <Link to="/calendar" search={{ appointment }}>
              {text}
            </Link>
          )}
        />
      ) : null}
    </Shell>
  );
}

function Booking({ thread, me, onClose }: { thread: ThreadView; me: string; onClose: () => void }) {
  const { id, name, email, phone, language } = thread;
  return <BookForCustomer me={me} customer={{ threadId: id, name, email, phone, language }} onClose={onClose} />;
}

export function SentRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  const enter = useEnterCall();
  useTitle(t('title.sent'));
  return (
    <Shell onStarted={enter}>
      {data ? (
        <SentPage
          tabs={<Tabs />}
          mayManage={data.permissions?.includes('manageChannels') ?? false}
          mayWrite={data.permissions?.includes('writeMessages') ?? false}
        />
      ) : null}
    </Shell>
  );
}

export function ChannelsRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  const enter = useEnterCall();
  useTitle(t('title.channels'));
  return <Shell onStarted={enter}>{data ? <ChannelsPage tabs={<Tabs />} /> : null}</Shell>;
}

/** An open thread is still among the customers. */
function Tabs({ here }: { readonly here?: 'inbox' }) {
  const { t } = useTranslation();
  const { data } = useSession();
  return (
    <nav className={css.tabs} aria-label={t('messages.tabs')}>
      <Link to="/messages" activeOptions={{ exact: true }} {...(here === 'inbox' && { 'aria-current': 'page' })}>
        {t('messages.tabInbox')}
      </Link>
      <Link to="/messages/sent">{t('messages.tabSent')}</Link>
      {data?.permissions?.includes('manageChannels') ? (
        <Link to="/messages/channels">{t('messages.tabChannels')}</Link>
      ) : null}
    </nav>
  );
}
