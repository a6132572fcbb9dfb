import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DeviceCheck, PlaceConsent, PlaceDetails, PlaceView } from '../../../api/generated/board';
import type { Board, BoardState } from '../../../call';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { IconButton } from '../../../ui/controls/IconButton';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import { PlaceChat } from '../chat/PlaceChat';
import type { BoardAction } from './BoardPage';
import css from './board.module.css';

export interface PlaceDetailProps {
  readonly board: Board;
  readonly state: BoardState;
  readonly place: PlaceView;
  readonly action: BoardAction;
  readonly onAction: (action: BoardAction) => void;
  readonly onClose: () => void;
  /** A device check in words. */
  readonly facts: (check: DeviceCheck) => ReactNode;
}

/** One who waits: what was said, how their devices are, and the ways other than admitting them. */
export function PlaceDetail(props: PlaceDetailProps) {
  const { board, state, place, action, onAction, onClose, facts } = props;
  const { t } = useTranslation();
  const details = state.details[place.id];
  return (
    <section className={css.detail} aria-label={place.name}>
      <header className={css.detailHead}>
        <h2>{place.name}</h2>
        <IconButton label={t('board.close')} icon={<X size={20} aria-hidden="true" />} onClick={onClose} />
      </header>
      {details?.check ? facts(details.check) : null}
      {details && details.consents.length > 0 ? <Consents of={details.consents} /> : null}
      {state.mayServe && place.status === 'waiting' ? (
        <div className={css.hand}>
          <Button aria-pressed={action === 'passOn'} onClick={() => onAction('passOn')}>
            {t('board.passOn')}
          </Button>
          <Button aria-pressed={action === 'decline'} onClick={() => onAction('decline')}>
            {t('board.decline')}
          </Button>
        </div>
      ) : null}
      {action === 'passOn' && place.status === 'waiting' ? <PassOn {...props} /> : null}
      {action === 'decline' && place.status === 'waiting' ? <Decline {...props} /> : null}
      <h3>{t('board.chat')}</h3>
      {state.mayServe ? (
        <PlaceChat
          lines={state.chat[place.id] ?? []}
          atDesk
          empty={t('board.chatEmpty')}
          onSay={(text) => void board.say(place.id, text)}
        />
      ) : null}
    </section>
  );
}

/** What the customer agreed to before they came in, in the words that they read. */
function Consents({ of }: { readonly of: readonly PlaceConsent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details>
      <summary>{t('board.consents', { count: of.length })}</summary>
      <ul className={css.consents}>
        {of.map((one) => (
          <li key={one.text}>
            <span lang={one.language}>{one.text}</span>
            <small>{format.full(one.givenAt)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PassOn({ board, state, place, onAction, onClose }: PlaceDetailProps) {
  const { t } = useTranslation();
  const options = [
    ...state.staff
      .filter((one) => one.id !== place.specialistId)
      .map((one) => ({
        value: `s.${one.id}`,
        label: `${one.name} (${t(`board.staffPresence.${one.presence}`)})`,
      })),
    ...state.teams
      .filter((team) => team.id !== place.teamId || place.specialistId !== null)
      .map((team) => ({ value: `t.${team.id}`, label: team.name })),
  ];
  const [to, setTo] = useState(options[0]?.value ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = to.slice(2);
    if (await board.passOn(place.id, to.startsWith('s.') ? { specialistId: id } : { teamId: id })) onClose();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <SelectField label={t('board.to')} options={options} value={to} onChange={(event) => setTo(event.target.value)} />
      <div className={css.hand}>
        <Button type="submit" look="primary">
          {t('board.passHere')}
        </Button>
        <Button onClick={() => onAction('chat')}>{t('board.cancel')}</Button>
      </div>
    </form>
  );
}

/** What becomes of the words: read at once, sent, or found there later. */
function hintOf(place: PlaceView, details: PlaceDetails | undefined) {
  if (place.connected || !place.told) return 'board.messageHint';
  return details?.sendsDeclined === false ? 'board.messageHintUnsent' : 'board.messageHintSent';
}

function Decline({ board, state, place, onAction, onClose }: PlaceDetailProps) {
  const { t } = useTranslation();
  const [message, setMessage] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (message.trim() && (await board.decline(place.id, message.trim()))) onClose();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        label={t('board.message', { name: place.name })}
        hint={t(hintOf(place, state.details[place.id]))}
        value={message}
        maxLength={500}
        autoFocus
        onChange={(event) => setMessage(event.target.value)}
      />
      <div className={css.hand}>
        <Button type="submit" look="danger" disabled={!message.trim()}>
          {t('board.declineHere')}
        </Button>
        <Button onClick={() => onAction('chat')}>{t('board.cancel')}</Button>
      </div>
    </form>
  );
}
