import type { ReactNode } from 'react';
import type { CallState, Environment, Person } from '../src/call';
import { Preferences } from '../src/entries/shared/Preferences';
import { DeviceFields } from '../src/features/devices/DeviceFields';
import { DeviceNotes } from '../src/features/devices/DeviceNotes';
import { Preview } from '../src/features/devices/Preview';
import { ElsewherePage } from '../src/features/join/ElsewherePage';
import { Entrance } from '../src/features/join/Entrance';
import { type GoneKind, GonePage } from '../src/features/join/GonePage';
import type { Invitation } from '../src/features/join/invitation';
import { Opening } from '../src/features/join/Opening';
import { type PageProblem, ProblemPage } from '../src/features/join/ProblemPage';
import Room from '../src/features/room/Room';
import { chatLine, devicesState, fakeCall, fakeDevices, person } from '../src/test/fakes';
import { pictureTrack } from './pictures';

const here: Environment = {
  browser: 'chrome',
  system: 'windows',
  phone: false,
  hasDevices: true,
  inApp: null,
  obstacle: null,
};
const iphone: Environment = {
  browser: 'safari',
  system: 'ios',
  phone: true,
  hasDevices: true,
  inApp: null,
  obstacle: null,
};
const invitation: Invitation = {
  organisationName: 'Clinique du Parc',
  title: 'Suivi après l’opération',
  hostName: 'Dre Anne Lavoie',
  role: 'customer',
  name: null,
};
const tools = <Preferences />;

const level = () => 0.2 + Math.random() * 0.3;

function entrance(
  environment: Environment,
  state: Parameters<typeof fakeDevices>[0],
  change: Partial<Invitation> = {},
  joining = false,
): ReactNode {
  const devices = fakeDevices(state, level);
  return (
    <Entrance
      devices={devices}
      environment={environment}
      invitation={{ ...invitation, ...change }}
      joining={joining}
      failure={null}
      onJoin={() => undefined}
      asked={false}
      onOpen={() => undefined}
      preferences={tools}
      preview={(name) => <Preview devices={devices} name={name} />}
      notes={<DeviceNotes devices={devices} environment={environment} />}
      fields={<DeviceFields devices={devices} />}
      check={null}
    />
  );
}

const base = devicesState();
const lost = (state: 'refused' | 'absent' | 'busy') => ({
  permission: 'granted' as const,
  microphone: { ...base.microphone, state },
  camera: { ...base.camera, state },
});

const link = 'https://guichet.example/j#kJ8sXq2bTnWmZr5cVy7pLA3fHd9gEa1uRoIxBwQzNsM';
const upright = () => pictureTrack(480, 640, 200);
const wide = () => pictureTrack(1280, 720, 160);

const me = (change: Partial<Person> = {}) =>
  person('me', 'Marie Tremblay', { isMe: true, video: upright(), videoActive: true, ...change });
const host = (change: Partial<Person> = {}) =>
  person('p1', 'Dre Anne Lavoie', { role: 'specialist', video: wide(), videoActive: true, ...change });
const names = [
  'Paul Côté',
  'Nguyễn Thị Mai',
  'Fatima Zahra El Amrani',
  'Léo',
  'Jean-Philippe O’Connor',
  'Søren Kierkegaard',
  '王小明',
  'Ana',
  'Tom Baker',
  'Zoé Roy',
];
const crowd = (count: number) =>
  names.slice(0, count).map((name, i) =>
    person(`x${i}`, name, {
      videoActive: i % 3 !== 2,
      video: i % 3 === 2 ? null : pictureTrack(i % 2 ? 480 : 640, i % 2 ? 640 : 480, i * 37),
      devices: { microphone: i % 2 ? 'off' : 'on', camera: i % 3 === 2 ? 'off' : 'on' },
    }),
  );

const started = () => new Date(Date.now() - 754_000).toISOString();
const roomWith = (change: Partial<CallState['room'] & object> = {}) => ({
  id: 'r1',
  callId: 'k1',
  organisationName: 'Clinique du Parc',
  title: 'Suivi après l’opération',
  startedAt: started(),
  maximumParticipants: 12,
  customerLink: null,
  ...change,
});

function room(state: Partial<CallState>): ReactNode {
  const devices = fakeDevices({ preview: null }, level);
  const call = fakeCall({ room: roomWith(), ...state }, devices);
  Object.assign(window, { call });
  return (
    <Room
      call={call}
      hostName="Dre Anne Lavoie"
      preferences={tools}
      deviceFields={
        <>
          <DeviceNotes devices={devices} environment={here} />
          <DeviceFields devices={devices} />
        </>
      }
    />
  );
}

