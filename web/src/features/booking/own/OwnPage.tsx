import {
  CalendarCheck2,
  CalendarClock,
  CalendarPlus,
  CalendarX2,
  CircleCheck,
  FileText,
  UserRound,
  Video,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { OwnAppointment } from '../../../api/booking';
import { inLanguage } from '../../../locales/bothLanguages';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ButtonLink } from '../../../ui/controls/ButtonLink';
import heading from '../../../ui/surfaces/Heading.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { PrepareList } from '../../../ui/surfaces/PrepareList';
import { Statement } from '../../../ui/surfaces/Statement';
import type { Times } from '../slots/times';
import { CancelOwn } from './CancelOwn';
import { MoveOwn } from './MoveOwn';
import css from './own.module.css';
import { SeriesList } from './SeriesList';
import type { Own } from './useOwn';

/** Only who is asked for something loads it. */
const GivenConsents = lazy(() => import('./GivenConsents'));

/** Most come alone. */
const OwnCompanions = lazy(() => import('./companions/OwnCompanions'));
const AddOwnCompanion = lazy(() => import('./companions/AddOwnCompanion'));

export interface OwnPageProps {
  readonly own: Own;
  readonly of: OwnAppointment;
  readonly times: Times;
  readonly preferences: ReactNode;
  /** Where the call is entered. */
  readonly enter: string;
  /** Where camera, microphone and network are checked. */
  readonly check: string;
  /** Where the report of the conversation is read. */
  readonly report: string;
}

/** A customer's appointment: when, with whom, and what can be done about it. */
export function OwnPage(props: OwnPageProps) {
  const { of } = props;
  const [doing, setDoing] = useState<'move' | 'cancel' | 'companion' | null>(null);
  const back = () => setDoing(null);
  if (doing === 'move' && of.canChange) return <MoveOwn {...props} onDone={back} />;
  if (doing === 'cancel' && of.canChange) return <CancelOwn {...props} onDone={back} />;
  if (doing === 'companion' && of.companions?.canChange)
    return (
      <Suspense fallback={null}>
        <AddOwnCompanion {...props} onDone={back} />
      </Suspense>
    );
  if (of.state === 'booked' || of.state === 'arrived' || of.state === 'inProgress' || of.state === 'noShow')
    return <Agreed {...props} onDo={setDoing} />;
  return <Over {...props} />;
}

interface AgreedProps extends OwnPageProps {
  readonly onDo: (what: 'move' | 'cancel' | 'companion') => void;
}

