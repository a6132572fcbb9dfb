import { useState } from 'react';
import { asProblem, type Problem } from '../../../../api/client';
import { type MessageView, sendCheckLink } from '../../../../api/messages';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import css from '../calendar.module.css';

/** Sends an appointment's customer the device check, hours ahead. */
export function SendCheck({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<MessageView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setSent(await sendCheckLink(id));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <>
      {sent ? (
        <p className={css.sent} role="status">
          {t(`calendar.checkSent.${sent.channel}`, { address: sent.address })}
        </p>
      ) : (
        <Button busy={busy} onClick={() => void send()}>
          {t('calendar.checkSend')}
        </Button>
      )}
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
