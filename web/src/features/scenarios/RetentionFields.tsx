import { useState } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { TextField } from '../../ui/controls/TextField';
import page from '../../ui/surfaces/DeskPage.module.css';
import { Note } from '../../ui/surfaces/Note';
import css from './scenarios.module.css';

const usual = '90';
const parts = ['goes', 'stays'] as const;

/** What saving erases at once of a scenario that is used already: it cannot be brought back, and is asked for twice. */
export function useErasing(typed: string | null, of: { readonly retentionDays: number | string | null } | null) {
  const [asked, setAsked] = useState<string | null>(null);
  const [days, before] = [Number(typed), of?.retentionDays ?? null];
  const warns = of && days > 0 && (before === null || days < Number(before)) ? days : null;
  const sure = warns !== null && asked === typed;
  return {
    /** Older than so many days; null for nothing. */
    warns,
    sure,
    /** True the first time: then nothing is saved yet. */
    asks: () => {
      setAsked(typed);
      return warns !== null && !sure;
    },
  };
}

export interface RetentionFieldsProps {
  /** Days as they are typed; null where nothing is erased. */
  readonly days: string | null;
  /** To be erased at once with what is typed, in days; null for nothing. */
  readonly warns: number | null;
  readonly error: string | null;
  readonly onChange: (days: string | null) => void;
}

/** For how long customers' data are kept, and exactly what goes and what stays. */
export function RetentionFields({ days, warns, error, onChange }: RetentionFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.pair}>
      <legend>{t('scenarios.retention.legend')}</legend>
      <label className={page.choice}>
        <input
          type="checkbox"
          checked={days !== null}
          onChange={(event) => onChange(event.target.checked ? usual : null)}
        />
        {t('scenarios.retention.erases')}
      </label>
      {days === null ? (
        <p className={page.soft}>{t('scenarios.retention.never')}</p>
      ) : (
        <>
          <TextField
            className={css.number}
            type="number"
            inputMode="numeric"
            min={1}
            max={3650}
            label={t('scenarios.retention.days')}
            error={error}
            value={days}
            onChange={(event) => onChange(event.target.value)}
          />
          <p className={page.soft}>{t('scenarios.retention.counted')}</p>
          <dl className={css.words}>
            {parts.map((part) => (
              <div key={part}>
                <dt>{t(`scenarios.retention.${part}`)}</dt>
                <dd>{t(`scenarios.retention.${part}Text`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {warns === null ? null : (
        <div role="status">
          <Note tone="warn">
            <p>{t('scenarios.retention.sooner', { count: warns })}</p>
          </Note>
        </div>
      )}
    </fieldset>
  );
}
