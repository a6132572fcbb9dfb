import { CircleCheck, Gauge, ShieldCheck, Video } from 'lucide-react';
import type { DeviceCheck } from '../../api/check';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import heading from '../../ui/surfaces/Heading.module.css';
import { Note } from '../../ui/surfaces/Note';
import { Statement } from '../../ui/surfaces/Statement';
import type { CheckPageProps } from './CheckPage';
import css from './check.module.css';

/** What will happen, before anything does; or that nothing needs to. */
export function Intro({ startsAt, kept, earlier }: CheckPageProps & { readonly earlier: DeviceCheck | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (earlier)
    return (
      <Statement icon={<CircleCheck size={28} aria-hidden="true" />} title={t('check.earlierTitle')}>
        <p>{t('check.earlierText', { time: format.when(earlier.at, Date.now()) })}</p>
      </Statement>
    );
  return (
    <>
      <header className={heading.heading}>
        <h1>{t('check.title')}</h1>
        <p className={css.lead}>{t('check.lead')}</p>
        {startsAt ? <p className={css.soft}>{t('check.forTime', { time: format.full(startsAt) })}</p> : null}
      </header>
      <ul className={css.what}>
        <li>
          <Video size={24} aria-hidden="true" />
          {t('check.whatDevices')}
        </li>
        <li>
          <Gauge size={24} aria-hidden="true" />
          {t('check.whatLine')}
        </li>
        <li>
          <ShieldCheck size={24} aria-hidden="true" />
          {`${t('check.whatPrivate')} ${t(kept === 'nowhere' ? 'check.notKept' : 'check.kept')}`}
        </li>
      </ul>
      <Note>
        <p>{t('check.next')}</p>
      </Note>
    </>
  );
}
