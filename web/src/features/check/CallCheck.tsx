import { useQuery } from '@tanstack/react-query';
import { readCallCheck } from '../../api/check';
import { Skeleton } from '../../ui/surfaces/Skeleton';
import { CheckFacts } from './CheckFacts';

/** The device check of a call's customer, read when it is looked at. */
export function CallCheck({ callId }: { readonly callId: string }) {
  const { data, isPending } = useQuery({ queryKey: ['device-check', callId], queryFn: () => readCallCheck(callId) });
  return isPending ? <Skeleton height="96px" /> : <CheckFacts check={data ?? null} />;
}
