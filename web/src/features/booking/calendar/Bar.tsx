import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { IconButton } from '../../../ui/controls/IconButton';
import { SelectField } from '../../../ui/controls/SelectField';
import css from './calendar.module.css';
import { dayOf } from './layout';
import type { CalendarState } from './useCalendarPage';

export interface BarProps {
  readonly page: CalendarState;
  readonly canKeep: boolean;
  readonly schedule: ReactNode;
}

/** Which days, in which form, whose; and booking. */
export function Bar({ page, canKeep, schedule }: BarProps) {
  const { t } = useTranslation();
  const { view, setView, setDay, turn, small, whose, book } = page;
  const icon = (Icon: typeof ChevronLeft) => <Icon size={20} aria-hidden="true" />;
  return (
    <header className={css.bar}>
      <h1>{titleOf(page)}</h1>
      <span className={css.turn}>
        <IconButton label={t('calendar.before')} icon={icon(ChevronLeft)} onClick={() => turn(-1)} />
        <Button onClick={() => setDay(dayOf(new Date()))}>{t('calendar.today')}</Button>
        <IconButton label={t('calendar.after')} icon={icon(ChevronRight)} onClick={() => turn(1)} />
      </span>
      <fieldset className={css.views} aria-label={t('calendar.view')}>
        {(small ? (['day', 'list'] as const) : (['day', 'week', 'list'] as const)).map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {t(`calendar.views.${one}`)}
          </button>
        ))}
      </fieldset>
      <SelectField
        className={css.who}
        label={t('calendar.whose')}
        bare
        value={whose.value}
        options={whose.choices}
        onChange={(event) => whose.choose(event.target.value)}
      />
      <span className={css.right}>
        {schedule}
        {canKeep ? (
          <Button look="primary" icon={icon(Plus)} aria-keyshortcuts="b" onClick={() => book()}>
            {t('calendar.book')}
          </Button>
        ) : null}
      </span>
    </header>
  );
}

function titleOf({ view, days, times }: CalendarState): string {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  return view === 'day' ? times.dayNamed(first) : times.month(first, last);
}
