import { Hourglass, Video } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { PlaceKept, PlaceStanding } from '../../../api/generated/waiting';
import type { Waiting } from '../../../call';
import { inLanguage } from '../../../locales/bothLanguages';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useStore } from '../../../ui/hooks/useStore';
import heading from '../../../ui/surfaces/Heading.module.css';
import { Note } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { PrepareList } from '../../../ui/surfaces/PrepareList';
import { PlaceChat } from '../chat/PlaceChat';
import { NotifyPanel } from './NotifyPanel';
import { ReachPanel } from './ReachPanel';
import { Welcome } from './TalkPage';
import css from './talk.module.css';

/** Only who has agreed to something sees it. */
const GivenPanel = lazy(() => import('./GivenPanel'));

export interface WaitPageProps {
  readonly waiting: Waiting;
  readonly kept: PlaceKept;
  readonly standing: PlaceStanding;
  readonly preferences: ReactNode;
  /** How camera, microphone and network were found; null when they were not checked. */
  readonly checked: ReactNode | null;
  readonly onCheck: () => void;
  readonly onLeft: () => void;
}

/** A place in line: where one stands, what one can do meanwhile, and that nothing is lost when the phone sleeps. */
export function WaitPage({ waiting, kept, standing, preferences, checked, onCheck, onLeft }: WaitPageProps) {
  const { t, language } = useTranslation();
  const { chat, lost, reach, consents } = useStore(waiting);
  const [leaving, setLeaving] = useState(false);
  const { waiting: of } = kept;
  useEffect(() => {
    const ahead = standing.ahead ?? 0;
    document.title = t('wait.pageTitle', { place: ahead + 1, organisation: of.organisationName });
  }, [standing.ahead, of.organisationName, t]);
  const leave = async () => {
    setLeaving(true);
    await waiting.leave();
    onLeft();
  };
  return (
    <Page
      owner={of.organisationName}
      tools={preferences}
      action={
        <Button look="plain" wide busy={leaving} onClick={() => void leave()}>
          {t('wait.leave')}
        </Button>
      }
    >
      <header className={heading.heading}>
        <h1>{t('wait.title', { name: of.waitsFor })}</h1>
      </header>
      <Standing kept={kept} standing={standing} />
      <p className={css.lost} role="status">
        {lost ? t('wait.lost', { minutes: kept.keptMinutes }) : ''}
      </p>
      {standing.staffed ? null : <Note tone="info">{t('wait.nobody')}</Note>}
      <Welcome of={of} />
      <PrepareList
        title={t('prepare.title')}
        words={inLanguage(
          of.scenario ? { french: of.scenario.prepareFrench, english: of.scenario.prepareEnglish } : null,
          language,
        )}
      />
      {checked ??
        (of.scenario?.asksCheck === false ? null : (
          <div className={css.check}>
            <Button look="primary" size="big" wide icon={<Video size={20} aria-hidden="true" />} onClick={onCheck}>
              {t('check.fromWaiting')}
            </Button>
            <p className={css.soft}>{t('check.fromWaitingText')}</p>
          </div>
        ))}
      {reach ? <ReachPanel reach={reach} onLeave={(to) => waiting.leaveReach(to)} /> : null}
      <NotifyPanel />
      <section className={css.section}>
        <h2>{t('wait.chatTitle')}</h2>
        <PlaceChat lines={chat} atDesk={false} empty={t('wait.chatEmpty')} onSay={(text) => waiting.say(text)} />
      </section>
      {consents.length > 0 ? (
        <Suspense fallback={null}>
          <GivenPanel of={consents} onWithdraw={(id) => waiting.withdraw(id)} />
        </Suspense>
      ) : null}
      {reach?.left ? null : <p className={css.soft}>{t('wait.kept', { count: kept.keptMinutes })}</p>}
    </Page>
  );
}

function Standing({ kept, standing }: { readonly kept: PlaceKept; readonly standing: PlaceStanding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { startsAt } = kept.waiting;
  const ahead = standing.ahead ?? 0;
  if (startsAt)
    return (
      <div className={css.place} role="status">
        <Hourglass size={28} aria-hidden="true" />
        <strong className={css.expect}>{t('wait.starts', { time: format.time(startsAt) })}</strong>
        <span className={css.soft}>{t(ahead > 0 ? 'wait.behind' : 'wait.told', { count: ahead })}</span>
      </div>
    );
  return (
    <div className={css.place} role="status">
      <span className={css.soft}>{t('wait.place')}</span>
      <strong className={css.number}>{ahead + 1}</strong>
      <span className={css.soft}>{ahead === 0 ? t('wait.next') : t('wait.ahead', { count: ahead })}</span>
      {standing.wait || ahead > 0 ? <span className={css.expect}>{expected(standing, t)}</span> : null}
    </div>
  );
}

function expected({ wait }: PlaceStanding, t: ReturnType<typeof useTranslation>['t']): string {
  if (!wait) return t('wait.unknown');
  if (wait.to <= 1) return t('wait.soon');
  if (wait.from >= 120) return t('wait.hours', { from: Math.floor(wait.from / 60), to: Math.ceil(wait.to / 60) });
  return wait.from < 1 ? t('wait.upTo', { count: wait.to }) : t('wait.between', { from: wait.from, to: wait.to });
}
