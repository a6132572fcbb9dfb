import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listTimeOff, readFeed, readHours } from '../../../api/booking';

export const hoursOf = (person: string) =>
  queryOptions({ queryKey: ['hours', person], queryFn: () => readHours(person) });
export const timeOffOf = (person: string) =>
  queryOptions({ queryKey: ['time-off', person], queryFn: () => listTimeOff(person) });
export const feedOf = (person: string) => queryOptions({ queryKey: ['feed', person], queryFn: () => readFeed(person) });

/** Whose panels to show: those of before, until all of somebody's is here. */
export function useArrived(chosen: string): string {
  const queries = useQueryClient();
  const [arrived, setArrived] = useState(chosen);
  useEffect(() => {
    if (chosen === arrived) return undefined;
    let left = false;
    const all = [
      queries.prefetchQuery(hoursOf(chosen)),
      queries.prefetchQuery(timeOffOf(chosen)),
      queries.prefetchQuery(feedOf(chosen)),
    ];
    void Promise.all(all).then(() => left || setArrived(chosen));
    return () => {
      left = true;
    };
  }, [queries, chosen, arrived]);
  return arrived;
}
