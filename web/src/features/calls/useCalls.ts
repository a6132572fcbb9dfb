import { useInfiniteQuery } from '@tanstack/react-query';
import { type CallView, listCalls } from '../../api/client';

export interface Calls {
  readonly calls: readonly CallView[];
  readonly loading: boolean;
  /** The list is older than it should be: when it was last right (0 when never); null when it is right. */
  readonly failedAt: number | null;
  readonly more: (() => void) | null;
  readonly refresh: () => void;
}

const pollMilliseconds = 3000;

/** The desk's calls, asked for again every few seconds while the page is in sight. */
export function useCalls(): Calls {
  const query = useInfiniteQuery({
    queryKey: ['calls'],
    queryFn: ({ pageParam }) => listCalls({ due: true, limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: pollMilliseconds,
  });
  return {
    calls: query.data?.pages.flatMap((page) => page.items) ?? [],
    loading: query.isPending,
    failedAt: query.isError || query.failureCount > 1 ? query.dataUpdatedAt : null,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    refresh: () => void query.refetch(),
  };
}
