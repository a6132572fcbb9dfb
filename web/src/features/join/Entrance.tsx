import type { ReactNode } from 'react';
import type { Devices, Environment } from '../../call';
import { useStore } from '../../ui/hooks/useStore';
import type { Invitation } from './invitation';
import { Ready } from './Ready';
import { Welcome } from './Welcome';

export interface EntranceProps {
  readonly devices: Devices;
  readonly environment: Environment;
  readonly invitation: Invitation;
  /** The call is being entered. */
  readonly joining: boolean;
  /** Why entering failed last, in words. */
  readonly failure: string | null;
  readonly onJoin: (name: string) => void;
  /** The browser was asked for devices, and has answered. */
  readonly asked: boolean;
  readonly onOpen: (want: { microphone: boolean; camera: boolean }) => void;
  readonly preferences: ReactNode;
  readonly preview: (name: string) => ReactNode;
  readonly notes: ReactNode;
  readonly fields: ReactNode;
  /** Where devices and network are checked before; null where that has been done or makes no sense. */
  readonly check: string | null;
}

/** Two taps: one to let the browser ask for camera and microphone, after saying why; one to join. Whoever allowed it
 * before needs one. */
export function Entrance(props: EntranceProps) {
  const { devices, environment, asked } = props;
  const { permission } = useStore(devices);
  const cannotAsk = permission === 'blocked-by-browser' || environment.obstacle === 'no-devices';
  if (!asked && !cannotAsk && permission !== 'granted') return <Welcome {...props} />;
  return <Ready {...props} />;
}
