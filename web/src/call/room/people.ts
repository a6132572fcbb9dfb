import type { ParticipantView, TrackSource } from '../../api/generated/hub';
import type { Person } from '../state';
import type { EngineState } from './reduce';

/** Seats with their tracks: oneself first, then by arrival. Who did not change keeps the same object, so that nothing is drawn again. */
export function arrangePeople(state: EngineState, before: readonly Person[]): readonly Person[] {
  const me = state.me?.id;
  return [...state.seats]
    .sort((a, b) => Number(b.id === me) - Number(a.id === me) || byArrival(a, b))
    .map((seat) => {
      const person = seat.id === me ? self(state, seat) : other(state, seat);
      const same = before.find((known) => known.id === person.id);
      return same && equal(same, person) ? same : person;
    });
}

function byArrival(a: ParticipantView, b: ParticipantView): number {
  return Date.parse(a.joinedAt) - Date.parse(b.joinedAt) || (a.id < b.id ? -1 : 1);
}

/** One's own picture comes from the camera, not from the server; one's own sound is never played. */
function self(state: EngineState, seat: ParticipantView): Person {
  const { preview, devices } = state;
  const none = { audio: null, screen: null, screenSound: null };
  return {
    ...seat,
    devices,
    isMe: true,
    ...none,
    video: preview,
    videoActive: preview !== null && devices.camera === 'on',
  };
}

function other(state: EngineState, seat: ParticipantView): Person {
  const assigned = (source: TrackSource) =>
    state.assigned.find((track) => track.participantId === seat.id && track.source === source);
  const camera = assigned('camera');
  return {
    ...seat,
    isMe: false,
    audio: assigned('microphone')?.track ?? null,
    video: camera?.track ?? null,
    screen: assigned('screen')?.track ?? null,
    screenSound: assigned('screenSound')?.track ?? null,
    videoActive: camera?.active === true && seat.devices.camera === 'on',
  };
}

function equal(a: Person, b: Person): boolean {
  return (Object.keys(b) as (keyof Person)[]).every((key) =>
    key === 'devices'
      ? a.devices.camera === b.devices.camera && a.devices.microphone === b.devices.microphone
      : a[key] === b[key],
  );
}
