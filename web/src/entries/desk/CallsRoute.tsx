import type { CallView } from '../../api/client';
import type { CallRowProps } from '../../features/calls/CallRow';
import { CallsPage } from '../../features/calls/CallsPage';
import { useTranslation } from '../../locales/useTranslation';
import { ReportLink } from './report/ReportLink';
import { Shell } from './Shell';
import { useTitle } from './useTitle';
import { RouteButton } from './ways/RouteButton';
import { useEnterCall } from './ways/useEnterCall';

export function CallsRoute() {
  const { t } = useTranslation();
  const onStarted = useEnterCall();
  useTitle(t('title.desk'));
  return (
    <Shell onStarted={onStarted}>
      <CallsPage
        onStarted={onStarted}
        enter={enter}
        report={(call) =>
          call.report ? (
            <ReportLink callId={call.id} state={call.report} title={call.title ?? t('calls.untitled')} />
          ) : null
        }
      />
    </Shell>
  );
}

const enter = (call: CallView) => (words: Parameters<CallRowProps['enter']>[0]) => (
  <RouteButton look="primary" to="/calls/$id" params={{ id: call.id }} icon={words.icon} aria-label={words.label}>
    {words.text}
  </RouteButton>
);
