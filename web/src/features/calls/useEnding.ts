import { useCallback, useEffect, useRef, useState } from 'react';
import { endCall } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';
import { toast } from '../../ui/surfaces/Toasts';

const undoMilliseconds = 6000;

/** Ends a call after a moment in which it can be taken back; whoever leaves the page means it. */
export function useEnding(refresh: () => void): {
  readonly ending: ReadonlySet<string>;
  readonly end: (id: string) => void;
} {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const finish = useCallback(
    async (id: string) => {
      timers.current.delete(id);
      await endCall(id).catch(() => toast(t('problem.offline')));
      refresh();
      setEnding((was) => new Set([...was].filter((other) => other !== id)));
    },
    [refresh, t],
  );

  useEffect(() => {
    const waiting = timers.current;
    return () => {
      for (const [id, timer] of waiting) {
        clearTimeout(timer);
        void endCall(id).catch(() => undefined);
      }
      waiting.clear();
    };
  }, []);

  const end = useCallback(
    (id: string) => {
      setEnding((was) => new Set([...was, id]));
      timers.current.set(
        id,
        setTimeout(() => void finish(id), undoMilliseconds),
      );
      const undo = () => {
        clearTimeout(timers.current.get(id));
        timers.current.delete(id);
        setEnding((was) => new Set([...was].filter((other) => other !== id)));
      };
      toast(t('calls.endedToast'), { label: t('calls.undo'), run: undo });
    },
    [finish, t],
  );
  return { ending, end };
}
