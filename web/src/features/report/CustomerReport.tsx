import type { ReactNode } from 'react';
import type { OpenedReport } from '../../api/reports';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Page } from '../../ui/surfaces/Page';
import { PrintButton } from './PrintButton';
import { ReportSheet } from './ReportSheet';
import css from './report.module.css';
import { useWhen } from './useWhen';

export interface CustomerReportProps {
  readonly of: OpenedReport;
  readonly preferences: ReactNode;
}

/** What of a report is for its customer, by their link alone. */
export function CustomerReport({ of, preferences }: CustomerReportProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const version = Number(of.version);
  return (
    <Page owner={of.heading.organisationName} tools={preferences} action={<PrintButton big />}>
      <ReportSheet
        heading={of.heading}
        fields={of.fields}
        answers={of.answers}
        foot={
          <>
            <p>{t('report.finished', { when: when(of.finishedAt) })}</p>
            {version > 1 ? <p>{t('report.corrected', { number: version })}</p> : null}
          </>
        }
      />
      <p className={[css.soft, css.screen].join(' ')}>{t('report.until', { day: format.date(of.until) })}</p>
    </Page>
  );
}
