import type {
  ChatMessage,
  ConnectionQuality,
  DeviceStates,
  Joined,
  Knock,
  ParticipantGone,
  ParticipantView,
  RoomEndReason,
  TrackSource,
} from '../../api/generated/hub';
import type { ProblemCode } from '../../api/generated/problems';
import type { CallPhase, CallState, ChatLine, Reconnect } from '../state';
import { mergeChat, receiveLine } from './chat';
import { arrangePeople } from './people';

/** A remote track and whose it is now; `active` once pictures of this person came. */
export interface AssignedTrack {
  readonly participantId: string;
  readonly source: TrackSource;
  readonly track: MediaStreamTrack;
  readonly active: boolean;
}

/** The state with what only the engine needs to make it. */
export interface EngineState extends CallState {
  readonly seats: readonly ParticipantView[];
  readonly assigned: readonly AssignedTrack[];
  readonly preview: MediaStreamTrack | null;
}

export type CallEvent =
  | { readonly type: 'joining' }
  | { readonly type: 'joined'; readonly joined: Joined }
  | { readonly type: 'signalDown'; readonly reconnect: Reconnect }
  | { readonly type: 'mediaDown'; readonly reconnect: Reconnect | null }
  | { readonly type: 'mediaConnected'; readonly connected: boolean }
  | { readonly type: 'refused'; readonly problem: ProblemCode }
  | { readonly type: 'problem'; readonly problem: ProblemCode | null }
  | { readonly type: 'left' }
  | { readonly type: 'replaced' }
  | { readonly type: 'roomEnded'; readonly reason: RoomEndReason }
  | { readonly type: 'participantJoined'; readonly participant: ParticipantView }
  | { readonly type: 'participantChanged'; readonly participant: ParticipantView }
  | { readonly type: 'participantLeft'; readonly gone: ParticipantGone; readonly at: number }
  | { readonly type: 'chatReceived'; readonly message: ChatMessage }
  | { readonly type: 'chatSaid'; readonly clientId: string; readonly text: string; readonly at: string }
  | { readonly type: 'chatFailed'; readonly clientId: string }
  | { readonly type: 'chatResent'; readonly clientId: string }
  | { readonly type: 'speakers'; readonly ids: readonly string[] }
  | { readonly type: 'quality'; readonly quality: ConnectionQuality }
  | { readonly type: 'knocks'; readonly knocks: readonly Knock[] }
  | { readonly type: 'tracks'; readonly tracks: readonly AssignedTrack[] }
  | { readonly type: 'devices'; readonly devices: DeviceStates; readonly preview: MediaStreamTrack | null }
  | { readonly type: 'playbackBlocked'; readonly blocked: boolean };

export const firstState: EngineState = {
  phase: 'idle',
  problem: null,
  reconnect: null,
  endReason: null,
  me: null,
  room: null,
  people: [],
  lastGone: null,
  chat: [],
  speakers: [],
  quality: {},
  knocks: [],
  devices: { microphone: 'off', camera: 'off' },
  mediaConnected: false,
  playbackBlocked: false,
  seats: [],
  assigned: [],
  preview: null,
};

const overPhases: ReadonlySet<CallPhase> = new Set<CallPhase>(['refused', 'ended', 'left', 'removed', 'replaced']);

/** The call is over for this page: only a new 'joining' begins again. */
export const isOver = (phase: CallPhase) => overPhases.has(phase);

/** What an event makes of the state. Pure, and deaf to what still trickles in after the end. */
export function reduce(state: EngineState, event: CallEvent): EngineState {
  if (isOver(state.phase) && event.type !== 'joining' && event.type !== 'devices') {
    return state;
  }
  const next = changed(state, event);
  return next.seats === state.seats &&
    next.assigned === state.assigned &&
    next.preview === state.preview &&
    next.devices === state.devices &&
    next.me === state.me
    ? next
    : { ...next, people: arrangePeople(next, state.people) };
}

