import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { listPeople } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { SelectField } from '../../../ui/controls/SelectField';
import { AtOnce } from '../../../ui/surfaces/AtOnce';
import { Back } from '../../../ui/surfaces/Back';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ClosuresPanel } from './closures/ClosuresPanel';
import { FeedPanel } from './FeedPanel';
import { HoursPanel } from './HoursPanel';
import { PublicPagePanel } from './PublicPagePanel';
import css from './schedule.module.css';
import { TimeOffPanel } from './TimeOffPanel';
import { TypesPanel } from './TypesPanel';
import { useArrived } from './useArrived';

export interface SchedulePageProps {
  readonly me: string;
  /** May set the hours of others, and what can be booked. */
  readonly manages: boolean;
  readonly canKeep: boolean;
  /** The way back. */
  readonly calendar: ReactNode;
  /** Where scenarios are. */
  readonly scenarios: ReactNode;
}

/** When somebody can be booked, and what for. */
export function SchedulePage(props: SchedulePageProps) {
  const { t } = useTranslation();
  return (
    <div className={page.page}>
      <Back>{props.calendar}</Back>
      <h1>{t('schedule.title')}</h1>
      <AtOnce loading={t('desk.loading')}>
        <Panels {...props} />
      </AtOnce>
    </div>
  );
}

function Panels({ me, manages, canKeep, scenarios }: SchedulePageProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(me);
  const person = useArrived(chosen);
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople }).data?.items.filter((one) => one.active) ?? [];
  return (
    <>
      {manages && people.length > 1 ? (
        <SelectField
          className={css.person}
          label={t('schedule.whose')}
          value={chosen}
          options={people.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      ) : null}
      <div className={css.own} inert={person !== chosen}>
        <HoursPanel key={`hours ${person}`} person={person} canKeep={canKeep} />
        <TimeOffPanel key={`off ${person}`} person={person} canKeep={canKeep} />
        {canKeep ? <FeedPanel key={`feed ${person}`} person={person} /> : null}
      </div>
      <ClosuresPanel manages={manages} />
      <TypesPanel manages={manages} scenarios={scenarios} />
      {manages ? <PublicPagePanel /> : null}
    </>
  );
}
