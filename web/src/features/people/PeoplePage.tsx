import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '../../api/client';
import { listPeople, listTeams } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useSlow } from '../../ui/hooks/useSlow';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import css from '../../ui/surfaces/DeskPage.module.css';
import { Note } from '../../ui/surfaces/Note';
import { Skeleton } from '../../ui/surfaces/Skeleton';
import { InvitePanel } from './InvitePanel';
import { PersonRow } from './PersonRow';
import { Roles } from './Roles';
import { TeamsPanel } from './TeamsPanel';

/** Who is at the desk, who is asked to it, and who works with whom. */
export function PeoplePage({ session, queues }: { readonly session: Session; readonly queues: ReactNode }) {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople });
  const teams = useQuery({ queryKey: ['teams'], queryFn: listTeams });
  const may = (permission: string) => session.permissions?.some((one) => one === permission) === true;
  const failed = people.isError || teams.isError;
  // All at once: what came bit by bit would push the form below away from under a finger.
  const pending = people.isPending || teams.isPending;
  const again = () => void Promise.all([people.refetch(), teams.refetch()]);
  return (
    <div className={css.page}>
      <h1>{t('staff.title')}</h1>
      {failed ? (
        <Note tone="warn" title={t('staff.failed')} action={<Button onClick={again}>{t('staff.retry')}</Button>} />
      ) : null}
      {pending ? <Bones /> : null}
      {people.data && !pending ? (
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
      {may('managePeople') && !pending ? <InvitePanel viewer={session.person?.role ?? 'observer'} /> : null}
      {teams.data && people.data ? (
        <TeamsPanel teams={teams.data.items} people={people.data.items} editable={may('manageTeams')} />
      ) : null}
      {queues}
      <Roles />
    </div>
  );
}

function Bones() {
  const { t } = useTranslation();
  const slow = useSlow(true);
  return (
    <div className={css.rows}>
      <Skeleton height="88px" />
      <Skeleton height="88px" />
      <p role="status">{slow ? t('staff.loading') : <VisuallyHidden>{t('staff.loading')}</VisuallyHidden>}</p>
    </div>
  );
}
