import { type ReactNode, useMemo } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { Note } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import { AppointmentPanel } from './AppointmentPanel';
import { Bar } from './Bar';
import { BookPanel } from './BookPanel';
import css from './calendar.module.css';
import { Grid } from './Grid';
import { List } from './List';
import { startOf } from './layout';
import { ScopeButtons } from './series/ScopeButtons';
import { type CalendarState, useCalendarPage } from './useCalendarPage';

export interface CalendarPageProps {
  readonly me: string;
  readonly canKeep: boolean;
  /** The appointment that the address names. */
  readonly first: string | null;
  readonly enter: (callId: string, text: string) => ReactNode;
  /** The device check of a call's customer. */
  readonly check: (callId: string) => ReactNode;
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
        <p className={css.zone}>{t('calendar.zone', { zone: times.zoneName(Date.now()) })}</p>
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
    <Grid
      calendar={calendar}
      lines={lines}
      move={move}
      selected={open}
      canKeep={canKeep}
      onOpen={show}
      onBook={(day, minute, person) => book({ at: new Date(startOf(day).getTime() + minute * 60_000), person })}
    />
  );
}

/** Beside the calendar: one appointment, or a new one. */
function Side({ page, canKeep, enter, check, thread }: CalendarPageProps & { readonly page: CalendarState }) {
  const { calendar, whose, times, open, opened, wish, show, close, begin, refresh } = page;
  const names = useMemo(() => new Map(calendar?.people.map((person) => [person.id, person.name])), [calendar]);
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
          enter={enter}
          check={check}
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
          : t(slots?.length === 0 ? 'calendar.moveNone' : 'calendar.moveHow')}
      </p>
      <Button onClick={move.leave}>{t('calendar.moveNot')}</Button>
    </div>
  );
}
