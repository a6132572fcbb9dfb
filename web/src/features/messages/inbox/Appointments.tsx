import { CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ThreadAppointment } from '../../../api/messages';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import css from './inbox.module.css';

export interface AppointmentsProps {
  readonly of: readonly ThreadAppointment[];
  /** A link to it in the calendar. */
  readonly link: (id: string, text: string) => ReactNode;
}

/** What was agreed in this conversation: what is ahead in the open, what is over folded away. */
export function Appointments({ of, link }: AppointmentsProps) {
  const { t } = useTranslation();
  const ahead = of.filter((one) => ['booked', 'arrived', 'inProgress'].includes(one.state)).toReversed();
  const over = of.filter((one) => !ahead.includes(one));
  if (of.length === 0) return null;
  return (
    <section className={css.appointments} aria-label={t('messages.appointments')}>
      {ahead.length > 0 ? <Rows of={ahead} link={link} /> : null}
      {over.length > 0 ? (
        <details>
          <summary>{t('messages.appointmentsOver', { count: over.length })}</summary>
          <Rows of={over} link={link} />
        </details>
      ) : null}
    </section>
  );
}

function Rows({ of, link }: AppointmentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul>
      {of.map((one) => (
        <li key={one.id}>
          <CalendarDays size={20} aria-hidden="true" />
          <span>
            {link(one.id, format.full(one.start))}
            <small>
              {[one.title, one.specialistName, t(`messages.appointmentState.${one.state}`)].filter(Boolean).join(' · ')}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
