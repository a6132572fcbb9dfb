import { useEffect, useState } from 'react';

/** True once something has taken longer than two seconds: time to say what is awaited. */
export function useSlow(waiting: boolean, after = 2000): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), after);
    return () => clearTimeout(timer);
  }, [waiting, after]);
  return slow;
}