function Agreed({ own, of, times, preferences, enter, check, onDo }: AgreedProps) {
  const { t, language } = useTranslation();
  const open = useOpen(of);
  const [failed, setFailed] = useState(false);
  const keep = async () => {
    setFailed(!(await own.saveFile(t('own.fileName'))));
  };
  const over = Date.parse(of.end) < Date.parse(of.now);
  const keepIt = (
    <Button
      look={open ? 'quiet' : 'primary'}
      size={open ? 'normal' : 'big'}
      wide
      icon={<CalendarPlus size={20} aria-hidden="true" />}
      onClick={() => void keep()}
    >
      {t('own.keep')}
    </Button>
  );
  return (
    <Page
      owner={of.organisationName}
      tools={preferences}
      action={
        <>
          {open ? (
            <ButtonLink look="primary" size="big" wide href={enter}>
              {t('own.enter')}
            </ButtonLink>
          ) : (
            keepIt
          )}
          {failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
        </>
      }
    >
      <header className={heading.heading}>
        <p>{of.customerName ? t('own.greetNamed', { name: of.customerName }) : t('own.greet')}</p>
        <h1>{of.title ?? of.typeName}</h1>
        {of.companion?.with ? <p>{t('own.along', { name: of.companion.with })}</p> : null}
      </header>
      <When of={of} times={times} />
      <PrepareList title={t('prepare.title')} words={inLanguage(of.scenario?.prepare, language)} />
      {of.series ? <SeriesList series={of.series} start={of.start} times={times} /> : null}
      <Note
        tone={open ? 'good' : 'info'}
        title={t(open ? 'own.openTitle' : over ? 'own.missedTitle' : 'own.waitTitle')}
      >
        <p>
          {open ? t('own.openText') : t('own.waitText', { day: times.day(of.opensAt), time: times.hour(of.opensAt) })}
        </p>
      </Note>
      {of.scenario && of.scenario.consents.length > 0 ? (
        <Suspense fallback={null}>
          <GivenConsents own={own} of={of.scenario.consents} times={times} />
        </Suspense>
      ) : null}
      {of.companions ? (
        <Suspense fallback={null}>
          <OwnCompanions
            own={own}
            of={of.companions}
            organisation={of.organisationName}
            onAdd={() => onDo('companion')}
          />
        </Suspense>
      ) : null}
      <div className={css.changes}>
        {over || of.scenario?.asksCheck === false ? null : (
          <ButtonLink wide icon={<Video size={20} aria-hidden="true" />} href={check}>
            {t('own.check')}
          </ButtonLink>
        )}
        {open ? keepIt : null}
        {of.canChange ? (
          <>
            <Button wide icon={<CalendarClock size={20} aria-hidden="true" />} onClick={() => onDo('move')}>
              {t('own.move')}
            </Button>
            <Button look="plain" wide onClick={() => onDo('cancel')}>
              {t('own.cancel')}
            </Button>
          </>
        ) : null}
      </div>
    </Page>
  );
}

/** Day, hours and zone, and who will be there. */
export function When({ of, times }: { readonly of: OwnAppointment; readonly times: Times }) {
  const { t } = useTranslation();
  return (
    <ul className={css.facts}>
      <li>
        <CalendarCheck2 size={24} aria-hidden="true" />
        <span>
          <strong className={css.day}>{times.day(of.start)}</strong>
          <span className={css.hours}>{times.range(of)}</span>
          <small>{times.zoneName(of.start)}</small>
        </span>
      </li>
      <li>
        <UserRound size={24} aria-hidden="true" />
        <span>
          <strong>{of.specialistName}</strong>
          <small>{t('own.byVideo')}</small>
        </span>
      </li>
    </ul>
  );
}

function Over({ of, times, preferences, report }: OwnPageProps) {
  const { t } = useTranslation();
  const cancelled = of.state === 'cancelled';
  return (
    <Page owner={of.organisationName} tools={preferences}>
      <Statement
        icon={cancelled ? <CalendarX2 size={28} aria-hidden="true" /> : <CircleCheck size={28} aria-hidden="true" />}
        title={t(cancelled ? 'own.cancelledTitle' : 'own.doneTitle')}
        actions={
          of.hasReport ? (
            <ButtonLink look="primary" size="big" wide icon={<FileText size={20} aria-hidden="true" />} href={report}>
              {t('own.report')}
            </ButtonLink>
          ) : null
        }
      >
        <p>
          {t(cancelled ? 'own.cancelledText' : 'own.doneText', {
            day: times.day(of.start),
            time: times.hour(of.start),
          })}
        </p>
        <p>{t(cancelled ? 'own.cancelledNext' : 'own.doneNext', { organisation: of.organisationName })}</p>
      </Statement>
    </Page>
  );
}

/** Whether the call can be entered, by the server's clock; turns true by itself when it is time. */
function useOpen(of: OwnAppointment): boolean {
  const left = Date.parse(of.opensAt) - Date.parse(of.now);
  const [open, setOpen] = useState(left <= 0);
  useEffect(() => {
    setOpen(left <= 0);
    // A timer cannot wait longer than 24 days; whoever opens the page then looks again anyway.
    if (left <= 0 || left > 24 * 60 * 60 * 1000) return undefined;
    const timer = setTimeout(() => setOpen(true), left);
    return () => clearTimeout(timer);
  }, [left]);
  return open;
}
