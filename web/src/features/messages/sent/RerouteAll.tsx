import { useState } from 'react';
import { type MessageChannel, rerouteMessages } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ErrorNote } from '../../../ui/surfaces/Note';

/** Sends all that waits for a channel by the other one, and says how far it is. */
export function RerouteAll({ channel }: { readonly channel: MessageChannel }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('messages', 'threads');
  const [sent, setSent] = useState<{ readonly rerouted: number; readonly left: number } | null>(null);
  const reroute = async () => {
    const all = { rerouted: 0, left: 0 };
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const some = await rerouteMessages({ channel, cursor });
      all.rerouted += Number(some.rerouted);
      all.left += Number(some.left);
      setSent({ ...all });
      cursor = some.next;
    }
  };
  const other = channel === 'text' ? 'email' : 'text';
  return (
    <>
      <Button busy={busy} onClick={() => void change(reroute)}>
        {t(`channels.reroute.${other}`)}
      </Button>
      <p role="status">
        {sent
          ? [
              t(`channels.rerouted.${other}`, { count: sent.rerouted }),
              sent.left > 0 ? t('channels.rerouteLeft', { count: sent.left }) : '',
            ].join(' ')
          : null}
      </p>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
