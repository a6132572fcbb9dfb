// Generated from Guichet.Contracts by `npm run generate`. Do not edit.

export interface AdmittedPlace {
  readonly callId: string;
}

export interface BoardChange {
  readonly teams: readonly BoardTeam[] | null;
  readonly staff: readonly StaffView[] | null;
  readonly places: readonly PlaceView[];
  readonly gone: readonly string[];
}

export interface BoardTeam {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly address: string | null;
}

export interface BoardView {
  readonly me: string;
  readonly mayServe: boolean;
  readonly teams: readonly BoardTeam[];
  readonly staff: readonly StaffView[];
  readonly places: readonly PlaceView[];
}

export type CheckResult = 'good' | 'weak' | 'bad';

export type CompanionKind = 'guardian' | 'relative' | 'interpreter' | 'other';

export interface DeclinePlace {
  readonly placeId: string;
  readonly message: string;
}

export interface DeviceCheck {
  readonly verdict: CheckResult;
  readonly device: string;
  readonly camera: DeviceFinding | null;
  readonly microphone: DeviceFinding | null;
  readonly loudspeaker: boolean | null;
  readonly networkTried: boolean;
  readonly udp: NetworkLeg | null;
  readonly tcp: NetworkLeg | null;
  readonly playback: boolean | null;
  readonly at: string;
}

export type DeviceFinding = 'works' | 'refused' | 'absent' | 'busy' | 'silent';

export interface NetworkLeg {
  readonly roundTripMilliseconds: number | null;
  readonly jitterMilliseconds: number | null;
  readonly loss: number | null;
  readonly upKbps: number;
  readonly downKbps: number;
  readonly upBytes: number;
  readonly downBytes: number;
}

export interface PassOnPlace {
  readonly placeId: string;
  readonly teamId: string | null;
  readonly specialistId: string | null;
}

export interface PlaceAsked {
  readonly placeId: string;
}

export interface PlaceConsent {
  readonly text: string;
  readonly language: string;
  readonly givenAt: string;
}

export interface PlaceDetails {
  readonly chat: readonly WaitingMessage[];
  readonly check: DeviceCheck | null;
  readonly consents: readonly PlaceConsent[];
  readonly sendsDeclined: boolean;
}

export interface PlaceSaid {
  readonly placeId: string;
  readonly message: WaitingMessage;
}

export type PlaceStatus = 'waiting' | 'admitted' | 'done' | 'declined' | 'left' | 'givenUp' | 'withdrawn';

export interface PlaceTold {
  readonly byText: boolean;
  readonly at: string | null;
}

export interface PlaceView {
  readonly id: string;
  readonly status: PlaceStatus;
  readonly name: string;
  readonly reason: string | null;
  readonly language: string | null;
  readonly teamId: string | null;
  readonly specialistId: string | null;
  readonly enteredAt: string;
  readonly startsAt: string | null;
  readonly ahead: number;
  readonly connected: boolean;
  readonly lostAt: string | null;
  readonly check: CheckResult | null;
  readonly admittedBy: string | null;
  readonly callId: string | null;
  readonly messages: number;
  readonly told: PlaceTold | null;
  readonly companion: CompanionKind | null;
}

export interface PlaceWithdrawal {
  readonly placeId: string;
  readonly name: string;
  readonly ended: boolean;
}

export interface SayToPlace {
  readonly placeId: string;
  readonly clientId: string;
  readonly text: string;
}

export type StaffPresence = 'free' | 'inCall' | 'away' | 'offline';

export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly presence: StaffPresence;
}

export interface WaitingMessage {
  readonly id: string;
  readonly clientId: string;
  readonly fromDesk: boolean;
  readonly name: string;
  readonly text: string;
  readonly sentAt: string;
}

export interface WatchBoard {
  readonly away: boolean;
}

/** What a browser may call at /hub/board. */
export interface BoardHub {
  Watch(request: WatchBoard): Promise<BoardView>;
  SetPresence(presence: WatchBoard): Promise<void>;
  Admit(request: PlaceAsked): Promise<AdmittedPlace>;
  PassOn(request: PassOnPlace): Promise<void>;
  Decline(request: DeclinePlace): Promise<void>;
  PutBack(request: PlaceAsked): Promise<void>;
  SendChat(message: SayToPlace): Promise<WaitingMessage>;
  ReadPlace(request: PlaceAsked): Promise<PlaceDetails>;
}

/** What the server calls in the browser. */
export interface BoardClient {
  BoardChanged(change: BoardChange): void;
  ChatReceived(said: PlaceSaid): void;
  ConsentWithdrawn(withdrawal: PlaceWithdrawal): void;
}
