import { useState } from 'react';
import type { OwnAppointment } from '../../../api/booking';
import { inLanguage } from '../../../locales/bothLanguages';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ErrorNote } from '../../../ui/surfaces/Note';
import type { Times } from '../slots/times';
import css from './own.module.css';
import type { Own } from './useOwn';

export interface GivenConsentsProps {
  readonly own: Own;
  readonly of: NonNullable<OwnAppointment['scenario']>['consents'];
  readonly times: Times;
}

/** What the customer agreed to, and the way to take it back. */
export default function GivenConsents({ own, of, times }: GivenConsentsProps) {
  const { t, language } = useTranslation();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const withdraw = async (id: string) => {
    setBusy(id);
    setFailed((await own.withdraw(id)) !== null);
    setBusy(null);
  };
  return (
    <section className={css.consents}>
      <h2>{t('own.consents')}</h2>
      <p>{t('own.consentsText')}</p>
      <ul>
        {of
          .filter((one) => one.givenAt)
          .map((one) => {
            const words = inLanguage(one.text, language);
            return (
              <li key={one.id}>
                <p lang={words?.lang}>{words?.text}</p>
                <small>
                  {t('own.consentGiven', { day: times.day(one.givenAt ?? ''), time: times.hour(one.givenAt ?? '') })}
                </small>
                <Button
                  look="plain"
                  busy={busy === one.id}
                  aria-label={t('own.withdrawNamed', { text: words?.text ?? '' })}
                  onClick={() => void withdraw(one.id)}
                >
                  {t('own.withdraw')}
                </Button>
              </li>
            );
          })}
      </ul>
      {failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
    </section>
  );
}
