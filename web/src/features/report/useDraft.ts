import { useState } from 'react';
import { asProblem, type Problem } from '../../api/client';
import { discardReportDraft, finishReport, type ReportView } from '../../api/reports';
import { useTranslation } from '../../locales/useTranslation';
import { plain } from './answers';
import { backUp } from './backup';
import { type Kept, useKept } from './useKept';

export interface DraftState extends Kept {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The report as it is then; null where something is to be mended or decided first. */
  readonly finish: () => Promise<ReportView | null>;
  /** The same without what was not finished. */
  readonly discard: () => Promise<ReportView | null>;
}

/** A report while it is written, until it is finished or left. */
export function useDraft(of: ReportView): DraftState {
  const { language } = useTranslation();
  const kept = useKept(of);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const end = async (work: (revision: number) => Promise<ReportView>) => {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    await kept.keeper.flush();
    try {
      const report = await work(kept.keeper.revision());
      backUp(of.callId, null);
      return report;
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.code === 'precondition.failed') kept.look();
      else setProblem(refused);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    ...kept,
    busy,
    problem,
    finish: () => end((revision) => finishReport(of.callId, revision, plain(of.fields, kept.answers, language))),
    discard: () => end((revision) => discardReportDraft(of.callId, revision)),
  };
}
