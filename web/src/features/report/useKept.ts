import { useEffect, useMemo, useRef, useState } from 'react';
import { type Answers, keepReportDraft, type ReportView, readReport } from '../../api/reports';
import { backedUp, backUp } from './backup';
import { createKeeper, type Keeper, type Saving } from './keeper';

export interface Kept {
  readonly answers: Answers;
  readonly saving: Saving;
  readonly keptAt: string | null;
  /** What somebody else wrote meanwhile; null while nobody did. */
  readonly theirs: ReportView | null;
  readonly keeper: Keeper;
  readonly type: (field: string, text: string) => void;
  /** Goes on from what somebody else wrote. @param mine Written over it; null leaves it. */
  readonly settle: (mine: Answers | null) => void;
  /** Somebody else was faster: looks at what they wrote. */
  readonly look: () => void;
}

const writtenIn = (of: ReportView): Answers => of.draft?.answers ?? of.versions[0]?.answers ?? {};

/** What is typed into a report, and kept on the server as it is typed. @param of As it was read when the form opened. */
export function useKept(of: ReportView): Kept {
  const { callId } = of;
  const [first] = useState(of);
  const [answers, setAnswers] = useState<Answers>(() => backedUp(callId) ?? writtenIn(of));
  const [saving, setSaving] = useState<Saving>(of.draft ? 'saved' : 'fresh');
  const [keptAt, setKeptAt] = useState(of.draft?.at ?? null);
  const [theirs, setTheirs] = useState<ReportView | null>(null);
  const now = useRef(answers);
  const look = () => void readReport(callId).then(setTheirs, () => undefined);
  const keeper = useMemo(
    () =>
      createKeeper(Number(first.revision), {
        put: (mine, revision, keepalive) => keepReportDraft(callId, revision, mine, keepalive),
        told: (how, report) => {
          setSaving(how);
          if (report) setKeptAt(report.draft?.at ?? null);
          if (how === 'saved') backUp(callId, null);
          if (how === 'conflict') void readReport(callId).then(setTheirs, () => undefined);
        },
      }),
    [callId, first],
  );
  const put = (next: Answers) => {
    now.current = next;
    setAnswers(next);
  };
  useKeeping(callId, keeper, now);
  const type = (field: string, text: string) => {
    put({ ...now.current, [field]: text });
    backUp(callId, now.current);
    keeper.type(now.current);
  };
  const settle = (mine: Answers | null) => {
    if (!theirs) return;
    if (!mine) put(writtenIn(theirs));
    backUp(callId, mine);
    keeper.settle(Number(theirs.revision), mine);
    setSaving(mine ? 'typing' : 'saved');
    setTheirs(null);
  };
  return { answers, saving, keptAt, theirs, keeper, type, settle, look };
}

/** What a reload left is kept first; what is typed last goes when the page does. */
function useKeeping(callId: string, keeper: Keeper, now: { readonly current: Answers }): void {
  useEffect(() => {
    if (backedUp(callId)) keeper.type(now.current);
    const leave = () => void keeper.flush(true);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      void keeper.flush();
    };
  }, [callId, keeper, now]);
}
