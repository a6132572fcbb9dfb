import { useState } from 'react';

/** One thing at a time: whether it is under way, and what came of it.
 * @param tell What is said of something that was thrown. */
export function useOneAtATime<Trouble>(tell: (thrown: unknown) => Trouble) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** True when it was done. */
  const wish = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setTrouble(() => tell(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, wish, setTrouble };
}
