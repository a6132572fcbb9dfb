import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Session } from '../../api/client';
import { SetupPage } from '../../features/account/SetupPage';
import { SignInPage } from '../../features/account/SignInPage';
import { ComeBackPage } from '../../features/account/single/ComeBackPage';
import { useTranslation } from '../../locales/useTranslation';
import { Page } from '../../ui/surfaces/Page';
import { Preferences } from '../shared/Preferences';
import { useLeft, useSessionWishes } from './session';
import { useTitle } from './useTitle';

const deskPages =
  /^\/(calls|waiting|calendar|schedule|scenarios|messages|people|record|account|keys|single-sign-on)(\/|$)/;

export function SignInRoute() {
  const { t } = useTranslation();
  const { enter } = useSessionWishes();
  const left = useLeft();
  const { from } = useLocation().state;
  const navigate = useNavigate();
  useTitle(t('title.signIn'));
  const onSignedIn = (session: Session) => {
    enter(session);
    if (from && deskPages.test(from)) void navigate({ to: from, replace: true });
  };
  return (
    <Page tools={<Preferences />}>
      <SignInPage
        onSignedIn={onSignedIn}
        because={
          left === 'provider' ? 'left' : !left && from !== undefined && from !== '/calls' ? 'expired' : undefined
        }
        from={from}
      />
    </Page>
  );
}

/** The identity provider leads back here. */
export function ComeBackRoute() {
  const { t } = useTranslation();
  const { enter } = useSessionWishes();
  const { organisation } = useParams({ from: '/sign-in/return/$organisation' });
  const navigate = useNavigate();
  useTitle(t('title.signIn'));
  const onSignedIn = useCallback(
    (session: Session, from: string | null) => {
      enter(session);
      void navigate({ to: from && deskPages.test(from) ? from : '/calls', replace: true });
    },
    [enter, navigate],
  );
  return (
    <Page tools={<Preferences />}>
      <ComeBackPage
        organisationId={organisation}
        onSignedIn={onSignedIn}
        signIn={<Link to="/sign-in">{t('accept.signIn')}</Link>}
      />
    </Page>
  );
}

export function SetupRoute() {
  const { t } = useTranslation();
  const { enter } = useSessionWishes();
  useTitle(t('title.setup'));
  return (
    <Page tools={<Preferences />}>
      <SetupPage onDone={enter} />
    </Page>
  );
}
