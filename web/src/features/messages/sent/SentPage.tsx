import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { listChannels, listMessages } from '../../../api/messages';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { AtOnce } from '../../../ui/surfaces/AtOnce';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import { Bubble } from '../inbox/Bubble';
import css from '../messages.module.css';
import { RerouteAll } from './RerouteAll';

const states = ['', 'queued', 'sent', 'delivered', 'failed', 'withdrawn', 'received'] as const;

export interface SentPageProps {
  readonly tabs: ReactNode;
  readonly mayManage: boolean;
  readonly mayWrite: boolean;
}

/** Every message as its reader gets it: the desk's own mailbox while no operator delivers, and what waits or failed. */
export function SentPage({ tabs, mayManage, mayWrite }: SentPageProps) {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <div className={css.top}>
        <h1>{t('messages.sentTitle')}</h1>
      </div>
      {tabs}
      <AtOnce loading={t('desk.loading')}>
        {mayManage ? <Channels mayWrite={mayWrite} /> : null}
        <Mailbox mayWrite={mayWrite} />
      </AtOnce>
    </div>
  );
}

function Mailbox({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const [state, setState] = useState<(typeof states)[number]>('');
  const { data, isError, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['messages', state],
    queryFn: ({ pageParam }) => listMessages({ state, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 5000,
  });
  const messages = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SelectField
        className={css.stateFilter}
        label={t('messages.show')}
        value={state}
        options={states.map((one) => ({ value: one, label: t(one ? `messages.state.${one}` : 'messages.filter.all') }))}
        onChange={(event) => setState(event.target.value as (typeof states)[number])}
      />
      {isError ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {isPending ? <Skeleton height="160px" /> : null}
      {data && messages.length === 0 ? (
        <div className={css.empty}>
          <h2>{t(state ? 'messages.noneFound' : 'messages.none')}</h2>
          <p>{t(state ? 'messages.noneFoundText' : mayWrite ? 'messages.noneTextSent' : 'messages.noneTextRead')}</p>
        </div>
      ) : null}
      <ol className={css.mailbox} aria-label={t('messages.sentTitle')}>
        {messages.map((one) => (
          <li key={one.id} className={css.letter}>
            <small>
              {t(one.incoming ? 'messages.from' : 'messages.to', {
                who: [one.customer, one.address].filter(Boolean).join(' · '),
              })}
            </small>
            <ol className={css.single}>
              <Bubble of={one} />
            </ol>
          </li>
        ))}
      </ol>
      {hasNextPage ? <Button onClick={() => void fetchNextPage()}>{t('messages.more')}</Button> : null}
    </>
  );
}

/** What the reader of this page must know about the channels: nobody delivers yet, or one is suspended. */
function Channels({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({ queryKey: ['channels'], queryFn: listChannels });
  const kept = data?.items.filter((one) => one.kind === 'mailbox') ?? [];
  const suspended = data?.items.filter((one) => one.suspendedAt) ?? [];
  return (
    <>
      {suspended.map((one) => (
        <Note
          key={one.channel}
          tone="warn"
          title={t('channels.suspendedTitle', { channel: t(`messages.channel.${one.channel}`) })}
          action={mayWrite && suspended.length === 1 ? <RerouteAll channel={one.channel} /> : null}
        >
          <p>{t('channels.suspendedText')}</p>
        </Note>
      ))}
      {kept.length > 0 ? (
        <Note
          title={t('channels.mailboxTitle', {
            channels: format.list(kept.map((one) => t(`messages.channel.${one.channel}`).toLocaleLowerCase(language))),
          })}
        >
          <p>{t('channels.mailboxText')}</p>
        </Note>
      ) : null}
    </>
  );
}
