import type { Call, CallState, ChatLine, DeviceSide, Devices, DevicesState, Person } from '../call';

/** Stand-ins for the engine: tests and the gallery put any state before the pages. */

const side: DeviceSide = {
  state: 'on',
  list: [],
  selected: null,
  permission: 'granted',
  opening: false,
  fellBack: null,
};

export function devicesState(change: Partial<DevicesState> = {}): DevicesState {
  return {
    microphone: {
      ...side,
      list: [
        { id: 'm1', label: 'Built-in microphone' },
        { id: 'm2', label: 'Headset' },
      ],
      selected: 'm1',
    },
    camera: {
      ...side,
      list: [
        { id: 'c1', label: 'FaceTime HD Camera' },
        { id: 'c2', label: '' },
      ],
      selected: 'c1',
      facing: 'user',
    },
    speaker: { list: [{ id: 's1', label: 'Speakers' }], selected: 's1', canChoose: true },
    permission: 'granted',
    preview: null,
    ...change,
  };
}

export interface FakeDevices extends Devices {
  readonly asked: string[];
  set(change: Partial<DevicesState>): void;
}

export function fakeDevices(first: Partial<DevicesState> = {}, level: () => number = () => 0): FakeDevices {
  let state = devicesState(first);
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const set = (change: Partial<DevicesState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const ask = (what: string) => {
    asked.push(what);
    return Promise.resolve();
  };
  return {
    asked,
    set,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLevel: (listener) => {
      const timer = setInterval(() => listener(level()), 66);
      return () => clearInterval(timer);
    },
    open: (want) => ask(`open ${want?.microphone ? 'microphone' : '-'} ${want?.camera ? 'camera' : '-'}`),
    setMicrophone: (on) => {
      set({ microphone: { ...state.microphone, state: on ? 'on' : 'off' } });
      return ask(`microphone ${on}`);
    },
    setCamera: (on) => {
      set({ camera: { ...state.camera, state: on ? 'on' : 'off' } });
      return ask(`camera ${on}`);
    },
    chooseMicrophone: (id) => ask(`microphone ${id}`),
    chooseCamera: (id) => ask(`camera ${id}`),
    chooseSpeaker: (id) => ask(`speaker ${id}`),
    flipCamera: () => ask('flip'),
    tracks: () => ({ audio: null, video: null }),
    onTracks: () => () => undefined,
    close: () => void ask('close'),
  };
}

export function person(id: string, name: string, change: Partial<Person> = {}): Person {
  return {
    id,
    name,
    role: 'customer',
    presence: 'connected',
    devices: { microphone: 'on', camera: 'on' },
    joinedAt: '2026-11-22T10:00:00Z',
    companion: null,
    isMe: false,
    audio: null,
    video: null,
    screen: null,
    screenSound: null,
    videoActive: false,
    ...change,
  };
}

export function chatLine(n: number, who: Person, text: string, change: Partial<ChatLine> = {}): ChatLine {
  return {
    id: String(n),
    clientId: `c${n}`,
    participantId: who.id,
    name: who.name,
    role: who.role,
    text,
    sentAt: new Date(Date.parse('2026-11-22T10:00:00Z') + n * 60_000).toISOString(),
    delivery: 'sent',
    isMine: who.isMe,
    ...change,
  };
}

export function callState(change: Partial<CallState> = {}): CallState {
  return {
    phase: 'joined',
    problem: null,
    reconnect: null,
    endReason: null,
    me: { id: 'me', resumed: false },
    room: {
      id: 'r1',
      callId: 'k1',
      organisationName: 'Clinique du Parc',
      title: 'Suivi après l’opération',
      startedAt: null,
      maximumParticipants: 12,
      customerLink: null,
    },
    people: [person('me', 'Marie Tremblay', { isMe: true })],
    lastGone: null,
    chat: [],
    speakers: [],
    quality: {},
    knocks: [],
    devices: { microphone: 'on', camera: 'on' },
    mediaConnected: true,
    playbackBlocked: false,
    ...change,
  };
}

export interface FakeCall extends Call {
  readonly asked: string[];
  set(change: Partial<CallState>): void;
}

export function fakeCall(first: Partial<CallState> = {}, devices: Devices = fakeDevices()): FakeCall {
  let state = callState(first);
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const ask = (what: string) => {
    asked.push(what);
    return Promise.resolve();
  };
  return {
    asked,
    devices,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    join: () => ask('join'),
    leave: () => ask('leave'),
    endForAll: () => ask('end'),
    letIn: (id) => ask(`let in ${id}`),
    remove: (id) => ask(`remove ${id}`),
    say: (text) => void ask(`say ${text}`),
    resend: (id) => void ask(`resend ${id}`),
    retryNow: () => void ask('retry'),
    resumePlayback: () => ask('sound'),
    view: () => undefined,
    setSounds: (on) => void ask(`sounds ${on}`),
    stats: () => Promise.resolve(null),
    dispose: () => void ask('dispose'),
  };
}
