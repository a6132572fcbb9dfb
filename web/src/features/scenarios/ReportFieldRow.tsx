import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from '../../locales/useTranslation';
import { IconButton } from '../../ui/controls/IconButton';
import { SelectField } from '../../ui/controls/SelectField';
import { TextArea } from '../../ui/controls/TextArea';
import { TextField } from '../../ui/controls/TextField';
import page from '../../ui/surfaces/DeskPage.module.css';
import { type DraftField, kinds, type Text } from './reportDraft';
import css from './scenarios.module.css';

export interface ReportFieldRowProps {
  readonly of: DraftField;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (part: Partial<DraftField>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One field of the closing report: its title, its kind and what belongs to that, who needs it and who reads it. */
export function ReportFieldRow({ of, number, last, onChange, onMove, onRemove }: ReportFieldRowProps) {
  const { t } = useTranslation();
  const name = t('scenarios.report.number', { number });
  return (
    <fieldset className={css.consent} aria-label={name} data-field={of.key}>
      <div className={css.fieldHead}>
        <strong>{name}</strong>
        <IconButton
          data-act="up"
          label={t('scenarios.report.up', { number })}
          icon={<ArrowUp size={20} aria-hidden="true" />}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          data-act="down"
          label={t('scenarios.report.down', { number })}
          icon={<ArrowDown size={20} aria-hidden="true" />}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton
          data-act="remove"
          label={t('scenarios.report.remove', { number })}
          icon={<X size={20} aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
      <Lines name={t('scenarios.report.title')} of={of.title} longest={120} onChange={(title) => onChange({ title })} />
      <SelectField
        label={t('scenarios.report.kind')}
        value={of.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`scenarios.report.kinds.${kind}`) }))}
        onChange={(event) => onChange({ kind: event.target.value as DraftField['kind'] })}
      />
      {of.kind === 'choice' ? (
        <Lines
          rows={4}
          name={t('scenarios.report.choices')}
          hint={t('scenarios.report.choicesHint')}
          of={of.choices}
          longest={1000}
          onChange={(choices) => onChange({ choices })}
        />
      ) : null}
      {of.kind === 'number' ? (
        <Lines name={t('scenarios.report.unit')} of={of.unit} longest={16} onChange={(unit) => onChange({ unit })} />
      ) : null}
      <div className={css.ticks}>
        <Tick text={t('scenarios.report.needed')} of={of.required} onChange={(required) => onChange({ required })} />
        <Tick
          text={t('scenarios.report.forCustomer')}
          of={of.forCustomer}
          onChange={(forCustomer) => onChange({ forCustomer })}
        />
      </div>
    </fieldset>
  );
}

interface LinesProps {
  readonly name: string;
  readonly hint?: string;
  readonly of: Text;
  readonly longest: number;
  /** More than one line; one when absent. */
  readonly rows?: number;
  readonly onChange: (text: Text) => void;
}

function Lines({ name, hint, of, longest, rows, onChange }: LinesProps) {
  const { t } = useTranslation();
  const tied = (language: 'french' | 'english') => ({
    label: `${name} · ${t(`scenarios.${language}`)}`,
    lang: language === 'french' ? 'fr' : 'en',
    maxLength: longest,
    value: of[language],
  });
  return (
    <div className={css.both}>
      {(['french', 'english'] as const).map((language) =>
        rows ? (
          <TextArea
            key={language}
            {...tied(language)}
            hint={hint}
            rows={rows}
            onChange={(event) => onChange({ ...of, [language]: event.target.value })}
          />
        ) : (
          <TextField
            key={language}
            {...tied(language)}
            onChange={(event) => onChange({ ...of, [language]: event.target.value })}
          />
        ),
      )}
    </div>
  );
}

interface TickProps {
  readonly text: string;
  readonly of: boolean;
  readonly onChange: (of: boolean) => void;
}

function Tick({ text, of, onChange }: TickProps) {
  return (
    <label className={page.choice}>
      <input type="checkbox" checked={of} onChange={(event) => onChange(event.target.checked)} />
      {text}
    </label>
  );
}
