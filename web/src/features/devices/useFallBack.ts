import { useEffect, useRef } from 'react';
import type { Devices } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { useStore } from '../../ui/hooks/useStore';
import { toast } from '../../ui/surfaces/Toasts';

/** Says when a device went away and which one took over. */
export function useFallBack(devices: Devices): void {
  const { t } = useTranslation();
  const { microphone, camera } = useStore(devices);
  const told = useRef(new Set<number>());
  useEffect(() => {
    for (const fellBack of [microphone.fellBack, camera.fellBack]) {
      if (!fellBack || told.current.has(fellBack.at)) continue;
      told.current.add(fellBack.at);
      const { from, to } = fellBack;
      toast(to ? t('devices.fellBack', { from, to }) : t('devices.fellAway', { from }));
    }
  }, [microphone.fellBack, camera.fellBack, t]);
}
