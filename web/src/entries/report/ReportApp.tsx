import { useCallback, useEffect } from 'react';
import { openReport } from '../../api/reports';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { CustomerReport } from '../../features/report/CustomerReport';
import { useTranslation } from '../../locales/useTranslation';
import { Preferences } from '../shared/Preferences';
import { useAsked } from '../shared/useAsked';
import { useSecret } from '../shared/useSecret';

/** '/r#...' with the secret of a report's link, or of the customer's own. Opening it changes nothing. */
export function ReportApp() {
  const secret = useSecret();
  return <WithSecret key={secret} secret={secret} />;
}

function WithSecret({ secret }: { readonly secret: string }) {
  const { t } = useTranslation();
  const { found, problem, busy, again } = useAsked(useCallback(() => openReport(secret), [secret]));
  useEffect(() => {
    document.title = found ? t('report.pageTitle', { organisation: found.heading.organisationName }) : 'Guichet';
  }, [found, t]);
  if (found) return <CustomerReport of={found} preferences={<Preferences />} />;
  if (problem)
    return <ProblemPage code={problem} owner={null} preferences={<Preferences />} onRetry={again} retrying={busy} />;
  return <Opening preferences={<Preferences />} />;
}
