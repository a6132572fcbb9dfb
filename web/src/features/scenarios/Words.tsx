import { useTranslation } from '../../locales/useTranslation';
import { TextArea } from '../../ui/controls/TextArea';
import css from './scenarios.module.css';

interface WordsProps {
  readonly text: { readonly french: string; readonly english: string };
  readonly rows: number;
  readonly onChange: (text: { french: string; english: string }) => void;
}

/** The same in both languages, beside each other where there is room. */
export function Words({ text, rows, onChange }: WordsProps) {
  const { t } = useTranslation();
  return (
    <div className={css.both}>
      <TextArea
        label={t('scenarios.french')}
        lang="fr"
        rows={rows}
        maxLength={1000}
        value={text.french}
        onChange={(event) => onChange({ ...text, french: event.target.value })}
      />
      <TextArea
        label={t('scenarios.english')}
        lang="en"
        rows={rows}
        maxLength={1000}
        value={text.english}
        onChange={(event) => onChange({ ...text, english: event.target.value })}
      />
    </div>
  );
}
