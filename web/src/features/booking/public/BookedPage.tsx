import { CalendarPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type PublicBooked, readOwnFile } from '../../../api/booking';
import { inLanguage } from '../../../locales/bothLanguages';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ButtonLink } from '../../../ui/controls/ButtonLink';
import { useCopy } from '../../../ui/hooks/useCopy';
import heading from '../../../ui/surfaces/Heading.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { PrepareList } from '../../../ui/surfaces/PrepareList';
import { When } from '../own/OwnPage';
import { save } from '../own/useOwn';
import type { Times } from '../slots/times';
import type { PublicPagesProps } from './PublicPages';

export interface BookedPageProps extends PublicPagesProps {
  readonly booked: PublicBooked;
  readonly times: Times;
}

/** It is booked: when, the way back to it, and the file for the calendar. */
export function BookedPage({ page, preferences, booked, times }: BookedPageProps) {
  const { t, language } = useTranslation();
  const { copied, copy } = useCopy();
  const [failed, setFailed] = useState(false);
  const secret = booked.link.split('#')[1] ?? '';
  useEffect(() => scrollTo?.(0, 0), []);
  const keep = async () => {
    setFailed(false);
    try {
      save(await readOwnFile(secret), t('own.fileName'));
    } catch {
      setFailed(true);
    }
  };
  return (
    <Page
      owner={page.organisationName}
      tools={preferences}
      action={
        <>
          {failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
          <Button
            look="primary"
            size="big"
            wide
            icon={<CalendarPlus size={20} aria-hidden="true" />}
            onClick={() => void keep()}
          >
            {t('own.keep')}
          </Button>
          <Button wide onClick={() => void copy(booked.link)}>
            <span aria-live="polite">{t(copied ? 'calendar.copied' : 'book.copyLink')}</span>
          </Button>
          <ButtonLink look="plain" wide href={`/a#${secret}`}>
            {t('book.open')}
          </ButtonLink>
        </>
      }
    >
      <div className={heading.heading} role="status">
        <h1>{t('book.done')}</h1>
      </div>
      <When of={booked.appointment} times={times} />
      <PrepareList title={t('prepare.title')} words={inLanguage(booked.appointment.scenario?.prepare, language)} />
      <Note tone="good" title={t('book.keepTitle')}>
        <p>{t('book.keepText')}</p>
      </Note>
    </Page>
  );
}
