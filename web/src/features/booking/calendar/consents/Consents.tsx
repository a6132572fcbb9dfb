import { useQuery } from '@tanstack/react-query';
import { type AppointmentConsent, listConsents } from '../../../../api/scenarios';
import { inLanguage } from '../../../../locales/bothLanguages';
import { useFormat } from '../../../../locales/useFormat';
import { useTranslation } from '../../../../locales/useTranslation';
import css from '../calendar.module.css';

/** What the customer was asked to agree to, and what they said; nothing where nothing is asked. When it is over, only what they said: nobody will be
 * asked any more. */
export function Consents({ appointment, over }: { readonly appointment: string; readonly over: boolean }) {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({ queryKey: ['consents', appointment], queryFn: () => listConsents(appointment) });
  const shown = data?.items.filter((one) => !over || one.givenAt || one.withdrawnAt) ?? [];
  if (shown.length === 0) return null;
  const said = ({ givenAt, withdrawnAt, required }: AppointmentConsent) => {
    if (givenAt) return t('calendar.consentGiven', { time: format.full(givenAt) });
    if (withdrawnAt) return t('calendar.consentWithdrawn', { time: format.full(withdrawnAt) });
    return t(required ? 'calendar.consentOpen' : 'calendar.consentNotGiven');
  };
  return (
    <section>
      <h3>{t('calendar.consents')}</h3>
      <ul className={css.consents}>
        {shown.map((one) => {
          const words = inLanguage(one.text, language);
          return (
            <li key={one.id}>
              <strong>{said(one)}</strong>
              <span lang={words?.lang}>{words?.text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
