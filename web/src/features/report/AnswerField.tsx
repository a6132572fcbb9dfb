import type { ReportFieldView } from '../../api/reports';
import { inLanguage } from '../../locales/bothLanguages';
import { useTranslation } from '../../locales/useTranslation';
import { SelectField } from '../../ui/controls/SelectField';
import { TextArea } from '../../ui/controls/TextArea';
import { TextField } from '../../ui/controls/TextField';

export interface AnswerFieldProps {
  readonly of: ReportFieldView;
  readonly value: string;
  readonly fault: 'missing' | 'wrong' | null;
  readonly onChange: (text: string) => void;
}

/** One field of a report while it is written: the control that its kind asks for. */
export function AnswerField({ of, value, fault, onChange }: AnswerFieldProps) {
  const { t, language } = useTranslation();
  const { kind } = of;
  const [title, unit] = [inLanguage(of.title, language), inLanguage(of.unit, language)?.text];
  const tied = {
    label: unit ? `${title?.text} (${unit})` : (title?.text ?? ''),
    hint: [
      of.required ? t('reportDesk.needed') : null,
      t(of.forCustomer ? 'reportDesk.forCustomer' : 'reportDesk.deskOnly'),
    ]
      .filter(Boolean)
      .join(' · '),
    error: fault ? t(fault === 'missing' ? 'reportDesk.missing' : `reportDesk.wrong.${kind}`) : null,
    required: of.required,
    value,
  };
  if (kind === 'longText')
    return <TextArea {...tied} rows={4} maxLength={4000} onChange={(event) => onChange(event.target.value)} />;
  if (kind === 'choice' || kind === 'yesNo')
    return (
      <SelectField
        {...tied}
        options={[
          { value: '', label: t('reportDesk.choose') },
          ...choices(of, language, t('report.yes'), t('report.no')),
        ]}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <TextField
      {...tied}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function choices(of: ReportFieldView, language: string, yes: string, no: string) {
  if (of.kind === 'yesNo')
    return [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ];
  return of.choices.map((one, index) => ({ value: String(index), label: inLanguage(one, language)?.text ?? '' }));
}
