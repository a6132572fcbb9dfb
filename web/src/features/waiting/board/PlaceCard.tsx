import { BellRing, MessageSquare, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlaceView } from '../../../api/generated/board';
import type { BoardState } from '../../../call';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { VerdictMark } from '../../../ui/marks/VerdictMark';
import css from './board.module.css';

export interface PlaceCardProps {
  readonly place: PlaceView;
  readonly state: BoardState;
  readonly chosen: boolean;
  readonly enter: (callId: string, text: string) => ReactNode;
  readonly onChoose: () => void;
  readonly onAdmit: () => void;
  readonly onPutBack: () => void;
}

/** Somebody who waits, at a glance. */
export function PlaceCard({ place, state, chosen, enter, onChoose, onAdmit, onPutBack }: PlaceCardProps) {
  const { t } = useTranslation();
  const mine = place.admittedBy === state.me;
  return (
    <li className={[css.card, chosen && css.chosen].filter(Boolean).join(' ')}>
      <button type="button" className={css.who} aria-pressed={chosen} onClick={onChoose}>
        <strong>{place.name}</strong>
        {place.reason ? <span>{place.reason}</span> : null}
        <Facts place={place} state={state} />
      </button>
      {state.mayServe ? (
        <div className={css.hand}>
          {place.status === 'waiting' ? (
            <Button look="primary" aria-label={t('board.admitNamed', { name: place.name })} onClick={onAdmit}>
              {t('board.admit')}
            </Button>
          ) : (
            <>
              {mine && place.callId ? enter(place.callId, t('board.enter')) : null}
              {place.connected ? null : <Button onClick={onPutBack}>{t('board.putBack')}</Button>}
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}

function Facts({ place, state }: { readonly place: PlaceView; readonly state: BoardState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const team = state.teams.find((one) => one.id === place.teamId);
  const name = (id: string | null) => state.staff.find((one) => one.id === id)?.name ?? '';
  return (
    <span className={css.facts}>
      {place.companion ? <span>{t(`people.companion.${place.companion}`)}</span> : null}
      <span>
        {place.startsAt
          ? t('board.appointment', { time: format.time(place.startsAt) })
          : t('board.since', { time: format.time(place.enteredAt) })}
      </span>
      <span>
        {place.specialistId === state.me
          ? t('board.forYou')
          : t('board.for', { name: place.specialistId ? name(place.specialistId) : (team?.name ?? '') })}
      </span>
      {place.status === 'admitted' ? <span>{t('board.admitted', { name: name(place.admittedBy) })}</span> : null}
      {place.connected || !place.lostAt ? null : (
        <span className={css.warn}>
          <Unplug size={16} aria-hidden="true" />
          {t('board.lost', { time: format.time(place.lostAt) })}
        </span>
      )}
      <Told place={place} />
      <Check place={place} />
      {place.messages > 0 ? (
        <span>
          <MessageSquare size={16} aria-hidden="true" />
          {t('board.messages', { count: place.messages })}
        </span>
      ) : null}
    </span>
  );
}

/** Absent until the customer's devices were checked. */
function Check({ place }: { readonly place: PlaceView }) {
  const { t } = useTranslation();
  const { check } = place;
  if (check === null) return null;
  return <VerdictMark verdict={check}>{t(`board.check.${check}`)}</VerdictMark>;
}

/** They need not stay with the page: they are written to. */
function Told({ place }: { readonly place: PlaceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { told } = place;
  if (told === null) return null;
  const way = told.byText ? 'text' : 'email';
  return (
    <span>
      <BellRing size={16} aria-hidden="true" />
      {told.at ? t(`board.told.${way}At`, { time: format.time(told.at) }) : t(`board.told.${way}`)}
    </span>
  );
}
