import { asProblem } from '../../../api/client';
import { useOneAtATime } from './useOneAtATime';

/** One thing asked of the server at a time: whether it is under way, and why it was refused. */
export function useWish() {
  const { busy, trouble, wish } = useOneAtATime(asProblem);
  return { busy, problem: trouble, wish };
}
