import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Problem, readSession, type Session, signOut } from '../../api/client';

const key = ['session'];
const left = ['left'];

export function createQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        // A refusal is an answer; only silence is worth another try.
        retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
        refetchOnWindowFocus: true,
        staleTime: 1000,
      },
    },
  });
  queries.getQueryCache().subscribe(({ query }) => {
    const error: unknown = query.state.error;
    const signedOut = error instanceof Problem && error.code === 'sign-in.needed';
    if (signedOut && query.queryKey[0] !== 'session') void queries.invalidateQueries({ queryKey: key });
  });
  return queries;
}

export function useSession() {
  return useQuery({ queryKey: key, queryFn: readSession, staleTime: 60_000 });
}

/** They signed out here by themselves; `provider`: and may still be signed in at their identity provider. */
export function useLeft(): 'here' | 'provider' | undefined {
  return useQueryClient().getQueryData(left);
}

export function useSessionWishes() {
  const queries = useQueryClient();
  const enter = useCallback(
    (session: Session) => {
      queries.removeQueries({ queryKey: left });
      queries.setQueryData(key, session);
      // An answer from before that is still under way would say that they are out: it is asked for anew.
      if (queries.isFetching({ queryKey: key })) void queries.invalidateQueries({ queryKey: key });
    },
    [queries],
  );
  const leave = useCallback(async () => {
    const bySingleSignOn = queries.getQueryData<Session>(key)?.bySingleSignOn ?? false;
    await signOut().catch(() => undefined);
    // Whoever looks at the session must hear of it, so it is changed; all else is forgotten.
    await queries.cancelQueries();
    queries.setQueryData(key, {
      signedIn: false,
      setupNeeded: false,
      secondFactorNeeded: false,
      bySingleSignOn: false,
    } satisfies Session);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    // Not in the session: a late refusal has that asked for again.
    queries.setQueryData(left, bySingleSignOn ? 'provider' : 'here');
  }, [queries]);
  return { enter, leave };
}
