import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '../../api/client';
import { type ReportView, readReport } from '../../api/reports';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useGoOn } from '../../ui/hooks/useGoOn';
import { Back } from '../../ui/surfaces/Back';
import { Bones } from '../../ui/surfaces/Bones';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { PrintButton } from './PrintButton';
import { ReportForm } from './ReportForm';
import { ReportAnswers, ReportSheet } from './ReportSheet';
import css from './report.module.css';
import { SharePanel } from './SharePanel';
import { useWhen } from './useWhen';

export interface ReportPageProps {
  readonly callId: string;
  readonly writes: boolean;
  readonly back: ReactNode;
}

/** The report of a call: written, finished, corrected, printed and opened to its customer. */
export function ReportPage({ callId, writes, back }: ReportPageProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['report', callId],
    queryFn: () => readReport(callId),
    // What is typed is the newest there is: nothing is read over it while somebody looks away.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  useDocumentTitle(data);
  const put = (report: ReportView) => {
    queries.setQueryData(['report', callId], report);
    for (const key of ['calls', 'appointment']) void queries.invalidateQueries({ queryKey: [key] });
  };
  const missing = error instanceof Problem && error.code === 'report.not-found';
  return (
    <div className={[page.page, page.narrow].join(' ')}>
      <div className={css.screen}>
        <Back>{back}</Back>
      </div>
      {data ? <Written of={data} writes={writes} onChanged={put} /> : <h1>{t('report.title')}</h1>}
      {missing ? <Note>{t('reportDesk.none')}</Note> : null}
      {error && !missing ? (
        <ErrorNote>{t(`problem.${error instanceof Problem ? error.code : 'unexpected'}`)}</ErrorNote>
      ) : null}
      {data || error ? null : <Bones loading={t('reportDesk.loading')} height="320px" />}
    </div>
  );
}

interface WrittenProps {
  readonly of: ReportView;
  readonly writes: boolean;
  readonly onChanged: (report: ReportView) => void;
}

function Written({ of, writes, onChanged }: WrittenProps) {
  const { t } = useTranslation();
  const [correcting, setCorrecting] = useState(of.draft !== null);
  const newest = of.versions[0];
  const done = (report: ReportView) => {
    setCorrecting(false);
    onChanged(report);
  };
  if (writes && (!newest || correcting))
    return (
      <>
        <header className={css.head}>
          <h1>{t('report.title')}</h1>
          <p>{[of.heading.customerName, of.heading.title].filter(Boolean).join(' · ')}</p>
          <p className={page.soft}>{t('reportDesk.text')}</p>
        </header>
        <ReportForm of={of} onDone={done} />
      </>
    );
  if (!newest) return <Unfinished of={of} />;
  return (
    <AtItsTop>
      <ReportSheet
        heading={of.heading}
        fields={of.fields}
        answers={newest.answers}
        foot={<Foot by={newest.by} at={newest.at} number={Number(newest.number)} />}
      />
      <div className={[page.actions, css.screen].join(' ')}>
        <PrintButton />
        {writes ? <Button onClick={() => setCorrecting(true)}>{t('reportDesk.correct')}</Button> : null}
      </div>
      {writes ? <SharePanel of={of} onChanged={onChanged} /> : null}
      <Earlier of={of} />
    </AtItsTop>
  );
}

/** Whoever finished it goes on at its heading. */
function AtItsTop({ children }: { readonly children: ReactNode }) {
  const top = useGoOn<HTMLDivElement>();
  return (
    <div ref={top} className={page.page}>
      {children}
    </div>
  );
}

/** For whoever may only read: what there is so far. */
function Unfinished({ of }: { readonly of: ReportView }) {
  const { t } = useTranslation();
  return (
    <ReportSheet
      heading={of.heading}
      fields={of.fields}
      answers={of.draft?.answers ?? {}}
      foot={<p>{t(of.draft ? 'reportDesk.unread' : 'reportDesk.unwritten')}</p>}
    />
  );
}

function Foot({ by, at, number }: { readonly by: string | null; readonly at: string; readonly number: number }) {
  const { t } = useTranslation();
  const when = useWhen()(at);
  return (
    <>
      <p>{by ? t('report.finishedBy', { name: by, when }) : t('report.finished', { when })}</p>
      {number > 1 ? <p>{t('report.corrected', { number })}</p> : null}
    </>
  );
}

/** What a correction replaced stays to be read. */
function Earlier({ of }: { readonly of: ReportView }) {
  const { t } = useTranslation();
  const before = of.versions.slice(1);
  if (before.length === 0) return null;
  return (
    <section className={[page.panel, css.screen].join(' ')} aria-labelledby="report-earlier">
      <h2 id="report-earlier">{t('reportDesk.earlier')}</h2>
      {before.map((version) => (
        <details key={version.number}>
          <summary>{t('reportDesk.version', { number: Number(version.number) })}</summary>
          <ReportAnswers fields={of.fields} answers={version.answers} />
          <div className={css.foot}>
            <Foot by={version.by} at={version.at} number={1} />
          </div>
        </details>
      ))}
    </section>
  );
}

/** A PDF is named after it. */
function useDocumentTitle(of: ReportView | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    const at = of?.heading.metAt ?? of?.heading.start;
    document.title = of
      ? t('report.docTitle', { name: of.heading.customerName ?? of.heading.title ?? '', day: (at ?? '').slice(0, 10) })
      : t('report.title');
  }, [of, t]);
}
