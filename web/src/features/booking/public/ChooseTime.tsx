import type { PublicType } from '../../../api/booking';
import type { ProblemCode } from '../../../api/generated/problems';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { SlotPicker } from '../slots/SlotPicker';
import type { Span, Times } from '../slots/times';
import type { Slots } from '../slots/useSlots';
import { Welcome } from './ChooseType';
import type { PublicPagesProps } from './PublicPages';
import css from './public.module.css';

export interface ChooseTimeProps extends PublicPagesProps {
  readonly type: PublicType;
  readonly slots: Slots;
  readonly times: Times;
  readonly chosen: Span | null;
  /** Why the time that was chosen before could not be had. */
  readonly gone: string | null;
  readonly onChoose: (slot: Span) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | null;
}

export function ChooseTime(props: ChooseTimeProps) {
  const { page, preferences, type, slots, times, chosen, gone, onChoose, onNext, onBack } = props;
  const { t } = useTranslation();
  return (
    <Page
      owner={page.organisationName}
      tools={preferences}
      action={
        <>
          <Button look="primary" size="big" wide disabled={!chosen} onClick={onNext}>
            {chosen
              ? t('book.take', { day: times.day(chosen.start), time: times.hour(chosen.start) })
              : t('calendar.bookChoose')}
          </Button>
          {onBack ? (
            <Button look="plain" wide onClick={onBack}>
              {t('book.back')}
            </Button>
          ) : null}
        </>
      }
    >
      {onBack ? null : <Welcome page={page} />}
      <h2 className={css.question}>{t('book.when', { type: type.name })}</h2>
      {gone ? <ErrorNote title={t(`problem.${gone as ProblemCode}`)}>{t('book.kept')}</ErrorNote> : null}
      <SlotPicker of={slots} times={times} chosen={chosen?.start ?? null} onChoose={onChoose} />
    </Page>
  );
}
