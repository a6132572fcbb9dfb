import { useCallback, useEffect, useMemo, useState } from 'react';
import { openLink } from '../../api/client';
import { type Environment, openElsewhere, readEnvironment } from '../../call';
import { ElsewherePage } from '../../features/join/ElsewherePage';
import { Opening } from '../../features/join/Opening';
import { type PageProblem, ProblemPage } from '../../features/join/ProblemPage';
import { useTranslation } from '../../locales/useTranslation';
import { LivePages } from '../shared/LivePages';
import { Preferences } from '../shared/Preferences';
import { useAsked } from '../shared/useAsked';
import { useLive } from '../shared/useLive';
import { useSecret } from '../shared/useSecret';

export function CustomerApp() {
  const secret = useSecret();
  const environment = useMemo(() => readEnvironment(), []);
  const [staying, setStaying] = useState(false);
  if (!secret) return <Trouble code="link.invalid" onRetry={null} retrying={false} />;
  const { obstacle } = environment;
  const elsewhere = obstacle === 'in-app' || obstacle === 'insecure' || obstacle === 'no-webrtc';
  if (elsewhere && !staying) return <Elsewhere environment={environment} onStay={() => setStaying(true)} />;
  return <WithLink key={secret} secret={secret} />;
}

function Elsewhere({ environment, onStay }: { readonly environment: Environment; readonly onStay: () => void }) {
  const able = environment.obstacle === 'in-app' && environment.hasDevices;
  return (
    <ElsewherePage
      environment={environment}
      address={location.href}
      openAddress={environment.obstacle === 'in-app' ? openElsewhere(environment, location.href) : null}
      preferences={<Preferences />}
      onStay={able ? onStay : null}
    />
  );
}

function WithLink({ secret }: { readonly secret: string }) {
  const door = useMemo(() => ({ secret }), [secret]);
  const live = useLive(door);
  const { found: opened, problem, again, busy } = useOpenedLink(secret);
  const { t } = useTranslation();
  useEffect(() => {
    if (opened) document.title = t('title.invited', { organisation: opened.organisationName });
  }, [opened, t]);
  const elsewhere = opened ? opened.hasAppointment : problem === 'appointment.closed';
  useEffect(() => {
    // An appointment has a page of its own: there one can change it, and knock by a tap. Opening the link alone, as mail scanners do, does nothing.
    if (elsewhere) location.replace(`/a#${encodeURIComponent(secret)}`);
  }, [elsewhere, secret]);
  if (elsewhere) return <Opening preferences={<Preferences />} />;
  if (problem && !live.call) return <Trouble code={problem} onRetry={again} retrying={busy} />;
  if (!opened || !live.looked) return <Opening preferences={<Preferences />} returning={live.returning} />;
  if (opened.state === 'ended' && !live.call)
    return <Trouble code="call.ended" onRetry={null} retrying={false} owner={opened.organisationName} />;
  const { organisationName, callTitle, hostName, role, name } = opened;
  return (
    <LivePages
      live={live}
      invitation={{ organisationName, title: callTitle, hostName, role, name }}
      check={`/check#${encodeURIComponent(secret)}`}
      rate={`/rate#${encodeURIComponent(secret)}`}
    />
  );
}

function useOpenedLink(secret: string) {
  const ask = useCallback(() => openLink(secret), [secret]);
  const asked = useAsked(ask);
  const { problem, again } = asked;
  useEffect(() => {
    if (problem !== 'offline') return undefined;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [problem, again]);
  return asked;
}

interface TroubleProps {
  readonly code: PageProblem;
  readonly onRetry: (() => void) | null;
  readonly retrying: boolean;
  readonly owner?: string;
}

function Trouble({ code, onRetry, retrying, owner }: TroubleProps) {
  return (
    <ProblemPage
      code={code}
      owner={owner ?? null}
      preferences={<Preferences />}
      onRetry={onRetry}
      retrying={retrying}
    />
  );
}
