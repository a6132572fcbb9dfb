import { useCallback, useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import heading from '../../../ui/surfaces/Heading.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { toast } from '../../../ui/surfaces/Toasts';
import { SlotPicker } from '../slots/SlotPicker';
import type { Span } from '../slots/times';
import { useSlots } from '../slots/useSlots';
import type { OwnPageProps } from './OwnPage';

/** Another time for the appointment. A time that was just taken is said so, and what is free now is shown. */
export function MoveOwn({ own, of, times, preferences, onDone }: OwnPageProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const ask = useCallback((from: Date, to: Date) => own.slots(from, to), [own.slots]);
  const slots = useSlots(ask);
  const [chosen, setChosen] = useState<Span | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const move = async () => {
    if (!chosen) return;
    setBusy(true);
    const code = await own.move(chosen.start);
    setBusy(false);
    setProblem(code);
    if (code) {
      setChosen(null);
      slots.refresh();
      return;
    }
    toast(t('own.moved'));
    onDone();
  };
  return (
    <Page
      owner={of.organisationName}
      tools={preferences}
      action={
        <>
          {problem ? (
            <ErrorNote>
              {t(problem === 'precondition.failed' ? 'own.changed' : `problem.${problem as 'slot.taken'}`)}
            </ErrorNote>
          ) : null}
          <Button look="primary" size="big" wide busy={busy} disabled={!chosen} onClick={() => void move()}>
            {chosen
              ? t('own.moveTo', { day: times.day(chosen.start), time: times.hour(chosen.start) })
              : t('own.moveChoose')}
          </Button>
          <Button look="plain" wide onClick={onDone}>
            {t('own.moveNot')}
          </Button>
        </>
      }
    >
      <header className={heading.heading}>
        <h1>{t('own.moveTitle')}</h1>
        <p>{t('own.moveNow', { day: times.day(of.start), time: times.hour(of.start) })}</p>
      </header>
      <SlotPicker of={slots} times={times} chosen={chosen?.start ?? null} onChoose={setChosen} />
    </Page>
  );
}
