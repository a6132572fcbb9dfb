import type {
  ChatMessage,
  ConnectionQuality,
  DeviceState,
  DeviceStates,
  GoneReason,
  Knock,
  ParticipantView,
  RoomEndReason,
  RoomView,
} from '../api/generated/hub';
import type { ProblemCode } from '../api/generated/problems';
import type { ShownPicture } from './media/views';

export type { Knock, ShownPicture };

/** Where this browser stands in a call.
 *
 *     idle -> joining -> joined <-> reconnecting        refused: the server said no (problem says why)
 *                 |         |                           ended: the call is over for all
 *                 +---------+--> refused | ended | left | removed | replaced
 */
export type CallPhase =
  | 'idle'
  | 'joining'
  | 'joined'
  | 'reconnecting'
  | 'refused'
  | 'ended'
  | 'left'
  | 'removed'
  | 'replaced';

/** What is being mended: the talk with the server, the media, or the network under both. */
export type ReconnectCause = 'signal' | 'media' | 'offline';

export interface Reconnect {
  readonly cause: ReconnectCause;
  /** When it broke, in milliseconds since the epoch. */
  readonly since: number;
  /** How many tries were made. */
  readonly attempt: number;
  /** When the next try starts; null while one is under way or the network is awaited. */
  readonly nextAt: number | null;
}

/** Somebody in the room with what can be seen and heard of them. The engine plays the sound itself:
 * pages show `video` and `screen` in muted elements and never attach `audio`. */
export interface Person extends ParticipantView {
  readonly isMe: boolean;
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
  readonly screenSound: MediaStreamTrack | null;
  /** The camera is on and its pictures arrive: show the video, otherwise the initials. */
  readonly videoActive: boolean;
}

export type Delivery = 'sending' | 'sent' | 'failed';

export interface ChatLine extends Omit<ChatMessage, 'id'> {
  /** The server's id, which grows with time; null until it arrived there. */
  readonly id: string | null;
  readonly delivery: Delivery;
  readonly isMine: boolean;
}

/** One's own devices as the call sees them; choosing and levels are in {@link DevicesState}. */
export interface CallState {
  readonly phase: CallPhase;
  /** Why it was refused, or why the last wish failed. */
  readonly problem: ProblemCode | null;
  /** Set while something is being mended, also when the phase is still 'joined' (media only). */
  readonly reconnect: Reconnect | null;
  readonly endReason: RoomEndReason | null;
  readonly me: { readonly id: string; readonly resumed: boolean } | null;
  /** `startedAt` is kept current: the first two people met. */
  readonly room: RoomView | null;
  /** Everybody with a seat, oneself first, then by time of arrival. */
  readonly people: readonly Person[];
  /** Who left last and why, for a line in words; replaced by the next. */
  readonly lastGone: {
    readonly id: string;
    readonly name: string;
    readonly reason: GoneReason;
    readonly at: number;
  } | null;
  /** By the server's order; what is still being sent stands last. */
  readonly chat: readonly ChatLine[];
  /** Ids of who speaks now, loudest first. */
  readonly speakers: readonly string[];
  readonly quality: Readonly<Record<string, ConnectionQuality>>;
  /** Who stands before the door, for specialists: whoever came first stands first. */
  readonly knocks: readonly Knock[];
  /** What this browser tells the others of its devices. */
  readonly devices: DeviceStates;
  /** Media flows: the peer connection is connected. */
  readonly mediaConnected: boolean;
  /** The browser will not play sound before a tap: offer one that calls `resumePlayback`. */
  readonly playbackBlocked: boolean;
}

/** What the browser says about a permission. `blocked-by-browser`: the page cannot ask at all (in-app browser, policy, no https). */
export type Permission = 'unknown' | 'prompt' | 'granted' | 'denied' | 'blocked-by-browser';

export interface DeviceChoice {
  readonly id: string;
  /** Empty before the permission is given. */
  readonly label: string;
}

