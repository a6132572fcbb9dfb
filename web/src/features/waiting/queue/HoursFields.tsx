import type { ShiftView } from '../../../api/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { TimeInput } from '../../../ui/controls/TimeInput';
import page from '../../../ui/surfaces/DeskPage.module.css';
import css from './queue.module.css';

export interface HoursFieldsProps {
  readonly shifts: readonly ShiftView[];
  readonly onChange: (shifts: readonly ShiftView[]) => void;
}

const days = [1, 2, 3, 4, 5, 6, 7] as const;

/** One stretch a day; no day at all means always. Further stretches that the API gave a day stay as they are. */
export function HoursFields({ shifts, onChange }: HoursFieldsProps) {
  const { t } = useTranslation();
  const first = (day: number) => shifts.find((shift) => Number(shift.day) === day);
  const set = (day: number, next: ShiftView | null) => {
    const before = first(day);
    const rest = shifts.filter((shift) => (next ? shift !== before : Number(shift.day) !== day));
    onChange(
      [...rest, ...(next ? [next] : [])].sort((a, b) => Number(a.day) - Number(b.day) || (a.from < b.from ? -1 : 1)),
    );
  };
  return (
    <fieldset className={css.hours}>
      <legend>{t('queue.hours')}</legend>
      {shifts.length === 0 ? <p className={page.soft}>{t('queue.always')}</p> : null}
      {days.map((day) => {
        const shift = first(day);
        const name = t(`queue.day.${day}`);
        return (
          <div key={day} className={css.day}>
            <label className={page.choice}>
              <input
                type="checkbox"
                checked={shift !== undefined}
                onChange={(event) => set(day, event.target.checked ? { day, from: '09:00', to: '17:00' } : null)}
              />
              {name}
            </label>
            {shift ? (
              <span className={css.times}>
                <TimeInput
                  aria-label={`${name}, ${t('queue.from')}`}
                  value={shift.from}
                  onChange={(event) => event.target.value && set(day, { ...shift, from: event.target.value })}
                />
                {t('queue.to')}
                <TimeInput
                  aria-label={`${name}, ${t('queue.to')}`}
                  value={shift.to}
                  onChange={(event) => event.target.value && set(day, { ...shift, to: event.target.value })}
                />
              </span>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
