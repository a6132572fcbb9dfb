import type { Messaging } from '../../../api/messages';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';
import page from '../../../ui/surfaces/DeskPage.module.css';
import css from '../messages.module.css';

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
          <Door key={one} label={t(`channels.door.${one}`)} value={of.doors[one]} />
        ))}
      </dl>
    </details>
  );
}

function Door({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <Button look="plain" onClick={() => void copy(value)}>
          <span aria-live="polite">{t(copied ? 'channels.copied' : 'channels.copy')}</span>
        </Button>
      </dd>
    </div>
  );
}
