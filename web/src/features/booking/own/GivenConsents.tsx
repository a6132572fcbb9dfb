import { useState } from 'react';
import type { OwnAppointment } from '../../../api/booking';
import { inLanguage } from '../../../locales/bothLanguages';
import { useGivenWords } from '../../../locales/useGivenWords';
import { useTranslation } from '../../../locales/useTranslation';
import { GivenList } from '../../../ui/surfaces/GivenList';
import { Note } from '../../../ui/surfaces/Note';
import type { Times } from '../slots/times';
import type { Own } from './useOwn';

export interface GivenConsentsProps {
  readonly own: Own;
  readonly of: NonNullable<OwnAppointment['scenario']>['consents'];
  readonly times: Times;
}

/** What the customer agreed to, the way to take it back, and what became of it. */
export default function GivenConsents({ own, of, times }: GivenConsentsProps) {
  const { t, language } = useTranslation();
  const [taken, setTaken] = useState<'needed' | 'free' | null>(null);
  const given = useGivenWords();
  const agreed = of.filter((one) => one.givenAt);
  const withdraw = async (id: string) => {
    const done = (await own.withdraw(id)) === null;
    if (done) setTaken(of.find((one) => one.id === id)?.required ? 'needed' : 'free');
    return done;
  };
  return (
    <>
      {taken ? (
        <div role="status">
          <Note tone="info">
            <p>{t(`own.withdrawn.${taken}`)}</p>
          </Note>
        </div>
      ) : null}
      {agreed.length > 0 ? (
        <GivenList
          title={t('given.title')}
          text={t('own.consentsText')}
          items={agreed.map((one) => {
            const words = inLanguage(one.text, language);
            const [day, time] = [times.day(one.givenAt ?? ''), times.hour(one.givenAt ?? '')];
            return {
              id: one.id,
              text: words?.text ?? '',
              lang: words?.lang,
              when: t('own.consentGiven', { day, time }),
              warning: one.required ? t('own.withdrawWarning') : null,
            };
          })}
          words={{
            ...given,
            sure: t('own.withdrawSure'),
            keep: t('own.withdrawKeep'),
          }}
          onWithdraw={withdraw}
        />
      ) : null}
    </>
  );
}
