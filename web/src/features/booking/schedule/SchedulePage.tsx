import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { listPeople } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { SelectField } from '../../../ui/controls/SelectField';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { FeedPanel } from './FeedPanel';
import { HoursPanel } from './HoursPanel';
import { PublicPagePanel } from './PublicPagePanel';
import css from './schedule.module.css';
import { TimeOffPanel } from './TimeOffPanel';
import { TypesPanel } from './TypesPanel';

export interface SchedulePageProps {
  readonly me: string;
  /** May set the hours of others, and what can be booked. */
  readonly manages: boolean;
  readonly canKeep: boolean;
  /** Where scenarios are. */
  readonly scenarios: ReactNode;
}

/** When somebody can be booked, and what for. */
export function SchedulePage({ me, manages, canKeep, scenarios }: SchedulePageProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState(me);
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople }).data?.items.filter((one) => one.active) ?? [];
  return (
    <div className={page.page}>
      <h1>{t('schedule.title')}</h1>
      {manages && people.length > 1 ? (
        <SelectField
          className={css.person}
          label={t('schedule.whose')}
          value={person}
          options={people.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => setPerson(event.target.value)}
        />
      ) : null}
      <HoursPanel key={`hours ${person}`} person={person} canKeep={canKeep} />
      <TimeOffPanel key={`off ${person}`} person={person} canKeep={canKeep} />
      {canKeep ? <FeedPanel key={`feed ${person}`} person={person} /> : null}
      <TypesPanel manages={manages} scenarios={scenarios} />
      {manages ? <PublicPagePanel /> : null}
    </div>
  );
}
