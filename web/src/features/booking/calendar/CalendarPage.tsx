import { type ReactNode, useMemo } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useHasKeys } from '../../../ui/hooks/useHasKeys';
import { Note } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import { AppointmentPanel, type AppointmentPanelProps } from './AppointmentPanel';
import { Bar } from './Bar';
import { BookPanel } from './BookPanel';
import css from './calendar.module.css';
import { Grid } from './Grid';
import { List } from './List';
import { timeAt } from './layout';
import { ScopeButtons } from './series/ScopeButtons';
import { type CalendarState, useCalendarPage } from './useCalendarPage';

export interface CalendarPageProps {
  readonly me: string;
  readonly canKeep: boolean;
  /** Whether they may erase what is known of a customer. */
  readonly canErase: boolean;
  /** The appointment that the address names. */
  readonly first: string | null;
  readonly enter: (callId: string, text: string) => ReactNode;
  /** The device check of a call's customer. */
  readonly check: (callId: string) => ReactNode;
  readonly report: AppointmentPanelProps['report'];
  /** A link to the conversation in which an appointment was agreed. */
  readonly thread: (id: string, text: string) => ReactNode;
  /** Where hours, time off and types are set. */
  readonly schedule: ReactNode;
}

/** The desk's calendar: own or a team's, by day, by week or as a list. */
export function CalendarPage(props: CalendarPageProps) {
  const { t } = useTranslation();
  const page = useCalendarPage(props);
  const { calendar, failed, times, move, open, wish } = page;
  return (
    <div className={css.page} data-panel={open || wish ? '' : undefined}>
      <Bar page={page} canKeep={props.canKeep} schedule={props.schedule} />
      <div className={css.main}>
        {failed ? <Note tone="warn">{t('problem.offline')}</Note> : null}
        {calendar?.cut ? <Note tone="warn">{t('calendar.cut')}</Note> : null}
        {move.moving ? <OnItsWay page={page} /> : null}
        <Body page={page} canKeep={props.canKeep} />
        {calendar ? <p className={css.zone}>{t('calendar.zone', { zone: times.zoneName(Date.now()) })}</p> : null}
      </div>
      {open || wish ? <Side page={page} {...props} /> : null}
    </div>
  );
}

function Body({ page, canKeep }: { readonly page: CalendarState; readonly canKeep: boolean }) {
  const { calendar, view, times, open, show, lines, move, book } = page;
  if (!calendar) return <Skeleton height="480px" />;
  if (view === 'list')
    return <List calendar={calendar} times={times} selected={open} canKeep={canKeep} onOpen={show} />;
  return (
    <div className={css.around}>
      <Grid
        calendar={calendar}
        lines={lines}
        move={move}
        selected={open}
        canKeep={canKeep}
        onOpen={show}
        onBook={(day, minute, person) => book({ at: new Date(timeAt(day, minute)), person })}
      />
      {calendar.appointments.length === 0 && !move.moving ? <Blank page={page} canKeep={canKeep} /> : null}
    </div>
  );
}

/** Over an empty grid: nothing below it moves when the week is turned. */
function Blank({ page, canKeep }: { readonly page: CalendarState; readonly canKeep: boolean }) {
  const { t } = useTranslation();
  const { calendar, view } = page;
  const works = calendar?.people.some((person) => person.work.length > 0);
  return (
    <p className={css.blank} role="status">
      {t(view === 'day' ? 'calendar.emptyDay' : 'calendar.emptyWeek')}{' '}
      {canKeep ? t(works ? 'calendar.emptyBook' : 'calendar.emptyHours') : null}
    </p>
  );
}

/** Beside the calendar: one appointment, or a new one. */
function Side({
  page,
  canKeep,
  canErase,
  enter,
  check,
  report,
  thread,
}: CalendarPageProps & { readonly page: CalendarState }) {
  const { calendar, whose, times, open, opened, wish, show, close, begin, refresh } = page;
  const names = useMemo(
    () => new Map([...whose.names, ...(calendar?.people.map((one) => [one.id, one.name] as const) ?? [])]),
    [whose.names, calendar],
  );
  return (
    <aside className={css.side}>
      {wish ? (
        <BookPanel
          key={`${wish.at?.getTime()} ${wish.person}`}
          from={wish.at}
          whose={wish.person ? { specialistId: wish.person } : whose.whose}
          choices={whose.bookable}
          toWhose={whose.toWhose}
          fromWhose={whose.fromWhose}
          times={times}
          onClose={close}
          onBooked={refresh}
        />
      ) : open ? (
        <AppointmentPanel
          key={open}
          id={open}
          version={opened ? `${opened.version} ${opened.state}` : null}
          names={names}
          canKeep={canKeep}
          canErase={canErase}
          enter={enter}
          check={check}
          report={report}
          thread={thread}
          onMove={() => begin(open)}
          onClose={() => show(null)}
          onChanged={refresh}
        />
      ) : null}
    </aside>
  );
}

function OnItsWay({ page }: { readonly page: CalendarState }) {
  const { t } = useTranslation();
  const hasKeys = useHasKeys();
  const { move, times } = page;
  const { slots, aim, asking } = move.moving ?? {};
  if (asking)
    return (
      <div className={css.onItsWay}>
        <p role="status">
          {t('series.moveWhich', { when: `${times.day(asking.start)}, ${times.hour(asking.start)}` })}
        </p>
        <ScopeButtons busy={null} onChoose={move.choose} />
        <Button onClick={move.leave}>{t('calendar.moveNot')}</Button>
      </div>
    );
  return (
    <div className={css.onItsWay}>
      <p role="status">
        {aim
          ? t('calendar.moveAim', { when: `${times.day(aim.start)}, ${times.hour(aim.start)}` })
          : t(slots?.length === 0 ? 'calendar.moveNone' : hasKeys ? 'calendar.moveHow' : 'calendar.moveTap')}
      </p>
      <Button onClick={move.leave}>{t('calendar.moveNot')}</Button>
    </div>
  );
}
