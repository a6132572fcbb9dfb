import { type ReactNode, useState } from 'react';
import type { DeviceCheck, PlaceView } from '../../../api/generated/board';
import type { Board, BoardState } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useHasKeys } from '../../../ui/hooks/useHasKeys';
import { useHotkeys } from '../../../ui/hooks/useHotkeys';
import { useStore } from '../../../ui/hooks/useStore';
import { Bones } from '../../../ui/surfaces/Bones';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { AskToNotify } from './Announcing';
import css from './board.module.css';
import { PlaceCard } from './PlaceCard';
import { PlaceDetail } from './PlaceDetail';
import { PresenceBar } from './PresenceBar';

export interface BoardPageProps {
  readonly board: Board;
  /** The way into a call that is there already. */
  readonly enter: (callId: string, text: string) => ReactNode;
  readonly onAdmitted: (callId: string) => void;
  /** A device check in words. */
  readonly facts: (check: DeviceCheck) => ReactNode;
}

const keys = { down: 'ArrowDown', up: 'ArrowUp', close: 'Escape' } as const;

export type BoardAction = 'passOn' | 'decline' | 'chat';

/** Who waits, for whom, since when; and what can be done about each, by hand or by key. */
export function BoardPage(props: BoardPageProps) {
  const { t } = useTranslation();
  const { board } = props;
  const state = useStore(board);
  // Nothing is said of who waits and what one may do before it is known.
  const known = state.me !== null;
  return (
    <div className={css.page}>
      <header className={css.top}>
        <h1>{t('board.title')}</h1>
        {known ? <Mine board={board} state={state} /> : null}
      </header>
      <Trouble board={board} state={state} />
      {known ? <Known {...props} state={state} /> : <Bones loading={t('desk.loading')} height="72px" />}
    </div>
  );
}

function Mine({ board, state }: { readonly board: Board; readonly state: BoardState }) {
  const { t } = useTranslation();
  return state.mayServe ? (
    <PresenceBar board={board} state={state} />
  ) : (
    <p className={css.soft}>{t('board.readOnly')}</p>
  );
}

function Known({ board, state, enter, onAdmitted, facts }: BoardPageProps & { readonly state: BoardState }) {
  const { t } = useTranslation();
  const hasKeys = useHasKeys();
  const { places, teams, mayServe } = state;
  const [chosen, setChosen] = useState<string | null>(null);
  const [action, setAction] = useState<BoardAction>('chat');
  const at = places.findIndex((place) => place.id === chosen);
  const place = places[at] ?? null;
  const choose = (id: string | null, next: BoardAction = 'chat') => {
    setChosen(id);
    setAction(next);
    if (id) board.look(id);
  };
  const step = (by: number) =>
    choose((places[at < 0 ? 0 : Math.min(places.length - 1, Math.max(0, at + by))] ?? null)?.id ?? null);
  const admit = async (one: PlaceView) => {
    const call = await board.admit(one.id);
    if (call) onAdmitted(call);
  };
  const waiting = place?.status === 'waiting' && mayServe ? place : null;
  useHotkeys({
    [keys.down]: () => step(1),
    [keys.up]: () => step(-1),
    a: () => waiting && void admit(waiting),
    p: () => waiting && choose(waiting.id, 'passOn'),
    d: () => waiting && choose(waiting.id, 'decline'),
    b: () => place?.status === 'admitted' && mayServe && void board.putBack(place.id),
    [keys.close]: () => choose(null),
  });
  const count = teams.reduce((sum, team) => sum + team.waiting, 0);
  return (
    <>
      <Withdrawals board={board} state={state} />
      {mayServe ? <AskToNotify /> : null}
      <div className={css.columns}>
        <section className={css.list} aria-label={t('board.list')}>
          {places.length === 0 ? (
            <Empty state={state} />
          ) : (
            <p className={css.soft}>{t('board.count', { count: Math.max(count, waitingOf(places)) })}</p>
          )}
          <ul>
            {places.map((one) => (
              <PlaceCard
                key={one.id}
                place={one}
                state={state}
                chosen={one.id === chosen}
                enter={enter}
                onChoose={() => choose(one.id)}
                onAdmit={() => void admit(one)}
                onPutBack={() => void board.putBack(one.id)}
              />
            ))}
          </ul>
          {mayServe && hasKeys && places.length > 0 ? <p className={css.keys}>{t('board.keys')}</p> : null}
        </section>
        {place ? (
          <PlaceDetail
            key={place.id}
            board={board}
            state={state}
            place={place}
            action={action}
            onAction={setAction}
            onClose={() => choose(null)}
            facts={facts}
          />
        ) : null}
      </div>
    </>
  );
}

const waitingOf = (places: readonly PlaceView[]) => places.filter((place) => place.status === 'waiting').length;

function Trouble({ board, state }: { readonly board: Board; readonly state: BoardState }) {
  const { t } = useTranslation();
  const { problem } = state;
  return (
    <>
      {state.lost ? (
        <Note tone="warn" action={<Button onClick={() => board.retryNow()}>{t('board.tryNow')}</Button>}>
          {t('board.lostDesk')}
        </Note>
      ) : null}
      {problem ? (
        <ErrorNote>{problem === 'place.not-found' ? t('board.gone') : t(`problem.${problem as 'offline'}`)}</ErrorNote>
      ) : null}
    </>
  );
}

/** They would be gone from the list without a word otherwise. */
function Withdrawals({ board, state }: { readonly board: Board; readonly state: BoardState }) {
  const { t } = useTranslation();
  if (state.withdrawals.length === 0) return null;
  return (
    <div role="status">
      <Note tone="info" action={<Button onClick={() => board.seeWithdrawals()}>{t('board.seen')}</Button>}>
        {state.withdrawals.map(({ placeId, name, ended }) => (
          <p key={placeId}>{t(ended ? 'board.withdrawnEnded' : 'board.withdrawn', { name })}</p>
        ))}
      </Note>
    </div>
  );
}

function Empty({ state }: { readonly state: BoardState }) {
  const { t } = useTranslation();
  const offered = state.teams.find((team) => team.address !== null);
  return (
    <div className={css.empty}>
      <p>{t('board.empty')}</p>
      <p className={css.soft}>
        {offered
          ? t('board.emptyAddress', { address: `${location.origin}/talk/${offered.address}` })
          : t('board.emptyNoQueue')}
      </p>
    </div>
  );
}
