import { MessageSquarePlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ThreadView } from '../../../api/messages';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import { useHasKeys } from '../../../ui/hooks/useHasKeys';
import { useHotkeys } from '../../../ui/hooks/useHotkeys';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import css from '../messages.module.css';
import own from './inbox.module.css';
import { Keys } from './Keys';
import { NewMessage } from './NewMessage';
import { ThreadPane } from './ThreadPane';
import { ThreadRow } from './ThreadRow';
import { useThreads } from './useThreads';

export interface InboxPageProps {
  /** The thread that is open. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly me: string;
  readonly mayWrite: boolean;
  readonly tabs: ReactNode;
  readonly onCall: (callId: string) => void;
  /** Books an appointment with a thread's customer; null where that is not allowed. */
  readonly book: ((thread: ThreadView, onClose: () => void) => ReactNode) | null;
  /** A link to an appointment. */
  readonly appointment: (id: string, text: string) => ReactNode;
}

type Filter = 'all' | 'unread' | 'mine';

/** All that customers and the desk have written to each other, a thread for each customer. */
export function InboxPage({ open, onOpen, me, mayWrite, tabs, onCall, book, appointment }: InboxPageProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [writing, setWriting] = useState(false);
  const [booking, setBooking] = useState<ThreadView | null>(null);
  const bookingHere = booking?.id === open ? booking : null;
  const stopBooking = () => setBooking(null);
  const found = useThreads({ unread: filter === 'unread', mine: filter === 'mine', search: search.trim() });
  const threads = found.threads ?? [];
  const step = (by: number) => {
    const next = threads[Math.max(0, threads.findIndex((one) => one.id === open) + by)];
    if (next) onOpen(next.id);
  };
  useHotkeys(
    bookingHere ? {} : { j: () => step(1), k: () => step(-1), ...(mayWrite && { w: () => setWriting(true) }) },
  );
  return (
    <div className={css.page} data-open={open !== null || writing || undefined}>
      <div className={css.top}>
        <h1>{t('messages.title')}</h1>
        {mayWrite ? (
          <Button
            look="primary"
            icon={<MessageSquarePlus size={20} aria-hidden="true" />}
            onClick={() => setWriting(true)}
          >
            {t('messages.write')}
          </Button>
        ) : null}
      </div>
      {tabs}
      <div className={css.columns} data-booking={bookingHere ? '' : undefined}>
        <section className={css.list} aria-label={t('messages.threads')}>
          <Filters filter={filter} search={search} onFilter={setFilter} onSearch={setSearch} />
          {found.isError ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
          {found.isPending ? <Skeleton height="72px" /> : null}
          {found.threads?.length === 0 ? (
            <Empty filtered={filter !== 'all' || search !== ''} mayWrite={mayWrite} />
          ) : null}
          <Threads of={threads} open={open} onOpen={onOpen} />
          {found.more ? (
            <Button busy={found.busy} onClick={found.more}>
              {t('messages.moreThreads')}
            </Button>
          ) : null}
          {threads.length > 0 ? <Keys mayWrite={mayWrite} mayBook={book !== null} /> : null}
        </section>
        {writing ? (
          <NewMessage
            onDone={(threadId) => {
              setWriting(false);
              if (threadId) onOpen(threadId);
            }}
          />
        ) : open ? (
          <ThreadPane
            key={open}
            id={open}
            me={me}
            mayWrite={mayWrite}
            quiet={bookingHere !== null}
            onBack={() => onOpen(null)}
            onCall={onCall}
            onBook={book && setBooking}
            appointment={appointment}
          />
        ) : (
          <Choose />
        )}
        {bookingHere && book ? <aside className={own.booking}>{book(bookingHere, stopBooking)}</aside> : null}
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly search: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onSearch: (search: string) => void;
}

function Filters({ filter, search, onFilter, onSearch }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={css.filters}>
      <TextField
        label={t('messages.search')}
        type="search"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <SelectField
        label={t('messages.show')}
        value={filter}
        options={(['all', 'unread', 'mine'] as const).map((one) => ({
          value: one,
          label: t(`messages.filter.${one}`),
        }))}
        onChange={(event) => onFilter(event.target.value as Filter)}
      />
    </div>
  );
}

function Threads({
  of,
  open,
  onOpen,
}: {
  of: readonly ThreadView[];
  open: string | null;
  onOpen: (id: string) => void;
}) {
  return (
    <ul className={css.threads}>
      {of.map((one) => (
        <ThreadRow key={one.id} of={one} open={one.id === open} onOpen={() => onOpen(one.id)} />
      ))}
    </ul>
  );
}

function Choose() {
  const { t } = useTranslation();
  const hasKeys = useHasKeys();
  return (
    <p className={css.choose}>
      {[t('messages.choose'), hasKeys && t('messages.chooseKeys')].filter(Boolean).join(' ')}
    </p>
  );
}

function Empty({ filtered, mayWrite }: { readonly filtered: boolean; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={css.empty}>
      <h2>{t(filtered ? 'messages.noneFound' : 'messages.none')}</h2>
      <p>{t(filtered ? 'messages.noneFoundText' : mayWrite ? 'messages.noneText' : 'messages.noneTextRead')}</p>
    </div>
  );
}
