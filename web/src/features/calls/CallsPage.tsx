import { Button } from '@mantine/core';
import { Download, Video } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { CallView, CreatedCall } from '../../api/client';
import { ratingsTable } from '../../api/rating';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { Bones } from '../../ui/surfaces/Bones';
import css from '../../ui/surfaces/DeskPage.module.css';
import { Note } from '../../ui/surfaces/Note';
import { CallNow } from './CallNow';
import { CallRow, type CallRowProps } from './CallRow';
import local from './calls.module.css';
import { groupCalls } from './sort';
import { useCalls } from './useCalls';
import { useEnding } from './useEnding';

export interface CallsPageProps {
  readonly onStarted: (call: CreatedCall) => void;
  readonly enter: (call: CallView) => CallRowProps['enter'];
  /** A link to the call's report; null where there is none to write or to read. */
  readonly report: (call: CallView) => ReactNode;
}

export function CallsPage({ onStarted, enter, report }: CallsPageProps) {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { calls, loading, failedAt, more, refresh } = useCalls();
  const { ending, end } = useEnding(refresh);
  const shown = calls.filter((call) => !ending.has(call.id));
  const groups = groupCalls(shown);
  const rated = groups.find((group) => group.calls.some((call) => call.rating));
  const now = useNow(shown.some((call) => call.state === 'live'));
  return (
    <div className={css.page}>
      <h1>{t('calls.title')}</h1>
      <CallNow onStarted={onStarted} />
      <ButtonLink className={local.check} icon={<Video size={18} aria-hidden="true" />} href="/check">
        {t('deviceCheck.own')}
      </ButtonLink>
      {failedAt ? (
        <Note tone="warn" title={t('calls.failed')}>
          {failedAt > 0 ? <p>{t('calls.stale', { time: format.time(failedAt) })}</p> : null}
        </Note>
      ) : null}
      {loading ? <Bones loading={t('calls.loading')} height="112px" /> : null}
      {!loading && shown.length === 0 ? <Empty /> : null}
      <section aria-label={t('calls.listLabel')}>
        {groups.map((group) => (
          <section key={group.state} className={local.group}>
            <div className={local.head}>
              <h2>
                {t(group.state === 'live' ? 'calls.now' : group.state === 'ready' ? 'calls.ready' : 'calls.ended')}
              </h2>
              {group === rated ? (
                <ButtonLink
                  look="plain"
                  icon={<Download size={18} aria-hidden="true" />}
                  href={ratingsTable(language)}
                  download
                >
                  {t('calls.ratings')}
                </ButtonLink>
              ) : null}
            </div>
            <ul className={css.rows}>
              {group.calls.map((call) => (
                <CallRow
                  key={call.id}
                  call={call}
                  now={now}
                  onEnd={() => end(call.id)}
                  enter={enter(call)}
                  report={report(call)}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
      {more ? (
        <Button variant="default" onClick={more}>
          {t('calls.more')}
        </Button>
      ) : null}
      {shown.length > 0 ? <p className={css.soft}>{t('calls.zone', { zone: format.zone() })}</p> : null}
    </div>
  );
}

/** Ticks each second while a call runs, each half minute otherwise. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), running ? 1000 : 30_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

function Empty(): ReactNode {
  const { t, lines } = useTranslation();
  const steps = lines('calls.emptySteps');
  return (
    <section className={local.empty}>
      <h2>{t('calls.emptyTitle')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
