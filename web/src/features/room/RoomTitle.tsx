import { useEffect, useState } from 'react';
import type { CallState } from '../../call';
import { clock } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import css from './Room.module.css';

/** Whose room it is, what it is about, and for how long. */
export function RoomTitle({ state }: { readonly state: CallState }) {
  const { t } = useTranslation();
  const { room } = state;
  const seconds = useSecondsSince(room?.startedAt ?? null);
  if (!room) return null;
  return (
    <header className={css.title}>
      <strong>{room.title ?? room.organisationName}</strong>
      {seconds === null ? null : (
        <span className={css.clock} role="timer" aria-label={t('room.clockLabel')}>
          {clock(seconds)}
        </span>
      )}
    </header>
  );
}

function useSecondsSince(instant: string | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!instant) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [instant]);
  return instant ? (now - Date.parse(instant)) / 1000 : null;
}
