import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '../../api/client';
import { listPeople, listTeams } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { AtOnce } from '../../ui/surfaces/AtOnce';
import css from '../../ui/surfaces/DeskPage.module.css';
import { Note } from '../../ui/surfaces/Note';
import { InvitePanel } from './InvitePanel';
import { PersonRow } from './PersonRow';
import { Roles } from './Roles';
import { TeamsPanel } from './TeamsPanel';

export interface PeoplePageProps {
  readonly session: Session;
  readonly queues: ReactNode;
  /** An owner's way to the record. */
  readonly record: ReactNode;
}

/** Who is at the desk, who is asked to it, and who works with whom. */
export function PeoplePage(props: PeoplePageProps) {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <h1>{t('staff.title')}</h1>
      <AtOnce loading={t('desk.loading')}>
        <Panels {...props} />
      </AtOnce>
    </div>
  );
}

function Panels({ session, queues, record }: PeoplePageProps) {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople });
  const teams = useQuery({ queryKey: ['teams'], queryFn: listTeams });
  const may = (permission: string) => session.permissions?.some((one) => one === permission) === true;
  const again = () => void Promise.all([people.refetch(), teams.refetch()]);
  return (
    <>
      {people.isError || teams.isError ? (
        <Note tone="warn" title={t('staff.failed')} action={<Button onClick={again}>{t('staff.retry')}</Button>} />
      ) : null}
      {people.data ? (
        <ul className={css.rows} aria-label={t('staff.listLabel')}>
          {people.data.items.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              self={person.id === session.person?.id}
              viewer={session.person?.role ?? 'observer'}
              teams={teams.data?.items ?? []}
            />
          ))}
        </ul>
      ) : null}
      <Roles />
      {may('managePeople') ? <InvitePanel viewer={session.person?.role ?? 'observer'} /> : null}
      {teams.data && people.data ? (
        <TeamsPanel teams={teams.data.items} people={people.data.items} editable={may('manageTeams')} />
      ) : null}
      {queues}
      {may('readRecord') ? (
        <section className={css.panel}>
          <h2>{t('record.title')}</h2>
          <p className={css.soft}>{t('record.text')}</p>
          {record}
        </section>
      ) : null}
    </>
  );
}
