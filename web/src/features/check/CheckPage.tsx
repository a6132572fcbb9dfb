import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type CheckRun, createCheck, type KeepFound } from '../../call/check';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useStore } from '../../ui/hooks/useStore';
import heading from '../../ui/surfaces/Heading.module.css';
import { Page } from '../../ui/surfaces/Page';
import css from './check.module.css';
import { Intro } from './Intro';
import { Steps } from './Steps';
import { Verdict } from './Verdict';

/** Whether what was found is kept. */
export type Kept = 'unsent' | 'kept' | 'keptOwn' | 'failed' | 'nowhere';

export interface CheckPageProps {
  readonly owner: string | null;
  readonly preferences: ReactNode;
  /** When the appointment begins; null without one. */
  readonly startsAt: string | null;
  readonly kept: Kept;
  readonly onFound: KeepFound;
  /** Where one goes on, as a big button. */
  readonly onwards: ReactNode;
  /** How camera and microphone are allowed in exactly this browser. */
  readonly help: ReactNode;
}

/** The device check (A16): a start, six steps that run by themselves, and a verdict in plain words. */
export function CheckPage(props: CheckPageProps) {
  const run = useRun(props.onFound);
  return run ? <WithRun {...props} run={run} /> : null;
}

/** One for as long as the page is shown; devices and places in the media server are given back with it. */
function useRun(onFound: KeepFound): CheckRun | null {
  const [run, setRun] = useState<CheckRun | null>(null);
  useEffect(() => {
    const made = createCheck(onFound);
    setRun(made);
    void made.look();
    return () => made.dispose();
  }, [onFound]);
  return run;
}

export function WithRun(props: CheckPageProps & { readonly run: CheckRun }) {
  const { run, owner, preferences, onwards } = props;
  const { t } = useTranslation();
  const state = useStore(run);
  const { phase, earlier } = state;
  const start = useMemo(() => () => run.start(), [run]);
  const action =
    phase === 'running' ? null : phase === 'ready' && !earlier ? (
      <Button look="primary" size="big" wide onClick={start}>
        {t('check.start')}
      </Button>
    ) : (
      <>
        {onwards}
        <Button look={onwards ? 'plain' : 'quiet'} wide onClick={start}>
          {t('check.again')}
        </Button>
      </>
    );
  return (
    <Page owner={owner} tools={preferences} action={action}>
      {phase === 'ready' ? <Intro {...props} earlier={earlier} /> : null}
      {phase === 'running' ? (
        <header className={heading.heading}>
          <h1>{t('check.running')}</h1>
          <p className={css.lead}>{t('check.runningText')}</p>
        </header>
      ) : null}
      {phase === 'done' ? <Verdict state={state} kept={props.kept} help={props.help} /> : null}
      {phase === 'ready' ? null : <Steps run={run} state={state} help={props.help} />}
    </Page>
  );
}
