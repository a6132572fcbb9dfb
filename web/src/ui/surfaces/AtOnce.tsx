import { type Query, useIsFetching, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import css from './AtOnce.module.css';
import { Bones } from './Bones';

export interface AtOnceProps {
  /** What is awaited, in words. */
  readonly loading: string;
  /** What asks the server for something: in here, not around it. */
  readonly children: ReactNode;
}

/** Shows what is in it when all of it has come, the first time: what comes bit by bit pushes the rest away from under a
 * finger. What fails says so by itself. */
export function AtOnce({ loading, children }: AtOnceProps) {
  const shown = useAllCame();
  return (
    <>
      {shown ? null : <Bones loading={loading} />}
      <div className={shown ? css.here : css.onItsWay}>{children}</div>
    </>
  );
}

const first = { predicate: (query: Query) => query.state.data === undefined && query.getObserversCount() > 0 };
const unknown = { predicate: (query: Query) => query.state.status === 'pending' };

/** Whether all that was asked for has been answered once; from then on always. */
function useAllCame(): boolean {
  const queries = useQueryClient();
  const asked = useIsFetching(first);
  const [came, setCame] = useState(false);
  // All was here already, from an earlier visit: not even a flash of the skeleton.
  useLayoutEffect(() => {
    if (queries.getQueryCache().findAll(unknown).length === 0) setCame(true);
  }, [queries]);
  // Parts that came with an answer have asked by now for what they need themselves: effects run from the inside out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever their number changes
  useEffect(() => {
    if (queries.isFetching(first) === 0) setCame(true);
  }, [queries, asked]);
  return came;
}
