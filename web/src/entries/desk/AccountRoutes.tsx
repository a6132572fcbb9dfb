import { useLocation, useNavigate } from '@tanstack/react-router';
import type { Session } from '../../api/client';
import { SetupPage } from '../../features/account/SetupPage';
import { SignInPage } from '../../features/account/SignInPage';
import { useTranslation } from '../../locales/useTranslation';
import { Page } from '../../ui/surfaces/Page';
import { Preferences } from '../shared/Preferences';
import { useSessionWishes } from './session';
import { useTitle } from './useTitle';

const deskPages = /^\/(calls|waiting|calendar|schedule|messages|people|account|keys)(\/|$)/;

export function SignInRoute() {
  const { t } = useTranslation();
  const { enter } = useSessionWishes();
  const { from } = useLocation().state;
  const navigate = useNavigate();
  useTitle(t('title.signIn'));
  const onSignedIn = (session: Session) => {
    enter(session);
    if (from && deskPages.test(from)) void navigate({ to: from, replace: true });
  };
  return (
    <Page tools={<Preferences />}>
      <SignInPage onSignedIn={onSignedIn} expired={from !== undefined && from !== '/calls'} />
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
