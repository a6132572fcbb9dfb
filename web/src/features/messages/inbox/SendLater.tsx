import { useTranslation } from '../../../locales/useTranslation';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import css from '../messages.module.css';

/** When a message goes: null for now, otherwise the reader's clock as 2026-11-24T09:00, empty while nothing is typed. */
export type Later = string | null;

/** The same clock's moment for the server; undefined for now. */
export function dueAt(later: Later): string | undefined {
  return later === null ? undefined : new Date(later).toISOString();
}

/** What is wrong with a chosen time, as a key of the texts. The server takes times of a year ahead. */
export function wrongTime(
  later: Later,
  now: number,
): 'messages.laterMissing' | 'messages.laterPast' | 'messages.laterFar' | null {
  if (later === null) return null;
  const at = Date.parse(later);
  if (Number.isNaN(at)) return 'messages.laterMissing';
  if (at <= now) return 'messages.laterPast';
  return at > now + 366 * 24 * 3_600_000 ? 'messages.laterFar' : null;
}

/** Nine o'clock tomorrow: what is put off in the evening is meant for the next morning. */
export function tomorrow(now: Date): string {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}T09:00`;
}

interface SendLaterProps {
  readonly later: Later;
  readonly onChange: (later: Later) => void;
  /** Somebody tried to send it: what is wrong is said. */
  readonly tried: boolean;
}

/** Now, or at a time that is chosen. */
export function SendLater({ later, onChange, tried }: SendLaterProps) {
  const { t } = useTranslation();
  const wrong = tried ? wrongTime(later, Date.now()) : null;
  return (
    <div className={css.fields}>
      <SelectField
        label={t('messages.when')}
        value={later === null ? 'now' : 'later'}
        options={(['now', 'later'] as const).map((one) => ({ value: one, label: t(`messages.${one}`) }))}
        onChange={(event) => onChange(event.target.value === 'now' ? null : tomorrow(new Date()))}
      />
      {later === null ? null : (
        <TextField
          type="datetime-local"
          label={t('messages.laterAt')}
          error={wrong ? t(wrong) : null}
          value={later}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
