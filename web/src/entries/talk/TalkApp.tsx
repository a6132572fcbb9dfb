import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { DeviceCheck, PlaceStanding } from '../../api/generated/waiting';
import { readTalk } from '../../api/waiting';
import {
  createWaiting,
  forgetPlace,
  heldPlace,
  openElsewhere,
  readEnvironment,
  takeUpPlace,
  type Visitor,
  type Waiting,
  type WaitingDoor,
} from '../../call';
import type { CheckOutcomeProps } from '../../features/check/outcome/CheckOutcome';
import { ElsewherePage } from '../../features/join/ElsewherePage';
import { keepName, keptName } from '../../features/join/invitation';
import { Opening } from '../../features/join/Opening';
import { type PageProblem, ProblemPage } from '../../features/join/ProblemPage';
import { HerePage } from '../../features/waiting/talk/HerePage';
import { NamePage } from '../../features/waiting/talk/NamePage';
import { OverPage } from '../../features/waiting/talk/OverPage';
import { TalkPage } from '../../features/waiting/talk/TalkPage';
import { WaitPage } from '../../features/waiting/talk/WaitPage';
import { currentLanguage } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { useStore } from '../../ui/hooks/useStore';
import { Skeleton } from '../../ui/surfaces/Skeleton';
import { Preferences } from '../shared/Preferences';
import { useAsked } from '../shared/useAsked';
import { useSecret } from '../shared/useSecret';
import { InCall } from './InCall';

/** Only who asks for it loads it. */
const CheckWhileWaiting = lazy(() => import('./CheckWhileWaiting'));
const CheckOutcome = lazy(() => import('../../features/check/outcome/CheckOutcome'));
const ConsentPage = lazy(() => import('../../features/waiting/talk/ConsentPage'));

/** '/talk/claims' is a team's public address; '/talk#...' a place's own secret, and '/talk#a.…' an appointment's. */
function doorOf(path: string, secret: string): WaitingDoor | null {
  const queue = decodeURIComponent(path.split('/')[2] ?? '');
  if (queue) return { queue };
  if (secret.startsWith('a.')) return { link: secret.slice(2) };
  return secret ? { secret } : null;
}

export function TalkApp() {
  const secret = useSecret();
  const environment = useMemo(() => readEnvironment(), []);
  const [staying, setStaying] = useState(false);
  const door = useMemo(() => doorOf(location.pathname, secret), [secret]);
  if (!door) return <ProblemPage code="link.invalid" owner={null} preferences={<Preferences />} onRetry={null} />;
  const { obstacle } = environment;
  if ((obstacle === 'in-app' || obstacle === 'insecure' || obstacle === 'no-webrtc') && !staying)
    return (
      <ElsewherePage
        environment={environment}
        address={location.href}
        openAddress={obstacle === 'in-app' ? openElsewhere(environment, location.href) : null}
        preferences={<Preferences />}
        onStay={obstacle === 'in-app' && environment.hasDevices ? () => setStaying(true) : null}
      />
    );
  return <AtDoor key={secret} door={door} />;
}

const nobody = (): Visitor => ({ name: null, reason: null, language: currentLanguage(), ofAge: false, consents: [] });

function AtDoor({ door }: { readonly door: WaitingDoor }) {
  // A place that this browser holds is taken again without a question; so is an appointment's.
  const [waiting, setWaiting] = useState<Waiting | null>(() =>
    heldPlace(door) || door.link ? createWaiting(door, nobody()) : null,
  );
  const [failure, setFailure] = useState<PageProblem | null>(null);
  const [said, setSaid] = useState<Visitor>(nobody);
  const enter = (visitor: Visitor) => {
    setSaid(visitor);
    if (visitor.name) keepName(visitor.name);
    setFailure(null);
    setWaiting(createWaiting(door, visitor));
  };
  const again = (problem: PageProblem | null) => {
    forgetPlace(door);
    setFailure(problem);
    setWaiting(door.queue ? null : createWaiting(door, nobody()));
  };
  const more = (part: Partial<Visitor>) => enter({ ...said, language: currentLanguage(), ...part });
  const here = () => {
    takeUpPlace(door);
    setWaiting(createWaiting(door, nobody()));
  };
  if (door.secret && !waiting) return <HerePage preferences={<Preferences />} onHere={here} />;
  if (waiting) return <InLine waiting={waiting} door={door} onAgain={again} onMore={more} />;
  return <Before address={door.queue ?? ''} failure={failure} onEnter={enter} />;
}

interface BeforeProps {
  readonly address: string;
  readonly failure: PageProblem | null;
  readonly onEnter: (visitor: Visitor) => void;
}

