import { Link, useNavigate } from '@tanstack/react-router';
import type { Session } from '../../api/client';
import { InvitationPage } from '../../features/account/invitation/InvitationPage';
import { AccountPage } from '../../features/account/own/AccountPage';
import { KeysPage } from '../../features/keys/KeysPage';
import { PeoplePage } from '../../features/people/PeoplePage';
import { RecordPage } from '../../features/record/RecordPage';
import { QueuesPanel } from '../../features/waiting/queue/QueuesPanel';
import { useTranslation } from '../../locales/useTranslation';
import { Page } from '../../ui/surfaces/Page';
import { Preferences } from '../shared/Preferences';
import { useSecret } from '../shared/useSecret';
import { Shell } from './Shell';
import { useSession, useSessionWishes } from './session';
import { useTitle } from './useTitle';
import { useEnterCall } from './ways/useEnterCall';

export function PeopleRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  useTitle(t('title.people'));
  return (
    <Shell onStarted={useEnterCall()}>
      {data ? (
        <PeoplePage
          session={data}
          record={<Link to="/record">{t('record.link')}</Link>}
          queues={<QueuesPanel editable={data.permissions?.includes('manageTeams') === true} />}
        />
      ) : null}
    </Shell>
  );
}

export function RecordRoute() {
  const { t } = useTranslation();
  useTitle(t('record.title'));
  return (
    <Shell onStarted={useEnterCall()}>
      <RecordPage back={<Link to="/people">{t('staff.title')}</Link>} />
    </Shell>
  );
}

export function AccountRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  useTitle(t('title.account'));
  return (
    <Shell onStarted={useEnterCall()}>
      {data ? <AccountPage session={data} singleSignOn={<Link to="/single-sign-on">{t('single.link')}</Link>} /> : null}
    </Shell>
  );
}

export function KeysRoute() {
  const { t } = useTranslation();
  useTitle(t('title.keys'));
  return (
    <Shell onStarted={useEnterCall()}>
      <KeysPage />
    </Shell>
  );
}

export function InvitationRoute() {
  const { t } = useTranslation();
  const { enter } = useSessionWishes();
  const navigate = useNavigate();
  const secret = useSecret();
  useTitle(t('title.invitation'));
  const onAccepted = (session: Session) => {
    enter(session);
    void navigate({ to: '/calls', replace: true });
  };
  return (
    <Page tools={<Preferences />}>
      <InvitationPage
        key={secret}
        secret={secret}
        onAccepted={onAccepted}
        signIn={<Link to="/sign-in">{t('accept.signIn')}</Link>}
      />
    </Page>
  );
}
