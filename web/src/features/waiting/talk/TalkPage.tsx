import { Clock, MessageSquare, ShieldCheck } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PublicQueue } from '../../../api/waiting';
import type { Visitor } from '../../../call';
import { inLanguage } from '../../../locales/bothLanguages';
import { currentLanguage } from '../../../locales/i18n';
import { regional } from '../../../locales/regional';
import { useTranslation } from '../../../locales/useTranslation';
import { AgeField } from '../../../ui/controls/AgeField';
import { Button } from '../../../ui/controls/Button';
import { ButtonLink } from '../../../ui/controls/ButtonLink';
import { TextField } from '../../../ui/controls/TextField';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import heading from '../../../ui/surfaces/Heading.module.css';
import { Media } from '../../../ui/surfaces/Media';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { PrepareList } from '../../../ui/surfaces/PrepareList';
import { answers, ConsentFields, lacks } from './ConsentFields';
import css from './talk.module.css';
import { openingTimes } from './times';

export interface TalkPageProps {
  readonly queue: PublicQueue;
  readonly name: string;
  readonly preferences: ReactNode;
  /** Why entering was refused last. */
  readonly failure: string | null;
  readonly onEnter: (visitor: Visitor) => void;
}

/** A team's public page: who answers, and two questions; or when they are back. */
export function TalkPage(props: TalkPageProps) {
  return props.queue.open ? <Open {...props} /> : <Closed {...props} />;
}

function Open({ queue, name: known, preferences, failure, onEnter }: TalkPageProps) {
  const { t, language } = useTranslation();
  const [name, setName] = useState(known);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const asked = queue.scenario?.consents ?? [];
  const [reason, setReason] = useState('');
  const [ofAge, setOfAge] = useState(false);
  const [tried, setTried] = useState(false);
  const asksAge = queue.yearsAsked !== null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || (asksAge && !ofAge) || lacks(asked, agreed)) {
      showFirstWrong(event.currentTarget);
      return;
    }
    onEnter({
      name: name.trim(),
      reason: reason.trim() || null,
      language: currentLanguage(),
      ofAge,
      consents: answers(asked, agreed),
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Page
        owner={queue.organisationName}
        tools={preferences}
        action={
          <>
            {failure ? <ErrorNote>{failure}</ErrorNote> : null}
            <Button type="submit" look="primary" size="big" wide>
              {t('talk.enter')}
            </Button>
          </>
        }
      >
        <header className={heading.heading}>
          <h1>{t('talk.title', { team: queue.teamName })}</h1>
          <Welcome of={queue} />
        </header>
        <ul className={css.what}>
          <li>
            <Clock size={24} aria-hidden="true" />
            {t('talk.wait')}
          </li>
          <li>
            <MessageSquare size={24} aria-hidden="true" />
            {t('talk.chat')}
          </li>
          <li>
            <ShieldCheck size={24} aria-hidden="true" />
            {t('talk.nothing')}
          </li>
        </ul>
        <PrepareList title={t('prepare.title')} words={inLanguage(queue.scenario?.prepare, language)} />
        <TextField
          label={t('join.name')}
          hint={t('join.nameHint')}
          error={tried && !name.trim() ? t('join.nameWrong') : null}
          value={name}
          autoComplete="name"
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('talk.reason')}
          hint={t('talk.reasonHint')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        {asked.length > 0 ? (
          <>
            <ConsentFields
              of={asked}
              agreed={agreed}
              tried={tried}
              organisation={queue.organisationName}
              onChange={setAgreed}
            />
            <p className={css.soft}>{t('consent.withdrawWaiting')}</p>
          </>
        ) : null}
        {asksAge ? (
          <AgeField
            label={t('talk.age', { years: queue.yearsAsked })}
            checked={ofAge}
            error={tried && !ofAge ? t('talk.ageWrong', { years: queue.yearsAsked }) : null}
            onChange={setOfAge}
          />
        ) : null}
      </Page>
    </form>
  );
}

/** Nobody is there: when they are back, and nothing to fill in for nothing. */
function Closed({ queue, preferences }: TalkPageProps) {
  const { t, language } = useTranslation();
  const times = queue.changesAt ? openingTimes(queue.changesAt, queue.zone, regional(language)) : null;
  return (
    <Page
      owner={queue.organisationName}
      tools={preferences}
      action={
        queue.bookingPage ? (
          <ButtonLink look="primary" size="big" wide href={queue.bookingPage}>
            {t('talk.book')}
          </ButtonLink>
        ) : null
      }
    >
      <header className={heading.heading}>
        <h1>{t('talk.closedTitle', { team: queue.teamName })}</h1>
        <Welcome of={queue} />
      </header>
      <Note tone="info" title={times ? t('talk.opens', times.own) : t('talk.closed')}>
        {times?.theirs ? <p>{t('talk.opensThere', times.theirs)}</p> : null}
        <p>{t('talk.closedText')}</p>
      </Note>
    </Page>
  );
}

export interface WelcomeProps {
  readonly of: {
    readonly organisationName: string;
    readonly welcomeFrench: string | null;
    readonly welcomeEnglish: string | null;
    readonly welcome: { readonly address: string; readonly video: boolean } | null;
  };
}

/** The company's own words, in the reader's language where there are some, and its picture or video. */
export function Welcome({ of }: WelcomeProps) {
  const { t, language } = useTranslation();
  const [own, other] =
    language === 'fr' ? [of.welcomeFrench, of.welcomeEnglish] : [of.welcomeEnglish, of.welcomeFrench];
  const text = own ?? other;
  return (
    <>
      {text ? (
        <p className={css.welcome} lang={own ? undefined : language === 'fr' ? 'en' : 'fr'}>
          {text}
        </p>
      ) : null}
      {of.welcome ? (
        <Media
          {...of.welcome}
          label={t(of.welcome.video ? 'talk.video' : 'talk.picture', { organisation: of.organisationName })}
        />
      ) : null}
    </>
  );
}
