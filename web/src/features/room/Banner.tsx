import { DoorOpen, RotateCw, TriangleAlert, Volume2, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Call, CallState, Knock, Reconnect } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { Spinner } from '../../ui/marks/Spinner';
import css from './Banner.module.css';

/** One line above the picture: what is wrong with the connection, what we do about it, and what you can do. */
export function Banner({ call, state }: { readonly call: Call; readonly state: CallState }) {
  const { t } = useTranslation();
  const mine = state.me ? state.quality[state.me.id]?.level : undefined;
  return (
    <div className={css.banners}>
      <div role="status">
        {state.reconnect ? <Mending reconnect={state.reconnect} onRetry={() => call.retryNow()} /> : null}
        {!state.reconnect && (mine === 'weak' || mine === 'bad') ? (
          <p className={css.weak}>
            <TriangleAlert size={20} aria-hidden="true" />
            <span>{t(`connection.${mine}`)}</span>
          </p>
        ) : null}
      </div>
      <div role="status">
        {state.knocks.map((knock) => (
          <Knocking key={knock.placeId} knock={knock} onLetIn={() => call.letIn(knock.placeId)} />
        ))}
      </div>
      {state.playbackBlocked ? (
        <Button
          look="primary"
          size="big"
          wide
          icon={<Volume2 size={24} aria-hidden="true" />}
          onClick={() => void call.resumePlayback()}
        >
          {t('room.soundOn')}
        </Button>
      ) : null}
    </div>
  );
}

/** Somebody stands before the door: seen by specialists alone. */
function Knocking({ knock, onLetIn }: { readonly knock: Knock; readonly onLetIn: () => Promise<void> }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const name = knock.companion
    ? t('people.companionNamed', { name: knock.name, kind: t(`people.companion.${knock.companion}`) })
    : knock.name;
  const open = async () => {
    setBusy(true);
    await onLetIn();
    setBusy(false);
  };
  return (
    <p className={css.knock}>
      <DoorOpen size={20} aria-hidden="true" />
      <span>{t(knock.connected ? 'room.knocks' : 'room.knockedAway', { name })}</span>
      <Button look="primary" busy={busy} onClick={() => void open()}>
        {t('room.letIn')}
      </Button>
    </p>
  );
}

function Mending({ reconnect, onRetry }: { readonly reconnect: Reconnect; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const left = useSecondsUntil(reconnect.nextAt);
  const waiting = left !== null && left > 0;
  return (
    <div className={css.mending}>
      {reconnect.cause === 'offline' ? <WifiOff size={20} aria-hidden="true" /> : <Spinner />}
      <p>
        <strong>{t(`connection.${reconnect.cause}.title`)}</strong>
        <span>{t(`connection.${reconnect.cause}.text`)}</span>
        {/* The countdown changes each second: not for screen readers. */}
        <span aria-hidden="true" className={css.count}>
          {waiting ? t('connection.next', { count: left }) : t('connection.now')}
        </span>
      </p>
      <Button icon={<RotateCw size={18} aria-hidden="true" />} onClick={onRetry}>
        {t('connection.retry')}
      </Button>
    </div>
  );
}

function useSecondsUntil(at: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [at]);
  return at === null ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
