import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Root } from './Root';

const root = createRootRoute({ component: Root });

const home = createRoute({ getParentRoute: () => root, path: '/' });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./AccountRoutes'), 'SignInRoute'),
});

const comeBack = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/return/$organisation',
  component: lazyRouteComponent(() => import('./AccountRoutes'), 'ComeBackRoute'),
});

const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/single-sign-on',
  component: lazyRouteComponent(() => import('./SingleSignOnRoute'), 'SingleSignOnRoute'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./AccountRoutes'), 'SetupRoute'),
});

const calls = createRoute({
  getParentRoute: () => root,
  path: '/calls',
  component: lazyRouteComponent(() => import('./CallsRoute'), 'CallsRoute'),
});

const call = createRoute({
  getParentRoute: () => root,
  path: '/calls/$id',
  component: lazyRouteComponent(() => import('./CallRoute'), 'CallRoute'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/calls/$id/report',
  component: lazyRouteComponent(() => import('./report/ReportRoute'), 'ReportRoute'),
});

const waiting = createRoute({
  getParentRoute: () => root,
  path: '/waiting',
  component: lazyRouteComponent(() => import('./waiting/BoardRoute'), 'BoardRoute'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./BookingRoutes'), 'CalendarRoute'),
});

const schedule = createRoute({
  getParentRoute: () => root,
  path: '/schedule',
  component: lazyRouteComponent(() => import('./BookingRoutes'), 'ScheduleRoute'),
});

const scenarios = createRoute({
  getParentRoute: () => root,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./BookingRoutes'), 'ScenariosRoute'),
});

const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => import('./MessageRoutes'), 'InboxRoute'),
});

const thread = createRoute({
  getParentRoute: () => root,
  path: '/messages/$id',
  component: lazyRouteComponent(() => import('./MessageRoutes'), 'InboxRoute'),
});

const sent = createRoute({
  getParentRoute: () => root,
  path: '/messages/sent',
  component: lazyRouteComponent(() => import('./MessageRoutes'), 'SentRoute'),
});

const channels = createRoute({
  getParentRoute: () => root,
  path: '/messages/channels',
  component: lazyRouteComponent(() => import('./MessageRoutes'), 'ChannelsRoute'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./PeopleRoutes'), 'PeopleRoute'),
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/record',
  component: lazyRouteComponent(() => import('./PeopleRoutes'), 'RecordRoute'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./PeopleRoutes'), 'AccountRoute'),
});

const keys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  component: lazyRouteComponent(() => import('./PeopleRoutes'), 'KeysRoute'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./PeopleRoutes'), 'InvitationRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    comeBack,
    singleSignOn,
    setup,
    calls,
    call,
    report,
    waiting,
    calendar,
    schedule,
    scenarios,
    messages,
    thread,
    sent,
    channels,
    people,
    record,
    account,
    keys,
    invitation,
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** The call was just made here: enter it without a stop at the door. */
    eager?: boolean;
    /** Where somebody was going when they were asked to sign in. */
    from?: string;
  }
}
