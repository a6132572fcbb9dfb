import { useEffect, useMemo } from 'react';
import type { PlaceKept, PlaceStanding } from '../../api/generated/waiting';
import { chimeUntilSeen } from '../../call';
import { Opening } from '../../features/join/Opening';
import { tellWhenHidden } from '../../features/waiting/notify';
import { useTranslation } from '../../locales/useTranslation';
import { LivePages } from '../shared/LivePages';
import { Preferences } from '../shared/Preferences';
import { useLive } from '../shared/useLive';

export interface InCallProps {
  readonly kept: PlaceKept;
  readonly standing: PlaceStanding;
}

/** It is their turn: straight into the call where camera and microphone are allowed already, by one tap otherwise. */
export function InCall({ kept, standing }: InCallProps) {
  const { t } = useTranslation();
  const secret = standing.callSecret ?? '';
  const door = useMemo(() => ({ secret }), [secret]);
  const live = useLive(door, kept.waiting.scenario?.camera);
  const { organisationName, reason, name } = kept.waiting;
  useEffect(() => {
    const title = t('wait.ready', { organisation: organisationName });
    // The mark is what shows of a title in a narrow tab.
    const mark = () => {
      document.title = document.visibilityState === 'visible' ? title : `● ${title}`;
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    const ends = [
      () => document.removeEventListener('visibilitychange', mark),
      chimeUntilSeen(),
      tellWhenHidden({
        title: t('wait.readyTitle'),
        body: t('wait.readyText', { name: standing.specialistName ?? organisationName }),
        about: 'turn',
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [t, organisationName, standing.specialistName]);
  if (!live.looked) return <Opening preferences={<Preferences />} returning={live.returning} />;
  return (
    <LivePages
      live={live}
      eager
      rate={kept.waiting.companion ? undefined : `/rate#${encodeURIComponent(secret)}`}
      invitation={{ organisationName, title: reason, hostName: standing.specialistName, role: 'customer', name }}
    />
  );
}
