// Generated from Guichet.Contracts by `npm run generate`. Do not edit.

export interface ChatMessage {
  readonly id: string;
  readonly clientId: string;
  readonly participantId: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly text: string;
  readonly sentAt: string;
}

export type CompanionKind = 'guardian' | 'relative' | 'interpreter' | 'other';

export interface ConnectionQuality {
  readonly participantId: string;
  readonly level: QualityLevel;
  readonly upLoss: number;
  readonly downLoss: number;
  readonly roundTripMilliseconds: number | null;
}

export type DeviceState = 'on' | 'off' | 'absent' | 'refused' | 'busy';

export interface DeviceStates {
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
}

export type GoneReason = 'left' | 'removed' | 'unreachable';

export interface JoinRoom {
  readonly secret: string | null;
  readonly callId: string | null;
  readonly name: string | null;
  readonly resumeKey: string | null;
  readonly language: string | null;
}

export interface Joined {
  readonly participantId: string;
  readonly resumeKey: string;
  readonly graceSeconds: number;
  readonly resumed: boolean;
  readonly room: RoomView;
  readonly participants: readonly ParticipantView[];
  readonly chat: readonly ChatMessage[];
}

export interface Knock {
  readonly placeId: string;
  readonly name: string;
  readonly since: string;
  readonly connected: boolean;
  readonly companion: CompanionKind | null;
}

export interface Knocks {
  readonly items: readonly Knock[];
}

export interface LetIn {
  readonly placeId: string;
}

export interface MediaAnswer {
  readonly sdp: string;
}

export interface MediaLost {
  readonly reason: MediaLostReason;
}

export type MediaLostReason = 'noConsent' | 'handshakeFailed' | 'serverRestarted';

export interface MediaOffer {
  readonly sdp: string;
  readonly tracks: readonly TrackLabel[];
  readonly newTransport: boolean;
}

export interface ParticipantGone {
  readonly participantId: string;
  readonly reason: GoneReason;
}

export type ParticipantRole = 'customer' | 'specialist';

export interface ParticipantView {
  readonly id: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly presence: Presence;
  readonly devices: DeviceStates;
  readonly joinedAt: string;
  readonly companion: CompanionKind | null;
}

export interface PlaybackReport {
  readonly seconds: number;
  readonly freezes: number | null;
  readonly frozenMilliseconds: number | null;
  readonly framesDecoded: number;
  readonly soundMilliseconds: number;
  readonly concealedMilliseconds: number;
  readonly bufferMilliseconds: number | null;
  readonly pictureWidth: number;
  readonly pictureHeight: number;
}

export type Presence = 'connected' | 'reconnecting';

export type QualityLevel = 'good' | 'weak' | 'bad' | 'lost';

export interface RemoveParticipant {
  readonly participantId: string;
}

export type RoomEndReason = 'endedByHost' | 'expired' | 'empty';

export interface RoomEnded {
  readonly reason: RoomEndReason;
}

export interface RoomView {
  readonly id: string;
  readonly callId: string;
  readonly organisationName: string;
  readonly title: string | null;
  readonly startedAt: string | null;
  readonly maximumParticipants: number;
  readonly customerLink: string | null;
}

export interface SendChat {
  readonly clientId: string;
  readonly text: string;
}

export interface SlotsNeeded {
  readonly audio: number;
  readonly video: number;
}

export interface Speakers {
  readonly participantIds: readonly string[];
}

export interface TrackAssignment {
  readonly mid: string;
  readonly participantId: string | null;
  readonly source: TrackSource | null;
}

export interface TrackAssignments {
  readonly tracks: readonly TrackAssignment[];
}

export interface TrackLabel {
  readonly mid: string;
  readonly source: TrackSource;
}

export type TrackSource = 'microphone' | 'camera' | 'screen' | 'screenSound';

export interface TrackView {
  readonly mid: string;
  readonly width: number;
  readonly height: number;
}

export interface TrackViews {
  readonly tracks: readonly TrackView[];
}

export interface WantedTrack {
  readonly mid: string;
  readonly width: number;
  readonly height: number;
  readonly rids: readonly string[];
}

export interface WantedTracks {
  readonly tracks: readonly WantedTrack[];
}

/** What a browser may call at /hub/room. */
export interface RoomHub {
  Join(request: JoinRoom): Promise<Joined>;
  Offer(offer: MediaOffer): Promise<MediaAnswer>;
  ViewTracks(views: TrackViews): Promise<void>;
  ReportPlayback(report: PlaybackReport): Promise<void>;
  SetDevices(devices: DeviceStates): Promise<void>;
  SendChat(message: SendChat): Promise<ChatMessage>;
  LetIn(request: LetIn): Promise<void>;
  Leave(): Promise<void>;
  EndForAll(): Promise<void>;
  Remove(request: RemoveParticipant): Promise<void>;
}

/** What the server calls in the browser. */
export interface RoomClient {
  TracksAssigned(assignments: TrackAssignments): void;
  SlotsNeeded(needed: SlotsNeeded): void;
  TracksWanted(wanted: WantedTracks): void;
  SpeakersChanged(speakers: Speakers): void;
  QualityChanged(quality: ConnectionQuality): void;
  MediaLost(lost: MediaLost): void;
  ParticipantJoined(participant: ParticipantView): void;
  ParticipantChanged(participant: ParticipantView): void;
  ParticipantLeft(gone: ParticipantGone): void;
  ChatReceived(message: ChatMessage): void;
  KnocksChanged(knocks: Knocks): void;
  RoomEnded(ended: RoomEnded): void;
  Replaced(): void;
}
