import type { Messaging } from '../../../api/messages';
import { useTranslation } from '../../../locales/useTranslation';
import page from '../../../ui/surfaces/DeskPage.module.css';
import css from '../messages.module.css';
import { DoorAddress } from './DoorAddress';
import { MailgunDoor } from './MailgunDoor';

/** Where operators hand in what customers answer. */
export function DoorsPanel({ of }: { readonly of: Messaging }) {
  const { t } = useTranslation();
  return (
    <details className={page.panel}>
      <summary>
        <h2>{t('channels.doors')}</h2>
      </summary>
      <p className={page.soft}>{t('channels.doorsText')}</p>
      <dl className={css.doors}>
        {(['kannel', 'twilio', 'mail', 'mailSecret'] as const).map((one) => (
          <DoorAddress key={one} label={t(`channels.door.${one}`)} value={of.doors[one]} />
        ))}
      </dl>
      <MailgunDoor address={of.doors.mailgun} hasKey={of.doors.hasMailgunKey} />
    </details>
  );
}
