import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import { type Call, type CallState, type Environment, readEnvironment } from '../../call';
import { DeviceFields } from '../../features/devices/DeviceFields';
import { DeviceNotes } from '../../features/devices/DeviceNotes';
import { Preview } from '../../features/devices/Preview';
import { useFallBack } from '../../features/devices/useFallBack';
import { Entrance } from '../../features/join/Entrance';
import { GonePage } from '../../features/join/GonePage';
import { type Invitation, keptName } from '../../features/join/invitation';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { useTranslation } from '../../locales/useTranslation';
import { useStore } from '../../ui/hooks/useStore';
import { Preferences } from './Preferences';
import type { Live } from './useLive';

const loadRoom = () => import('../../features/room/Room');
const Room = lazy(loadRoom);

export interface LivePagesProps {
  readonly live: Live;
  readonly invitation: Invitation;
  readonly back?: ReactNode;
  /** Enters at once when camera and microphone are allowed already: the call was just made by this person. */
  readonly eager?: boolean;
  /** Where devices and network are checked before the call. */
  readonly check?: string;
  /** Where its customer says how it was. */
  readonly rate?: string;
}

/** From the door to the call and out of it again: which page belongs to where the call stands. */
export function LivePages(props: LivePagesProps) {
  const { live } = props;
  useFallBack(live.devices);
  useWayIn(props);
  useEffect(() => {
    void loadRoom(); // while the person looks at their picture
  }, []);
  return live.call ? <WithCall {...props} call={live.call} /> : <Before {...props} joining={false} />;
}

/** Opens camera and microphone where that is allowed already, once and nowhere else: otherwise the person says so first. */
function useWayIn({ live, invitation, eager }: LivePagesProps) {
  const { devices, call, asked, open, join } = live;
  const { permission } = useStore(devices);
  const entered = useRef(false);
  useEffect(() => {
    if (call || asked !== 'not yet' || permission !== 'granted') return;
    void open({ microphone: true, camera: true });
    if (!eager || entered.current) return;
    entered.current = true;
    join(invitation.name);
  }, [call, asked, permission, open, eager, join, invitation.name]);
}

interface BeforeProps extends LivePagesProps {
  readonly joining: boolean;
  readonly failure?: string;
}

function Before({ live, invitation, joining, failure, check }: BeforeProps) {
  const environment = useMemo(() => readEnvironment(), []);
  const { devices } = live;
  return (
    <Entrance
      devices={devices}
      environment={environment}
      invitation={invitation}
      joining={joining}
      failure={failure ?? null}
      onJoin={live.join}
      asked={live.asked === 'answered'}
      onOpen={(want) => void live.open(want)}
      preferences={<Preferences />}
      preview={(name) => <Preview devices={devices} name={name} />}
      notes={<DeviceNotes devices={devices} environment={environment} />}
      fields={<DeviceFields devices={devices} />}
      check={check ?? null}
    />
  );
}

function WithCall(props: LivePagesProps & { readonly call: Call }) {
  const { live, invitation, call, back } = props;
  const { t } = useTranslation();
  const state = useStore(call);
  const { phase } = state;
  const over =
    phase === 'left' || phase === 'ended' || phase === 'removed' || phase === 'replaced' || phase === 'refused';
  // Who only has to write their name differently keeps their picture meanwhile.
  const misnamed = phase === 'refused' && state.problem === 'name.invalid';
  useEffect(() => {
    if (over && !misnamed) live.letGo();
  }, [over, misnamed, live.letGo]);
  if (phase === 'idle' || phase === 'joining') {
    return live.returning ? <Opening preferences={<Preferences />} returning /> : <Before {...props} joining />;
  }
  if (misnamed) return <Before {...props} joining={false} failure={t('problem.name.invalid')} />;
  if (phase === 'refused') {
    return (
      <ProblemPage
        code={state.problem ?? 'unexpected'}
        owner={invitation.organisationName}
        preferences={<Preferences />}
        onRetry={live.reset}
        back={back}
      />
    );
  }
  if (over) return <Gone {...props} state={state} />;
  return (
    <Suspense fallback={<Opening preferences={<Preferences />} />}>
      <Room
        call={call}
        hostName={invitation.hostName}
        preferences={<Preferences />}
        deviceFields={<RoomDevices call={call} />}
      />
    </Suspense>
  );
}

function RoomDevices({ call }: { readonly call: Call }) {
  const environment: Environment = useMemo(() => readEnvironment(), []);
  return (
    <>
      <DeviceNotes devices={call.devices} environment={environment} />
      <DeviceFields devices={call.devices} />
    </>
  );
}

function Gone({ live, invitation, state, back, rate }: LivePagesProps & { readonly state: CallState }) {
  const { t } = useTranslation();
  const kind = state.phase as 'left' | 'ended' | 'removed' | 'replaced';
  const name = state.people.find((person) => person.isMe)?.name ?? invitation.name ?? keptName();
  useEffect(() => {
    document.title = `${t(`gone.${kind}.title`)} · ${invitation.organisationName}`;
  }, [kind, invitation, t]);
  // Whoever left before anybody came has nothing to rate.
  const met = kind === 'ended' || (kind === 'left' && state.people.some((person) => !person.isMe));
  const mayRate = invitation.role === 'customer' && met;
  const again = () => {
    live.reset();
    void live.open({ microphone: true, camera: true });
    if (name) live.join(name);
  };
  return (
    <GonePage
      kind={kind}
      endReason={state.endReason}
      owner={invitation.organisationName}
      preferences={<Preferences />}
      onRejoin={kind === 'ended' ? null : again}
      back={back}
      rate={mayRate ? rate : null}
    />
  );
}
