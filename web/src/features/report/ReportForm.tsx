import { type FormEvent, useState } from 'react';
import type { ReportView } from '../../api/reports';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { showFirstWrong } from '../../ui/showFirstWrong';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { AnswerField } from './AnswerField';
import css from './report.module.css';
import { type DraftState, useDraft } from './useDraft';

export interface ReportFormProps {
  readonly of: ReportView;
  /** Finished, or left: what is on the server now. */
  readonly onDone: (report: ReportView) => void;
}

/** A report while it is written. All of it is kept as it is typed; one press finishes it. */
export function ReportForm({ of, onDone }: ReportFormProps) {
  const { t } = useTranslation();
  const draft = useDraft(of);
  const { problem, busy, theirs } = draft;
  const corrects = of.versions.length > 0;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const report = await draft.finish();
    if (!report) return showFirstWrong(form);
    onDone(report);
  };
  return (
    <form className={page.panel} onSubmit={submit} noValidate>
      {corrects ? <Note>{t('reportDesk.correcting', { number: Number(of.versions[0]?.number) })}</Note> : null}
      {of.fields.map((field) => (
        <AnswerField
          key={field.id}
          of={field}
          value={draft.answers[field.id] ?? ''}
          fault={(problem?.errors[field.id]?.[0] as 'missing' | 'wrong' | undefined) ?? null}
          onChange={(text) => draft.type(field.id, text)}
        />
      ))}
      <Standing draft={draft} />
      {theirs ? <Conflict draft={draft} theirs={theirs} /> : null}
      {problem ? (
        <ErrorNote>
          {t(problem.code === 'report.incomplete' ? 'reportDesk.incomplete' : `problem.${problem.code}`)}
        </ErrorNote>
      ) : null}
      <div className={page.actions}>
        <Button type="submit" look="primary" busy={busy} disabled={theirs !== null}>
          {t(corrects ? 'reportDesk.finishAgain' : 'reportDesk.finish')}
        </Button>
        {corrects ? <Leave draft={draft} onDone={onDone} /> : null}
      </div>
    </form>
  );
}

/** Whether what is typed is safe, always in sight and said aloud. */
function Standing({ draft }: { readonly draft: DraftState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saving, keptAt } = draft;
  if (saving === 'conflict') return null;
  return (
    <p className={saving === 'failed' ? css.failed : css.soft} role="status">
      {saving === 'saved' && keptAt
        ? t('reportDesk.saving.saved', { time: format.time(keptAt) })
        : t(`reportDesk.saving.${saving === 'saved' ? 'fresh' : saving}`)}
    </p>
  );
}

function Conflict({ draft, theirs }: { readonly draft: DraftState; readonly theirs: ReportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = theirs.draft ?? theirs.versions[0];
  return (
    <div role="alert">
      <Note
        tone="warn"
        title={t('reportDesk.conflictTitle')}
        action={
          <div className={page.actions}>
            <Button onClick={() => draft.settle(null)}>{t('reportDesk.takeTheirs')}</Button>
            <Button onClick={() => draft.settle(draft.answers)}>{t('reportDesk.keepMine')}</Button>
          </div>
        }
      >
        <p>
          {last?.by
            ? t('reportDesk.conflictBy', { name: last.by, time: format.time(last.at) })
            : t('reportDesk.conflict')}
        </p>
        {theirs.draft ? null : <p>{t('reportDesk.conflictFinished')}</p>}
      </Note>
    </div>
  );
}

/** What was not finished goes for good: it is asked twice. */
function Leave({ draft, onDone }: { readonly draft: DraftState; readonly onDone: (report: ReportView) => void }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const leave = async () => {
    if (!sure) return setSure(true);
    const report = await draft.discard();
    if (report) onDone(report);
  };
  return (
    <Button look={sure ? 'danger' : 'plain'} onClick={() => void leave()}>
      {t(sure ? 'reportDesk.discardSure' : 'reportDesk.discard')}
    </Button>
  );
}