const quality = (id: string, level: 'weak' | 'bad' | 'lost' | 'good') => ({
  [id]: { participantId: id, level, upLoss: 0.1, downLoss: 0, roundTripMilliseconds: 80 },
});
const specialist = () => me({ name: 'Dre Anne Lavoie', role: 'specialist', video: wide() });
const talk = () => {
  const [a, b] = [host(), me()];
  return [
    chatLine(1, a, 'Bonjour Marie ! Comment allez-vous aujourd’hui ?'),
    chatLine(2, b, 'Bien mieux, merci 🙂'),
    chatLine(
      3,
      a,
      'Voici la page avec les exercices : https://clinique.example/exercices?semaine=2 (deux minutes de lecture).',
    ),
    chatLine(4, b, 'Merci, je regarde.\nEt pour la douleur au genou ?'),
    chatLine(5, b, 'Je vous envoie une photo.', { id: null, delivery: 'failed' }),
    chatLine(6, b, 'Un instant', { id: null, delivery: 'sending' }),
  ];
};

const problem = (code: PageProblem) => () => (
  <ProblemPage code={code} owner="Clinique du Parc" preferences={tools} onRetry={() => undefined} />
);
const gone = (kind: GoneKind) => () => (
  <GonePage
    kind={kind}
    endReason="endedByHost"
    owner="Clinique du Parc"
    preferences={tools}
    onRejoin={kind === 'ended' ? null : () => undefined}
  />
);

export const scenes: Readonly<Record<string, () => ReactNode>> = {
  opening: () => <Opening preferences={tools} />,
  welcome: () => entrance(iphone, { permission: 'prompt' }),
  asking: () => entrance(iphone, { permission: 'prompt', camera: { ...base.camera, opening: true } }),
  ready: () => entrance(here, { preview: upright() }),
  readyNamed: () => entrance(here, { preview: wide() }, { name: 'Marie Tremblay' }),
  readyJoining: () => entrance(here, { preview: wide() }, { name: 'Marie Tremblay' }, true),
  readyOff: () => entrance(here, { camera: { ...base.camera, state: 'off' } }),
  refused: () => entrance(here, lost('refused')),
  refusedIphone: () => entrance(iphone, lost('refused')),
  absent: () => entrance(here, lost('absent')),
  cameraBusy: () => entrance(here, { camera: { ...base.camera, state: 'busy' } }),
  inApp: () => (
    <ElsewherePage
      environment={{ ...iphone, inApp: 'facebook', obstacle: 'in-app' }}
      address={link}
      openAddress={link}
      preferences={tools}
      onStay={() => undefined}
    />
  ),
  old: () => (
    <ElsewherePage
      environment={{ ...here, obstacle: 'no-webrtc' }}
      address={link}
      openAddress={null}
      preferences={tools}
      onStay={null}
    />
  ),
  linkInvalid: problem('link.invalid'),
  linkExpired: problem('link.expired'),
  callEnded: problem('call.ended'),
  roomFull: problem('room.full'),
  offline: problem('offline'),
  unavailable: problem('media.unavailable'),
  left: gone('left'),
  ended: gone('ended'),
  removed: gone('removed'),
  replaced: gone('replaced'),
  waiting: () => room({ people: [me()], room: roomWith({ startedAt: null }) }),
  waitingSpecialist: () => room({ people: [specialist()], room: roomWith({ startedAt: null, customerLink: link }) }),
  two: () => room({ people: [me(), host()], speakers: ['p1'] }),
  twoUpright: () =>
    room({
      people: [specialist(), person('p2', 'Paul Côté', { video: upright(), videoActive: true })],
      room: roomWith({ customerLink: link }),
      quality: quality('p2', 'weak'),
    }),
  twoCamerasOff: () =>
    room({
      people: [
        me({ videoActive: false, video: null, devices: { microphone: 'off', camera: 'off' } }),
        host({ videoActive: false, video: null, devices: { microphone: 'on', camera: 'off' } }),
      ],
      devices: { microphone: 'off', camera: 'off' },
    }),
  twoAway: () =>
    room({ people: [me(), host({ presence: 'reconnecting', videoActive: false })], quality: quality('me', 'weak') }),
  reconnecting: () =>
    room({
      people: [me(), host()],
      phase: 'reconnecting',
      reconnect: { cause: 'signal', since: Date.now(), attempt: 3, nextAt: Date.now() + 7000 },
    }),
  offlineRoom: () =>
    room({
      people: [me(), host()],
      phase: 'reconnecting',
      reconnect: { cause: 'offline', since: Date.now(), attempt: 1, nextAt: null },
    }),
  blocked: () => room({ people: [me(), host()], playbackBlocked: true }),
  three: () => room({ people: [me(), host(), ...crowd(1)], speakers: ['x0'] }),
  five: () => room({ people: [me(), host(), ...crowd(3)], speakers: ['x0'], quality: quality('x1', 'bad') }),
  twelve: () => room({ people: [me(), host(), ...crowd(10)], speakers: ['x3'] }),
  screen: () => room({ people: [me(), host({ screen: pictureTrack(1600, 900, 230) }), ...crowd(2)] }),
  chat: () => room({ people: [me(), host()], chat: talk() }),
};
