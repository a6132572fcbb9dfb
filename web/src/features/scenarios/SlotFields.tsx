import { useTranslation } from '../../locales/useTranslation';
import { TextField } from '../../ui/controls/TextField';
import { type Draft, numbers } from './draft';
import css from './scenarios.module.css';

export interface SlotFieldsProps {
  readonly of: Draft['slot'];
  readonly error: (field: (typeof numbers)[number]) => string | null;
  readonly onChange: (slot: Draft['slot']) => void;
}

/** The numbers with which an appointment type of the scenario begins. */
export function SlotFields({ of, error, onChange }: SlotFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.numbers}>
      <legend>{t('scenarios.slot')}</legend>
      {numbers.map((one) => (
        <TextField
          key={one}
          type="number"
          inputMode="numeric"
          min={0}
          label={t(`types.${one}`)}
          error={error(one)}
          value={of[one]}
          onChange={(event) => onChange({ ...of, [one]: event.target.value })}
        />
      ))}
    </fieldset>
  );
}