export interface DeviceSide {
  readonly state: DeviceState;
  readonly list: readonly DeviceChoice[];
  readonly selected: string | null;
  readonly permission: Permission;
  /** The device is being opened. */
  readonly opening: boolean;
  /** The device that was in use went away and another took over, or none is left: tell the person. */
  readonly fellBack: { readonly from: string; readonly to: string | null; readonly at: number } | null;
}

export interface DevicesState {
  readonly microphone: DeviceSide;
  readonly camera: DeviceSide & { readonly facing: 'user' | 'environment' | null };
  readonly speaker: {
    readonly list: readonly DeviceChoice[];
    readonly selected: string | null;
    readonly canChoose: boolean;
  };
  /** The worse of both sides' permissions: what the help speaks of. How loud the microphone is: {@link Devices.onLevel}. */
  readonly permission: Permission;
  /** The camera's track for the preview; null when off. */
  readonly preview: MediaStreamTrack | null;
}

/** Camera, microphone and loudspeaker before and in a call. */
export interface Devices {
  state(): DevicesState;
  subscribe(listener: () => void): () => void;
  /** 0 to 1 of the microphone, about 15 times a second, while somebody listens. */
  onLevel(listener: (level: number) => void): () => void;
  /** Asks for what is wanted, so that one failing keeps the other. Never rejects: see the state.
   * Without `want`: as it was before a reload, otherwise both. */
  open(want?: { microphone: boolean; camera: boolean }): Promise<void>;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  chooseMicrophone(id: string): Promise<void>;
  chooseCamera(id: string): Promise<void>;
  chooseSpeaker(id: string): Promise<void>;
  /** Front to back and the other way round, on phones. */
  flipCamera(): Promise<void>;
  /** The tracks that are sent; they change with choice and fall-back. */
  tracks(): { readonly audio: MediaStreamTrack | null; readonly video: MediaStreamTrack | null };
  /** Tells when {@link tracks} changed. */
  onTracks(listener: () => void): () => void;
  /** Lets everything go: lights off. */
  close(): void;
}

export interface CallOptions {
  readonly devices: Devices;
  /** The link's secret, or else the call's id for somebody signed in. */
  readonly secret?: string;
  readonly callId?: string;
  /** What the others see; null keeps the name of the link or account. */
  readonly name?: string | null;
  readonly language: string;
  /** Sounds when somebody comes or goes; may be changed by {@link Call.setSounds}. */
  readonly sounds?: boolean;
}

/** A call as the pages see it: state out, wishes in. No wish throws; what fails is in the state. */
export interface Call {
  state(): CallState;
  subscribe(listener: () => void): () => void;
  /** Must run in a tap's handler, so that sound may play. */
  join(): Promise<void>;
  leave(): Promise<void>;
  endForAll(): Promise<void>;
  remove(participantId: string): Promise<void>;
  /** Opens the door to somebody who knocks. */
  letIn(placeId: string): Promise<void>;
  say(text: string): void;
  resend(clientId: string): void;
  /** Tries now instead of waiting for the next turn. */
  retryNow(): void;
  resumePlayback(): Promise<void>;
  setSounds(on: boolean): void;
  /** How large the page shows the others, so that no more comes than is seen. */
  view(shown: readonly ShownPicture[]): void;
  readonly devices: Devices;
  stats(): Promise<CallStats | null>;
  /** Gives everything up without leaving the seat (the page goes away). */
  dispose(): void;
}

export interface TrackStats {
  readonly participantId: string;
  readonly kind: 'audio' | 'video';
  readonly bytes: number;
  readonly packetsLost: number;
  /** Video only. */
  readonly framesDecoded: number;
  readonly frameWidth: number;
  readonly frameHeight: number;
  /** Audio only: energy heard so far. */
  readonly audioEnergy: number;
}

export interface CallStats {
  readonly received: readonly TrackStats[];
  readonly sentBytes: { readonly audio: number; readonly video: number };
  readonly sentFrames: number;
  readonly roundTripMilliseconds: number | null;
  /** 'udp', 'tcp' or null while unknown. */
  readonly transport: string | null;
}
