import { type ReactNode, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem, type Session } from '../../../api/client';
import { comeBack } from '../../../api/singleSignOn';
import { useTranslation } from '../../../locales/useTranslation';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';

export interface ComeBackPageProps {
  readonly organisationId: string;
  readonly onSignedIn: (session: Session, from: string | null) => void;
  /** A way on when it did not work. */
  readonly signIn: ReactNode;
}

/** Where the provider leads back to: hands in what it wrote into the address, once, and takes it out of the address. */
export function ComeBackPage({ organisationId, onSignedIn, signIn }: ComeBackPageProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const said = new URLSearchParams(location.search);
    history.replaceState(history.state, '', location.pathname);
    const request = {
      organisationId,
      state: said.get('state') ?? '',
      code: said.get('code'),
      error: said.get('error'),
      issuer: said.get('iss'),
    };
    comeBack(request)
      .then(({ session, from }) => onSignedIn(session, from ?? null))
      .catch((thrown) => setProblem(asProblem(thrown)));
  }, [organisationId, onSignedIn]);
  if (!problem) return <p role="status">{t('single.comingBack')}</p>;
  return (
    <div className={css.panel}>
      <h1>{t('single.notIn')}</h1>
      <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
      {signIn}
    </div>
  );
}
