import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import {
  CalendarDays,
  CircleUser,
  Clock,
  Hourglass,
  House,
  KeyRound,
  Languages,
  LayoutTemplate,
  LogOut,
  Mail,
  Moon,
  Search,
  Users,
  Video,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type CreatedCall, startCall } from '../../api/client';
import { changeLanguage, currentLanguage, languages } from '../../locales/i18n';
import { usePaletteWords } from '../../locales/usePaletteWords';
import { useTranslation } from '../../locales/useTranslation';
import { IconButton } from '../../ui/controls/IconButton';
import { useGoOn } from '../../ui/hooks/useGoOn';
import { useHotkeys } from '../../ui/hooks/useHotkeys';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import { Wordmark } from '../../ui/marks/Wordmark';
import type { PaletteCommand } from '../../ui/surfaces/Palette';
import { toast } from '../../ui/surfaces/Toasts';
import { chooseScheme, theme } from '../../ui/theme/scheme';
import { Preferences } from '../shared/Preferences';
import css from './desk.module.css';
import { useSession, useSessionWishes } from './session';
import { useOwnLanguage } from './useOwnLanguage';
import { useWaiting } from './waiting/useWaiting';

const Palette = lazy(() => import('../../ui/surfaces/Palette'));

export interface ShellProps {
  readonly children: ReactNode;
  readonly onStarted: (call: CreatedCall) => void;
}

export function Shell({ children, onStarted }: ShellProps) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  useOwnLanguage(session);
  const { leave } = useSessionWishes();
  const [palette, setPalette] = useState(false);
  const words = usePaletteWords();
  const commands = useDeskCommands(onStarted, leave);
  const count = useWaiting();
  const main = useGoOn<HTMLElement>();
  const toggle = () => setPalette((was) => !was);
  useHotkeys({ 'mod+k': toggle, '?': toggle, n: () => commands[0]?.run() });
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t('desk.skip')}
      </a>
      <header className={css.head}>
        <span className={css.owner}>
          <Wordmark />
          <span>{session?.organisation?.name}</span>
        </span>
        <span className={css.tools}>
          <IconButton
            className={css.search}
            label={t('desk.palette')}
            keys="Ctrl+K"
            icon={<Search size={20} aria-hidden="true" />}
            onClick={toggle}
          />
          <Preferences />
          <Link to="/account" className={css.person} title={t('desk.account', { name: session?.person?.name ?? '' })}>
            <CircleUser size={20} aria-hidden="true" />
            <span>{session?.person?.name}</span>
            <VisuallyHidden>{t('nav.account')}</VisuallyHidden>
          </Link>
          <IconButton
            label={t('desk.signOut')}
            icon={<LogOut size={20} aria-hidden="true" />}
            onClick={() => void leave()}
          />
        </span>
        <nav className={css.nav} aria-label={t('nav.label')}>
          <Place to="/calls" icon={Video} label={t('nav.calls')} />
          <Place to="/waiting" icon={Hourglass} label={t('nav.board')}>
            {count > 0 ? <span className={css.badge}>{count}</span> : null}
          </Place>
          <Place to="/calendar" below={calendarPages} icon={CalendarDays} label={t('nav.calendar')} />
          <Place to="/messages" icon={Mail} label={t('nav.messages')} />
          <Place to="/people" below={peoplePages} icon={Users} label={t('nav.people')} />
          {session?.permissions?.includes('manageKeys') ? (
            <Place to="/keys" icon={KeyRound} label={t('nav.keys')} />
          ) : null}
        </nav>
      </header>
      <main ref={main} id="content" className={css.main} tabIndex={-1}>
        {children}
      </main>
      {palette ? (
        <Suspense fallback={null}>
          <Palette commands={commands} words={words} onClose={toggle} />
        </Suspense>
      ) : null}
    </div>
  );
}

interface PlaceProps {
  readonly to: '/calls' | '/waiting' | '/calendar' | '/messages' | '/people' | '/keys';
  readonly icon: typeof Video;
  readonly label: string;
  readonly children?: ReactNode;
  /** Pages that are reached from this one: it is still where one is. */
  readonly below?: readonly string[];
}

const calendarPages = ['/schedule', '/scenarios'];
const peoplePages = ['/record'];

/** One of the desk's pages: a tab below the head, on phones a sign with its word in the bar at a thumb's reach. */
function Place({ to, below, icon: Icon, label, children }: PlaceProps) {
  const here = useLocation().pathname;
  return (
    <Link to={to} {...(below?.includes(here) && { 'aria-current': 'page' })}>
      <Icon className={css.sign} size={22} aria-hidden="true" />
      <span>{label}</span>
      {children}
    </Link>
  );
}

function useDeskCommands(
  onStarted: (call: CreatedCall) => void,
  leave: () => Promise<void>,
): readonly PaletteCommand[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const call = async () => {
    try {
      onStarted(await startCall({ language: currentLanguage() }));
    } catch {
      toast(t('problem.offline'));
    }
  };
  const other = languages.find((language) => language.code !== currentLanguage());
  const dark = theme() === 'dark';
  const make = (
    id: string,
    label: string,
    Icon: typeof Video,
    run: () => void,
    shown: string | null = null,
  ): PaletteCommand => ({
    id,
    label,
    icon: <Icon size={20} aria-hidden="true" />,
    shown,
    run,
  });
  return [
    make('call', t('calls.callNow'), Video, () => void call(), 'N'),
    make('calls', t('desk.goCalls'), House, () => void navigate({ to: '/calls' })),
    make('waiting', t('nav.board'), Hourglass, () => void navigate({ to: '/waiting' })),
    make('calendar', t('nav.calendar'), CalendarDays, () => void navigate({ to: '/calendar' })),
    make('schedule', t('schedule.title'), Clock, () => void navigate({ to: '/schedule' })),
    make('scenarios', t('scenarios.title'), LayoutTemplate, () => void navigate({ to: '/scenarios' })),
    make('messages', t('nav.messages'), Mail, () => void navigate({ to: '/messages' })),
    make('people', t('nav.people'), Users, () => void navigate({ to: '/people' })),
    make('account', t('nav.account'), CircleUser, () => void navigate({ to: '/account' })),
    make('theme', t(dark ? 'preferences.light' : 'preferences.dark'), Moon, () =>
      chooseScheme(dark ? 'light' : 'dark'),
    ),
    ...(other ? [make('language', other.name, Languages, () => void changeLanguage(other.code))] : []),
    make('leave', t('desk.signOut'), LogOut, () => void leave()),
  ];
}
