import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import page from '../../ui/surfaces/DeskPage.module.css';
import type { DraftConsent } from './draft';
import css from './scenarios.module.css';
import { Words } from './Words';

const most = 10;
let made = 0;

export interface ConsentFieldsProps {
  readonly of: readonly DraftConsent[];
  readonly onChange: (consents: readonly DraftConsent[]) => void;
}

/** What customers are asked to agree to before they come in. Other words are another version: whoever agreed is asked again. */
export function ConsentFields({ of, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation();
  const change = (key: string, part: Partial<DraftConsent>) =>
    onChange(of.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = () => {
    made += 1;
    onChange([...of, { key: `new ${made}`, id: null, required: true, text: { french: '', english: '' } }]);
  };
  return (
    <fieldset className={css.pair}>
      <legend>{t('scenarios.asked')}</legend>
      <p className={page.soft}>{t('scenarios.askedHint')}</p>
      {of.map((one, index) => (
        <fieldset
          key={one.key}
          className={css.consent}
          aria-label={t('scenarios.consentNumber', { number: index + 1 })}
        >
          <Words text={one.text} rows={3} onChange={(text) => change(one.key, { text })} />
          <div className={css.actions}>
            <label className={page.choice}>
              <input
                type="checkbox"
                checked={one.required}
                onChange={(event) => change(one.key, { required: event.target.checked })}
              />
              {t('scenarios.required')}
            </label>
            <Button
              look="plain"
              aria-label={t('scenarios.removeConsent', { number: index + 1 })}
              onClick={() => onChange(of.filter((other) => other.key !== one.key))}
            >
              {t('scenarios.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {of.length < most ? (
        <span>
          <Button onClick={add}>{t('scenarios.addConsent')}</Button>
        </span>
      ) : null}
    </fieldset>
  );
}
