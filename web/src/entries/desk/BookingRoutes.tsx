import { Link, useLocation } from '@tanstack/react-router';
import { CalendarPage } from '../../features/booking/calendar/CalendarPage';
import { SchedulePage } from '../../features/booking/schedule/SchedulePage';
import { CallCheck } from '../../features/check/CallCheck';
import { ScenariosPage } from '../../features/scenarios/ScenariosPage';
import { useTranslation } from '../../locales/useTranslation';
import { ReportLink } from './report/ReportLink';
import { Shell } from './Shell';
import { useSession } from './session';
import { useTitle } from './useTitle';
import { RouteButton } from './ways/RouteButton';
import { useEnterCall } from './ways/useEnterCall';

export function CalendarRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  const first = new URLSearchParams(useLocation().searchStr).get('appointment');
  useTitle(t('calendar.title'));
  return (
    <Shell onStarted={useEnterCall()}>
      {data?.person ? (
        <CalendarPage
          me={data.person.id}
          canKeep={data.permissions?.includes('keepAppointments') ?? false}
          canErase={data.permissions?.includes('eraseCustomers') ?? false}
          first={first}
          enter={(id, text) => (
            <RouteButton look="primary" to="/calls/$id" params={{ id }}>
              {text}
            </RouteButton>
          )}
          check={(id) => <CallCheck callId={id} />}
          report={(id, state) => <ReportLink callId={id} state={state} />}
          thread={(id, text) => (
            <Link to="/messages/$id" params={{ id }}>
              {text}
            </Link>
          )}
          schedule={<Link to="/schedule">{t('schedule.title')}</Link>}
        />
      ) : null}
    </Shell>
  );
}

export function ScheduleRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  useTitle(t('schedule.title'));
  const may = (permission: 'keepAppointments' | 'manageAppointmentTypes') =>
    data?.permissions?.includes(permission) ?? false;
  return (
    <Shell onStarted={useEnterCall()}>
      {data?.person ? (
        <SchedulePage
          me={data.person.id}
          manages={may('manageAppointmentTypes')}
          canKeep={may('keepAppointments')}
          calendar={<Link to="/calendar">{t('nav.calendar')}</Link>}
          scenarios={<Link to="/scenarios">{t('scenarios.title')}</Link>}
        />
      ) : null}
    </Shell>
  );
}

export function ScenariosRoute() {
  const { t } = useTranslation();
  const { data } = useSession();
  useTitle(t('scenarios.title'));
  return (
    <Shell onStarted={useEnterCall()}>
      {data?.person ? (
        <ScenariosPage
          manages={data.permissions?.includes('manageScenarios') ?? false}
          schedule={<Link to="/schedule">{t('schedule.title')}</Link>}
        />
      ) : null}
    </Shell>
  );
}
