import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Call, type CameraStart, createCall, createDevices, type Devices, hasSeat } from '../../call';
import { currentLanguage } from '../../locales/i18n';

/** What opens a call: a link's secret, or the call's id for somebody signed in. */
export type Door = { readonly secret: string } | { readonly callId: string };

export interface Live {
  readonly devices: Devices;
  /** Camera and microphone were looked at (not opened): what is allowed is known. */
  readonly looked: boolean;
  readonly call: Call | null;
  /** The seat of before a reload is being taken again. */
  readonly returning: boolean;
  /** Whether the browser was asked for them on the way in. */
  readonly asked: 'not yet' | 'asking' | 'answered';
  /** Asks for them on the way in. */
  readonly open: (want: Want) => Promise<void>;
  readonly join: (name: string | null) => void;
  /** Back to the page before the call, with nothing kept of it. */
  readonly reset: () => void;
  /** Lets camera and microphone go. */
  readonly letGo: () => void;
}

export interface Want {
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** The devices and the call of one page. A tab that held a seat takes it again without a question.
 * @param camera How it is at the beginning: the scenario's wish. */
export function useLive(door: Door | null, camera: CameraStart = 'front'): Live {
  const devices = useMemo(() => createDevices(camera), [camera]);
  const [looked, setLooked] = useState(false);
  const [call, setCall] = useState<Call | null>(null);
  const [returning, setReturning] = useState(() => door !== null && hasSeat(door));
  const [asked, setAsked] = useState<Live['asked']>(returning ? 'answered' : 'not yet');
  const started = useRef(false);

  const join = useCallback(
    (name: string | null) => {
      if (!door) return;
      const next = createCall({ ...door, devices, name, language: currentLanguage() });
      setCall(next);
      void next.join();
    },
    [devices, door],
  );

  useEffect(() => {
    if (started.current || !door) return;
    started.current = true;
    if (returning) {
      // Both at once: the call does not wait for the camera.
      void devices.open();
      join(null);
      setLooked(true);
    } else {
      void devices.open({ microphone: false, camera: false }).then(() => setLooked(true));
    }
  }, [devices, door, join, returning]);

  const open = useCallback(
    async (want: Want) => {
      setAsked('asking');
      await devices.open(want);
      setAsked('answered');
    },
    [devices],
  );
  const letGo = useCallback(() => devices.close(), [devices]);
  const reset = useCallback(() => {
    setCall((was) => {
      was?.dispose();
      return null;
    });
    setReturning(false);
    setAsked('not yet');
  }, []);
  return { devices, looked, call, returning, asked, open, join, reset, letGo };
}
