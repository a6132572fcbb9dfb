import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Problem, readCall } from '../../api/client';
import type { Invitation } from '../../features/join/invitation';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { useTranslation } from '../../locales/useTranslation';
import { LivePages } from '../shared/LivePages';
import { Preferences } from '../shared/Preferences';
import { useLive } from '../shared/useLive';
import { ReportLink } from './report/ReportLink';
import { useSession } from './session';
import { useWaiting } from './waiting/useWaiting';
import { RouteButton } from './ways/RouteButton';

export function CallRoute() {
  const { id } = useParams({ from: '/calls/$id' });
  useWaiting();
  return <OneCall key={id} id={id} />;
}

/** A call as the specialist enters it: the same pages as the customer's, with the desk behind them. */
function OneCall({ id }: { readonly id: string }) {
  const { data: session } = useSession();
  const {
    data: call,
    error,
    refetch,
    isFetching,
  } = useQuery({ queryKey: ['call', id], queryFn: () => readCall(id), staleTime: Number.POSITIVE_INFINITY });
  const { eager } = useLocation().state;
  const door = useMemo(() => ({ callId: id }), [id]);
  const live = useLive(door);
  const owner = session?.organisation?.name ?? '';
  if (error && !live.call) {
    const code = error instanceof Problem ? error.code : 'unexpected';
    return (
      <ProblemPage
        code={code}
        owner={owner}
        preferences={<Preferences />}
        onRetry={() => void refetch()}
        retrying={isFetching}
        back={<Back />}
      />
    );
  }
  if (!call || !live.looked) return <Opening preferences={<Preferences />} returning={live.returning} />;
  if (call.state === 'ended' && !live.call)
    return (
      <ProblemPage
        code="call.ended"
        owner={owner}
        preferences={<Preferences />}
        onRetry={null}
        back={<After id={id} />}
      />
    );
  const invitation: Invitation = {
    organisationName: owner,
    title: call.title,
    hostName: null,
    role: 'specialist',
    name: session?.person?.name ?? null,
  };
  return <LivePages live={live} invitation={invitation} back={<After id={id} />} eager={eager === true} />;
}

/** What is left to do when the call is over. It is asked then: while it was entered there was no report yet. */
function After({ id }: { readonly id: string }) {
  const { data } = useQuery({ queryKey: ['call', id, 'after'], queryFn: () => readCall(id), gcTime: 0 });
  return (
    <>
      {data ? <ReportLink callId={id} state={data.report} look="primary" size="big" wide /> : null}
      <Back />
    </>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <RouteButton to="/calls" size="big" wide>
      {t('gone.desk')}
    </RouteButton>
  );
}
