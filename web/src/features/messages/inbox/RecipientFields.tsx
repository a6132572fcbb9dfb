import type { MessageChannel } from '../../../api/messages';
import { type Language, languages } from '../../../locales/i18n';
import { useTranslation } from '../../../locales/useTranslation';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import css from '../messages.module.css';

export interface Recipient {
  readonly channel: MessageChannel;
  readonly to: string;
  readonly name: string;
  /** What Guichet itself writes to them is in it from now on. */
  readonly language: Language;
}

interface RecipientFieldsProps {
  readonly of: Recipient;
  readonly onChange: (change: Partial<Recipient>) => void;
  /** Somebody tried to send it: what is missing is said. */
  readonly tried: boolean;
}

/** To whom a first message goes, and how. */
export function RecipientFields({ of, onChange, tried }: RecipientFieldsProps) {
  const { t } = useTranslation();
  const byText = of.channel === 'text';
  const missing = tried && !of.to.trim();
  return (
    <>
      <SelectField
        label={t('messages.by')}
        value={of.channel}
        options={(['text', 'email'] as const).map((one) => ({ value: one, label: t(`messages.channel.${one}`) }))}
        onChange={(event) => onChange({ channel: event.target.value as MessageChannel })}
      />
      <TextField
        label={t(byText ? 'messages.number' : 'messages.address')}
        hint={byText ? t('messages.numberHint') : undefined}
        type={byText ? 'tel' : 'email'}
        autoComplete="off"
        autoFocus
        error={missing ? t(byText ? 'messages.numberMissing' : 'messages.addressMissing') : null}
        value={of.to}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      <div className={css.fields}>
        <TextField
          label={t('messages.name')}
          autoComplete="off"
          maxLength={80}
          value={of.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <SelectField
          label={t('messages.theirLanguage')}
          value={of.language}
          options={languages.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(event) => onChange({ language: event.target.value as Language })}
        />
      </div>
    </>
  );
}
