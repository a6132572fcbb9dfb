import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Whose } from '../../../api/booking';
import { listPeople, listTeams } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';

/** Whose calendar is looked at: one's own, a team's, somebody's, everybody's. */
export function useWhose(me: string) {
  const { t } = useTranslation();
  const [value, choose] = useState(`person ${me}`);
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople }).data?.items;
  const teams = useQuery({ queryKey: ['teams'], queryFn: listTeams }).data?.items;
  const toWhose = useCallback((chosen: string): Whose => {
    const [kind, id = ''] = chosen.split(' ');
    return kind === 'person' ? { specialistId: id } : kind === 'team' ? { teamId: id } : {};
  }, []);
  const fromWhose = useCallback(
    (whose: Whose) =>
      whose.specialistId ? `person ${whose.specialistId}` : whose.teamId ? `team ${whose.teamId}` : `person ${me}`,
    [me],
  );
  const whose = useMemo(() => toWhose(value), [toWhose, value]);
  const bookable = useMemo(
    () => [
      { value: `person ${me}`, label: t('calendar.myself') },
      ...(teams ?? []).map((team) => ({ value: `team ${team.id}`, label: t('calendar.team', { name: team.name }) })),
      ...(people ?? [])
        .filter((person) => person.id !== me && person.active)
        .map((person) => ({ value: `person ${person.id}`, label: person.name })),
    ],
    [me, people, teams, t],
  );
  const choices = useMemo(
    () => [
      { value: `person ${me}`, label: t('calendar.mine') },
      { value: 'all', label: t('calendar.everybody') },
      ...bookable.slice(1),
    ],
    [bookable, me, t],
  );
  const names = useMemo(() => new Map(people?.map((person) => [person.id, person.name])), [people]);
  return { value, choose, whose, choices, bookable, names, toWhose, fromWhose };
}
