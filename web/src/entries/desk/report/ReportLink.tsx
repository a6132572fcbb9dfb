import { FileText } from 'lucide-react';
import type { ReportState } from '../../../api/reports';
import { useTranslation } from '../../../locales/useTranslation';
import type { ButtonLinkProps } from '../../../ui/controls/ButtonLink';
import { useSession } from '../session';
import { RouteButton } from '../ways/RouteButton';

export interface ReportLinkProps extends Pick<ButtonLinkProps, 'look' | 'size' | 'wide'> {
  readonly callId: string;
  /** How far it is; null where there is none. */
  readonly state: ReportState | null;
  /** What the call is about, where several links of the kind stand on one page. */
  readonly title?: string;
}

/** The way to a call's report: to write it, for whoever may, or to read what there is. */
export function ReportLink({ callId, state, title, ...look }: ReportLinkProps) {
  const { t } = useTranslation();
  const { data } = useSession();
  const permissions = data?.permissions ?? [];
  const writes = permissions.includes('writeReports');
  if (!state || !permissions.includes('readReports') || (state === 'empty' && !writes)) return null;
  const action = t(`reportDesk.open.${writes ? state : 'finished'}`);
  return (
    <RouteButton
      {...look}
      to="/calls/$id/report"
      params={{ id: callId }}
      icon={<FileText size={18} aria-hidden="true" />}
      aria-label={title ? t('reportDesk.openNamed', { action, title }) : undefined}
    >
      {action}
    </RouteButton>
  );
}