function changed(state: EngineState, event: CallEvent): EngineState {
  switch (event.type) {
    case 'joining':
      return { ...firstState, phase: 'joining', chat: state.chat, devices: state.devices, preview: state.preview };
    case 'joined':
      return entered(state, event.joined);
    case 'signalDown':
      return { ...state, phase: state.me ? 'reconnecting' : 'joining', reconnect: event.reconnect };
    case 'mediaDown':
      return state.phase === 'joined' ? { ...state, reconnect: event.reconnect } : state;
    case 'mediaConnected':
      return state.mediaConnected === event.connected ? state : { ...state, mediaConnected: event.connected };
    case 'refused':
      return event.problem === 'call.ended'
        ? over(state, 'ended')
        : { ...over(state, 'refused'), problem: event.problem };
    case 'problem':
      return { ...state, problem: event.problem };
    case 'left':
      return over(state, 'left');
    case 'replaced':
      return over(state, 'replaced');
    case 'roomEnded':
      return { ...over(state, 'ended'), endReason: event.reason };
    case 'speakers':
      return { ...state, speakers: event.ids };
    case 'quality':
      return { ...state, quality: { ...state.quality, [event.quality.participantId]: judged(state, event.quality) } };
    case 'knocks':
      return { ...state, knocks: event.knocks };
    case 'tracks':
      return { ...state, assigned: event.tracks };
    case 'devices':
      return { ...state, devices: event.devices, preview: event.preview };
    case 'playbackBlocked':
      return state.playbackBlocked === event.blocked ? state : { ...state, playbackBlocked: event.blocked };
    default:
      return changedBySomebody(state, event);
  }
}

type SomebodysEvent = Extract<CallEvent, { type: `participant${string}` | `chat${string}` }>;

function changedBySomebody(state: EngineState, event: SomebodysEvent): EngineState {
  switch (event.type) {
    case 'participantJoined':
      return seated(state, event.participant);
    case 'participantChanged':
      // News of somebody who just left must not bring back a ghost.
      return event.participant.id === state.lastGone?.id && !isSeated(state, event.participant.id)
        ? state
        : seated(state, event.participant);
    case 'participantLeft':
      return unseated(state, event.gone, event.at);
    case 'chatReceived':
      return { ...state, chat: receiveLine(state.chat, event.message, state.me?.id ?? null) };
    case 'chatSaid':
      return { ...state, chat: [...state.chat, unsent(state, event)] };
    case 'chatFailed':
      return { ...state, chat: redelivered(state.chat, event.clientId, 'failed') };
    case 'chatResent':
      return { ...state, chat: redelivered(state.chat, event.clientId, 'sending') };
  }
}

/** The server cannot know that nothing arrives here any more. */
function judged(state: EngineState, quality: ConnectionQuality): ConnectionQuality {
  return quality.participantId === state.me?.id && !state.mediaConnected ? { ...quality, level: 'lost' } : quality;
}

function entered(state: EngineState, joined: Joined): EngineState {
  return {
    ...state,
    phase: 'joined',
    problem: null,
    reconnect: null,
    me: { id: joined.participantId, resumed: joined.resumed },
    room: joined.room,
    seats: joined.participants,
    chat: mergeChat(state.chat, joined.chat, joined.participantId),
    speakers: [],
    quality: {},
  };
}

/** What was said stays readable after the end; tracks and people do not. */
function over(state: EngineState, phase: CallPhase): EngineState {
  return {
    ...state,
    phase,
    reconnect: null,
    assigned: [],
    speakers: [],
    quality: {},
    mediaConnected: false,
    seats: [],
  };
}

function seated(state: EngineState, participant: ParticipantView): EngineState {
  const others = state.seats.filter((seat) => seat.id !== participant.id);
  const met = state.room && !state.room.startedAt && others.length > 0;
  return {
    ...state,
    seats: [...others, participant],
    room: state.room && met ? { ...state.room, startedAt: participant.joinedAt } : state.room,
  };
}

const isSeated = (state: EngineState, id: string) => state.seats.some((seat) => seat.id === id);

function unseated(state: EngineState, gone: ParticipantGone, at: number): EngineState {
  const id = gone.participantId;
  if (id === state.me?.id) {
    // Unreachable: the seat is gone but the person is here; the next Join takes another one.
    return gone.reason === 'unreachable' ? state : over(state, gone.reason);
  }
  const seat = state.seats.find((taken) => taken.id === id);
  if (!seat) {
    return state;
  }
  const { [id]: _, ...quality } = state.quality;
  return {
    ...state,
    seats: state.seats.filter((taken) => taken !== seat),
    assigned: state.assigned.filter((track) => track.participantId !== id),
    speakers: state.speakers.filter((speaker) => speaker !== id),
    quality,
    lastGone: { id, name: seat.name, reason: gone.reason, at },
  };
}

function unsent(state: EngineState, said: { clientId: string; text: string; at: string }): ChatLine {
  const self = state.seats.find((seat) => seat.id === state.me?.id);
  return {
    id: null,
    clientId: said.clientId,
    participantId: state.me?.id ?? '',
    name: self?.name ?? '',
    role: self?.role ?? 'customer',
    text: said.text,
    sentAt: said.at,
    delivery: 'sending',
    isMine: true,
  };
}

const redelivered = (chat: readonly ChatLine[], clientId: string, delivery: ChatLine['delivery']) =>
  chat.map((line) => (line.id === null && line.clientId === clientId ? { ...line, delivery } : line));
