// Generated from Guichet.Contracts by `npm run generate`. Do not edit.

export interface AgreedConsent {
  readonly id: string;
  readonly version: number;
}

export type CameraStart = 'front' | 'rear' | 'off';

export type CheckResult = 'good' | 'weak' | 'bad';

export type CompanionKind = 'guardian' | 'relative' | 'interpreter' | 'other';

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

export interface EnterWaiting {
  readonly queue: string | null;
  readonly link: string | null;
  readonly secret: string | null;
  readonly name: string | null;
  readonly reason: string | null;
  readonly language: string | null;
  readonly ofAge: boolean;
  readonly consents: readonly AgreedConsent[] | null;
}

export interface ExpectedMinutes {
  readonly from: number;
  readonly to: number;
}

export interface GivenConsent {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly needed: boolean;
  readonly givenAt: string;
}

export interface LeaveReach {
  readonly to: string | null;
}

export interface NetworkLeg {
  readonly roundTripMilliseconds: number | null;
  readonly jitterMilliseconds: number | null;
  readonly loss: number | null;
  readonly upKbps: number;
  readonly downKbps: number;
  readonly upBytes: number;
  readonly downBytes: number;
}

export interface PlaceKept {
  readonly secret: string;
  readonly placeId: string;
  readonly waiting: WaitingView;
  readonly standing: PlaceStanding;
  readonly chat: readonly WaitingMessage[];
  readonly keptMinutes: number;
  readonly check: DeviceCheck | null;
  readonly reach: ReachView | null;
  readonly consents: readonly GivenConsent[];
}

export interface PlaceStanding {
  readonly status: PlaceStatus;
  readonly ahead: number | null;
  readonly wait: ExpectedMinutes | null;
  readonly staffed: boolean;
  readonly enteredAt: string;
  readonly callSecret: string | null;
  readonly specialistName: string | null;
  readonly message: string | null;
}

export type PlaceStatus = 'waiting' | 'admitted' | 'done' | 'declined' | 'left' | 'givenUp' | 'withdrawn';

export interface ReachView {
  readonly text: boolean;
  readonly email: boolean;
  readonly left: string | null;
  readonly keptMinutes: number;
}

export interface SayWaiting {
  readonly clientId: string;
  readonly text: string;
}

export interface TakeBackConsent {
  readonly id: string;
}

export interface WaitingMessage {
  readonly id: string;
  readonly clientId: string;
  readonly fromDesk: boolean;
  readonly name: string;
  readonly text: string;
  readonly sentAt: string;
}

export interface WaitingScenario {
  readonly prepareFrench: string | null;
  readonly prepareEnglish: string | null;
  readonly camera: CameraStart;
  readonly asksCheck: boolean;
}

export interface WaitingView {
  readonly organisationName: string;
  readonly waitsFor: string;
  readonly name: string;
  readonly reason: string | null;
  readonly welcomeFrench: string | null;
  readonly welcomeEnglish: string | null;
  readonly startsAt: string | null;
  readonly welcome: WelcomeMedia | null;
  readonly scenario: WaitingScenario | null;
  readonly companion: CompanionKind | null;
}

export interface WelcomeMedia {
  readonly address: string;
  readonly video: boolean;
}

/** What a browser may call at /hub/waiting. */
export interface WaitingHub {
  Enter(request: EnterWaiting): Promise<PlaceKept>;
  Leave(): Promise<void>;
  SendChat(message: SayWaiting): Promise<WaitingMessage>;
  KeepCheck(check: DeviceCheck): Promise<void>;
  LeaveReach(request: LeaveReach): Promise<ReachView>;
  WithdrawConsent(request: TakeBackConsent): Promise<readonly GivenConsent[]>;
}

/** What the server calls in the browser. */
export interface WaitingClient {
  PlaceChanged(standing: PlaceStanding): void;
  ChatReceived(message: WaitingMessage): void;
  Replaced(): void;
}
