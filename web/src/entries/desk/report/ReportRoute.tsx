import { Link, useParams } from '@tanstack/react-router';
import { ReportPage } from '../../../features/report/ReportPage';
import { useTranslation } from '../../../locales/useTranslation';
import { Shell } from '../Shell';
import { useSession } from '../session';
import { useEnterCall } from '../ways/useEnterCall';

export function ReportRoute() {
  const { id } = useParams({ from: '/calls/$id/report' });
  const { t } = useTranslation();
  const { data } = useSession();
  return (
    <Shell onStarted={useEnterCall()}>
      {data?.person ? (
        <ReportPage
          key={id}
          callId={id}
          writes={data.permissions?.includes('writeReports') ?? false}
          back={<Link to="/calls">{t('reportDesk.calls')}</Link>}
        />
      ) : null}
    </Shell>
  );
}
