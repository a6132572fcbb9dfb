import { useEffect, useRef, useState } from 'react';
import { type AppointmentView, eraseAppointment } from '../../../../api/booking';
import { asProblem, type Problem } from '../../../../api/client';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import css from '../calendar.module.css';

export interface EraseCustomerProps {
  readonly of: AppointmentView;
  readonly onErased: () => void;
}

/** Erases what is known of an appointment's customer, who asked for it. Asked for twice: nothing brings it back. */
export function EraseCustomer({ of, onErased }: EraseCustomerProps) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const safe = useRef<HTMLButtonElement>(null);
  // Else a second press, meant for the first button, would do it.
  useEffect(() => {
    if (sure) safe.current?.focus();
  }, [sure]);
  const erase = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await eraseAppointment(of.id);
      onErased();
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  if (!sure)
    return (
      <div className={css.actions}>
        <Button look="quiet" onClick={() => setSure(true)}>
          {t('calendar.erase')}
        </Button>
      </div>
    );
  return (
    <div className={css.actions}>
      <p role="status">{t('calendar.eraseText')}</p>
      <Button look="danger" busy={busy} onClick={() => void erase()}>
        {t('calendar.eraseSure')}
      </Button>
      <Button ref={safe} onClick={() => setSure(false)}>
        {t('calendar.eraseNot')}
      </Button>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </div>
  );
}

/** Whether it can be erased now: it is over, whatever came of it. */
export const isOver = ({ state, end }: Pick<AppointmentView, 'state' | 'end'>, now: number) =>
  state === 'done' || state === 'noShow' || state === 'cancelled' || Date.parse(end) <= now;
