import { useTranslation } from '../../locales/useTranslation';
import { Invite } from './panels/Invite';
import css from './Room.module.css';

export interface WaitingProps {
  readonly specialist: boolean;
  readonly hostName: string | null;
  readonly link: string | null;
  readonly title: string;
}

/** Nobody else is here yet: what to expect, or what to do first. */
export function Waiting({ specialist, hostName, link, title }: WaitingProps) {
  const { t } = useTranslation();
  if (specialist) {
    return (
      <div className={css.waitingCard}>
        <h1>{t('waiting.specialistTitle')}</h1>
        <p>{t(link ? 'waiting.specialistText' : 'waiting.specialistNoLink')}</p>
        {link ? <Invite link={link} title={title} /> : null}
      </div>
    );
  }
  return (
    <div className={css.waitingCard}>
      <h1>{t('waiting.customerTitle')}</h1>
      <p>{hostName ? t('waiting.customerNamed', { name: hostName }) : t('waiting.customerText')}</p>
      <p className={css.soft}>{t('waiting.customerStay')}</p>
    </div>
  );
}
