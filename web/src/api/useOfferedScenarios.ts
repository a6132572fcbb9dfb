import { useQuery } from '@tanstack/react-query';
import { listScenarios, type ScenarioView } from './scenarios';

/** Those that can be chosen. @param used The one that is used now: it may be kept, also when it is archived. */
export function useOfferedScenarios(used: string | null | undefined): readonly ScenarioView[] {
  const { data } = useQuery({ queryKey: ['scenarios'], queryFn: listScenarios });
  return data?.items.filter((one) => !one.archived || one.id === used) ?? [];
}
