import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { type OwnAppointment, openOwn } from '../../../api/booking';
import type { AgreedConsent } from '../../../api/generated/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import heading from '../../../ui/surfaces/Heading.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import { answers, ConsentFields, lacks } from './ConsentFields';
import css from './talk.module.css';

export interface ConsentPageProps {
  /** The secret of the appointment's link. */
  readonly link: string;
  readonly preferences: ReactNode;
  readonly onAgree: (consents: readonly AgreedConsent[]) => void;
}

/** What an appointment's customer agrees to before they come in. What they said on an earlier visit is not asked again. */
export default function ConsentPage({ link, preferences, onAgree }: ConsentPageProps) {
  const { t } = useTranslation();
  const [of, setOf] = useState<OwnAppointment | null>(null);
  const [failed, setFailed] = useState(false);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with each try
  useEffect(() => {
    setFailed(false);
    openOwn(link).then(setOf, () => setFailed(true));
  }, [link, tries]);
  const asked = of?.scenario?.consents.filter((one) => !one.givenAt) ?? [];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!lacks(asked, agreed)) onAgree(answers(asked, agreed));
    else showFirstWrong(event.currentTarget);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Page
        owner={of?.organisationName ?? null}
        tools={preferences}
        action={
          failed ? (
            <ErrorNote action={<Button onClick={() => setTries((count) => count + 1)}>{t('common.tryAgain')}</Button>}>
              {t('problem.offline')}
            </ErrorNote>
          ) : (
            <Button type="submit" look="primary" size="big" wide disabled={!of}>
              {t('consent.enter')}
            </Button>
          )
        }
      >
        <header className={heading.heading}>
          <h1>{t('consent.heading')}</h1>
          {of ? <p className={css.welcome}>{of.title ?? of.typeName}</p> : null}
        </header>
        {of ? (
          <ConsentFields
            of={asked}
            agreed={agreed}
            tried={tried}
            organisation={of.organisationName}
            onChange={setAgreed}
          />
        ) : failed ? null : (
          <Skeleton height="240px" />
        )}
        <p className={css.soft}>{t('consent.withdraw')}</p>
      </Page>
    </form>
  );
}