function Before({ address, failure, onEnter }: BeforeProps) {
  const { t } = useTranslation();
  const ask = useCallback(() => readTalk(address), [address]);
  const { found: queue, problem, busy, again } = useAsked(ask);
  // What was refused may have changed what the page offers.
  useEffect(() => {
    if (failure) again();
  }, [failure, again]);
  useEffect(() => {
    if (queue) document.title = t('talk.pageTitle', { team: queue.teamName, organisation: queue.organisationName });
  }, [queue, t]);
  if (queue)
    return (
      <TalkPage
        queue={queue}
        name={keptName()}
        preferences={<Preferences />}
        failure={failure ? t(`problem.${failure}`) : null}
        onEnter={onEnter}
      />
    );
  if (problem)
    return <ProblemPage code={problem} owner={null} preferences={<Preferences />} onRetry={again} retrying={busy} />;
  return <Opening preferences={<Preferences />} />;
}

/** From admission on the page belongs to the call, also after its end; only the desk takes somebody back into the line. */
function useInCall(standing: PlaceStanding | null): PlaceStanding | null {
  const [inCall, setInCall] = useState<PlaceStanding | null>(null);
  const back = standing?.status === 'waiting' || standing?.status === 'withdrawn';
  const next = back ? null : standing?.callSecret ? standing : inCall;
  useEffect(() => setInCall(next), [next]);
  return next;
}

interface InLineProps {
  readonly waiting: Waiting;
  readonly door: WaitingDoor;
  readonly onAgain: (problem: PageProblem | null) => void;
  /** What was lacking is there now: in with it. */
  readonly onMore: (part: Partial<Visitor>) => void;
}

function InLine({ waiting, door, onAgain, onMore }: InLineProps) {
  const { phase, kept, standing, problem } = useStore(waiting);
  const inCall = useInCall(standing);
  const [checking, setChecking] = useState(false);
  const [checked, setChecked] = useState<DeviceCheck | null>(null);
  const refusedAtDoor = phase === 'refused' && door.queue !== undefined;
  useEffect(() => {
    if (refusedAtDoor) onAgain(problem);
  }, [refusedAtDoor, problem, onAgain]);
  if (phase === 'refused') return <Refused problem={problem} door={door} onAgain={onAgain} onMore={onMore} />;
  if (!kept || !standing) return <Opening preferences={<Preferences />} />;
  const owner = kept.waiting.organisationName;
  const outcome = checked ?? kept.check;
  if (inCall) return <InCall kept={kept} standing={inCall} />;
  if (phase === 'replaced')
    return (
      <OverPage
        kind="replaced"
        owner={owner}
        message={null}
        preferences={<Preferences />}
        onAgain={() => location.reload()}
      />
    );
  if (checking && standing.status === 'waiting')
    return (
      <Suspense fallback={<Opening preferences={<Preferences />} />}>
        <CheckWhileWaiting waiting={waiting} kept={kept} onFound={setChecked} onBack={() => setChecking(false)} />
      </Suspense>
    );
  if (standing.status === 'waiting' || standing.status === 'admitted')
    return (
      <WaitPage
        waiting={waiting}
        kept={kept}
        standing={standing}
        preferences={<Preferences />}
        checked={outcome ? <Outcome check={outcome} onCheck={() => setChecking(true)} /> : null}
        onCheck={() => setChecking(true)}
        onLeft={() => onAgain(null)}
      />
    );
  return (
    <OverPage
      kind={standing.status}
      owner={owner}
      message={standing.message}
      preferences={<Preferences />}
      onAgain={door.queue || (door.link && standing.status === 'withdrawn') ? () => onAgain(null) : null}
    />
  );
}

function Outcome(props: CheckOutcomeProps) {
  return (
    <Suspense fallback={<Skeleton height="120px" />}>
      <CheckOutcome {...props} />
    </Suspense>
  );
}

type RefusedProps = Omit<InLineProps, 'waiting'> & { readonly problem: PageProblem | null };

/** What keeps them out: what can be said now is asked for, and then they are in. */
function Refused({ problem, door, onAgain, onMore }: RefusedProps) {
  const { t } = useTranslation();
  const preferences = <Preferences />;
  if (door.queue !== undefined) return <Opening preferences={preferences} />;
  if (problem === 'name.invalid' && door.link)
    return <NamePage name={keptName()} preferences={preferences} onEnter={(name) => onMore({ name })} />;
  if (problem === 'consent.needed' && door.link)
    return (
      <Suspense fallback={<Opening preferences={preferences} />}>
        <ConsentPage link={door.link} preferences={preferences} onAgree={(consents) => onMore({ consents })} />
      </Suspense>
    );
  const early = problem === 'waiting.too-early' && door.link;
  return (
    <ProblemPage
      code={problem ?? 'unexpected'}
      owner={null}
      preferences={preferences}
      onRetry={early ? null : () => onAgain(null)}
      back={
        early ? (
          <ButtonLink look="primary" size="big" wide href={`/a#${encodeURIComponent(early)}`}>
            {t('talk.own')}
          </ButtonLink>
        ) : undefined
      }
    />
  );
}
