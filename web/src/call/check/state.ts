import type { CheckResult, DeviceCheck, DeviceFinding, NetworkLeg } from '../../api/generated/board';
import type { Devices } from '../state';
import type { BrowserSeen } from './browser';
import type { Remark } from './verdict';

export const stepNames = ['browser', 'camera', 'microphone', 'loudspeaker', 'network', 'playback'] as const;
export type StepName = (typeof stepNames)[number];

/** 'asking' waits for the person; 'skipped' cannot be tried here. */
export type StepState = 'waiting' | 'running' | 'asking' | 'fine' | 'weak' | 'failed' | 'skipped';

export interface CheckState {
  readonly phase: 'ready' | 'running' | 'done';
  readonly steps: Readonly<Record<StepName, StepState>>;
  readonly browser: BrowserSeen;
  readonly camera: DeviceFinding | null;
  readonly microphone: DeviceFinding | null;
  readonly loudspeaker: boolean | null;
  readonly tonePlays: boolean;
  /** Which protocol is measured now. */
  readonly measuring: 'udp' | 'tcp' | null;
  readonly networkTried: boolean;
  readonly udp: NetworkLeg | null;
  readonly tcp: NetworkLeg | null;
  readonly playback: boolean | null;
  /** What comes back through the server while it is recorded. */
  readonly mirror: MediaStream | null;
  readonly secondsLeft: number | null;
  /** The address of the recording. */
  readonly recording: string | null;
  /** Made within 24 hours on this device and network, and all was well: nothing needs to be done. */
  readonly earlier: DeviceCheck | null;
  readonly verdict: CheckResult | null;
  readonly remarks: readonly Remark[];
}

/** What can be tried again by itself. */
export type Repeatable = 'camera' | 'microphone' | 'network' | 'playback';

export interface CheckRun {
  /** The page's camera and microphone, to show and to choose. */
  readonly devices: Devices;
  state(): CheckState;
  subscribe(listener: () => void): () => void;
  /** Looks whether an earlier check still counts. */
  look(): Promise<void>;
  /** From a tap of the person: browsers ask for devices and let sound out only then. */
  start(): void;
  playTone(): Promise<void>;
  heard(yes: boolean): void;
  again(what: Repeatable): Promise<void>;
  dispose(): void;
}
