import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { keepCheck, keepOwnCheck, type OpenedCheck, openCheck } from '../../api/check';
import { readSession, type Session } from '../../api/client';
import { openElsewhere, readEnvironment } from '../../call';
import type { KeepFound } from '../../call/check';
import { CheckPage, type Kept } from '../../features/check/CheckPage';
import { PermissionHelp } from '../../features/devices/PermissionHelp';
import { ElsewherePage } from '../../features/join/ElsewherePage';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { useTranslation } from '../../locales/useTranslation';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { Preferences } from '../shared/Preferences';
import { useAsked } from '../shared/useAsked';
import { useSecret } from '../shared/useSecret';

/** '/check#...' with a link's secret is its customer's or specialist's; '/check' alone is of whoever is signed in, else of nobody. */
export function CheckApp() {
  const secret = useSecret();
  const environment = useMemo(() => readEnvironment(), []);
  const { obstacle } = environment;
  const [staying, setStaying] = useState(false);
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
  return secret ? <ByLink key={secret} secret={secret} /> : <Own />;
}

function ByLink({ secret }: { readonly secret: string }) {
  const ask = useCallback(() => openCheck(secret), [secret]);
  const { found, problem, again } = useAsked<OpenedCheck>(ask);
  const keep = useCallback<(check: Parameters<KeepFound>[0]) => Promise<void>>(
    (check) => keepCheck(secret, check),
    [secret],
  );
  if (problem) return <ProblemPage code={problem} owner={null} preferences={<Preferences />} onRetry={again} />;
  if (!found) return <Opening preferences={<Preferences />} />;
  const customer = found.role === 'customer';
  const to = `${found.hasAppointment && customer ? '/a' : '/j'}#${encodeURIComponent(secret)}`;
  return (
    <Checking
      owner={found.organisationName}
      startsAt={found.startsAt}
      keep={keep}
      keptAs="kept"
      onwards={{ to, text: found.hasAppointment && customer ? 'check.toAppointment' : 'check.toCall' }}
    />
  );
}

function Own() {
  const { found, problem, again } = useAsked<Session>(readSession);
  if (problem) return <ProblemPage code={problem} owner={null} preferences={<Preferences />} onRetry={again} />;
  if (!found) return <Opening preferences={<Preferences />} />;
  return (
    <Checking
      owner={found.organisation?.name ?? null}
      startsAt={null}
      keep={found.person ? keepOwnCheck : null}
      keptAs="keptOwn"
      onwards={found.person ? { to: '/', text: 'check.toDesk' } : null}
    />
  );
}

interface CheckingProps {
  readonly owner: string | null;
  readonly startsAt: string | null;
  readonly keptAs: Kept;
  readonly keep: ((check: Parameters<KeepFound>[0]) => Promise<void>) | null;
  readonly onwards: {
    readonly to: string;
    readonly text: 'check.toAppointment' | 'check.toCall' | 'check.toDesk';
  } | null;
}

function Checking({ owner, startsAt, keep, keptAs, onwards }: CheckingProps) {
  const { t } = useTranslation();
  const environment = useMemo(() => readEnvironment(), []);
  const [kept, setKept] = useState<Kept>(keep ? 'unsent' : 'nowhere');
  useEffect(() => {
    document.title = owner ? t('check.pageTitleOf', { organisation: owner }) : t('check.pageTitle');
  }, [owner, t]);
  const found = useCallback<KeepFound>(
    (check) => {
      keep?.(check).then(
        () => setKept(keptAs),
        () => setKept('failed'),
      );
    },
    [keep, keptAs],
  );
  const link: ReactNode = onwards ? (
    <ButtonLink look="primary" size="big" wide href={onwards.to}>
      {t(onwards.text)}
    </ButtonLink>
  ) : null;
  return (
    <CheckPage
      owner={owner}
      preferences={<Preferences />}
      startsAt={startsAt}
      kept={kept}
      onFound={found}
      onwards={link}
      help={<PermissionHelp environment={environment} />}
    />
  );
}
