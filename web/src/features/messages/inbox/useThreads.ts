import { useInfiniteQuery } from '@tanstack/react-query';
import { listThreads, type ThreadView } from '../../../api/messages';

export interface ThreadQuery {
  readonly unread: boolean;
  readonly mine: boolean;
  readonly search: string;
}

/** Threads page by page, the latest first; those that are shown are looked at again by themselves. */
export function useThreads(query: ThreadQuery) {
  const { data, isError, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['threads', query],
    queryFn: ({ pageParam }) => listThreads({ ...query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 5000,
  });
  // One that is written in while pages come goes to the top, and would stand further down once more.
  const threads = new Map<string, ThreadView>();
  for (const one of data?.pages.flatMap((page) => page.items) ?? []) if (!threads.has(one.id)) threads.set(one.id, one);
  return {
    threads: data ? [...threads.values()] : null,
    isError,
    isPending,
    more: hasNextPage ? () => void fetchNextPage() : null,
    busy: isFetchingNextPage,
  };
}
