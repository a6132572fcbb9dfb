import { useState } from 'react';
import { asProblem, type Problem } from '../../api/client';
import type { MessageView } from '../../api/messages';
import { type ReportView, readReport, sendReportLink, shareReport, unshareReport } from '../../api/reports';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useCopy } from '../../ui/hooks/useCopy';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import css from './report.module.css';

export interface SharePanelProps {
  readonly of: ReportView;
  readonly onChanged: (report: ReportView) => void;
}

/** Opens a finished report to its customer: by a message, or by a link that is handed over otherwise. */
export function SharePanel({ of, onChanged }: SharePanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { copied, copy } = useCopy();
  const { sent, busy, problem, send, change } = useSharing(of, onChanged);
  const { shared, appointmentId } = of;
  if (!of.fields.some((field) => field.forCustomer))
    return <p className={[page.soft, css.screen].join(' ')}>{t('reportDesk.share.none')}</p>;
  const close = async () => {
    if (await change(() => unshareReport(of.callId))) toast(t('reportDesk.share.stopped'));
  };
  return (
    <section className={[page.panel, css.screen].join(' ')} aria-labelledby="report-share">
      <h2 id="report-share">{t('reportDesk.share.title')}</h2>
      <p className={page.soft}>{t('reportDesk.share.text')}</p>
      {shared ? <p>{t('reportDesk.share.until', { day: format.date(shared.until) })}</p> : null}
      <div className={page.actions}>
        {appointmentId ? (
          <Button look={shared ? 'quiet' : 'primary'} busy={busy} onClick={() => void send(appointmentId)}>
            {t(shared ? 'reportDesk.share.sendAgain' : 'reportDesk.share.send')}
          </Button>
        ) : null}
        {shared?.link ? (
          <Button onClick={() => void copy(shared.link ?? '')}>
            <span aria-live="polite">{t(copied ? 'reportDesk.share.copied' : 'reportDesk.share.copy')}</span>
          </Button>
        ) : (
          <Button busy={busy} onClick={() => void change(() => shareReport(of.callId))}>
            {t('reportDesk.share.make')}
          </Button>
        )}
        {shared ? (
          <Button look="plain" busy={busy} onClick={() => void close()}>
            {t('reportDesk.share.stop')}
          </Button>
        ) : null}
      </div>
      {sent ? <p role="status">{t(`reportDesk.share.sent.${sent.channel}`, { address: sent.address })}</p> : null}
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </section>
  );
}

function useSharing(of: ReportView, onChanged: (report: ReportView) => void) {
  const [sent, setSent] = useState<MessageView | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (work: () => Promise<ReportView>) => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    setSent(null);
    try {
      onChanged(await work());
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const send = (appointmentId: string) =>
    change(async () => {
      const message = await sendReportLink(appointmentId);
      const report = await readReport(of.callId);
      setSent(message);
      return report;
    });
  return { sent, busy, problem, send, change };
}
