import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ReportFieldRow } from './ReportFieldRow';
import { type DraftField, most, newField, shifted } from './reportDraft';
import css from './scenarios.module.css';

export interface ReportFieldsProps {
  readonly of: readonly DraftField[];
  readonly onChange: (fields: readonly DraftField[]) => void;
}

/** What the closing report says: fields in their order, each of its kind. */
export function ReportFields({ of, onChange }: ReportFieldsProps) {
  const { t, language } = useTranslation();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (!focus) return;
    // What moved took its button along: whoever pressed it goes on there. At an end that button cannot be pressed any more.
    const [key, act] = focus.split(' / ');
    const row = list.current?.querySelector(`[data-field="${key}"]`);
    const other = act === 'title' ? 'input' : '[data-act]:not(:disabled)';
    const wanted = row?.querySelector<HTMLElement>(`[data-act="${act}"]:not(:disabled)`);
    (wanted ?? row?.querySelector<HTMLElement>(other))?.focus();
    setFocus(null);
  }, [focus]);
  const titleOf = (one: DraftField, index: number) =>
    (language === 'fr' ? one.title.french || one.title.english : one.title.english || one.title.french) ||
    t('scenarios.report.number', { number: index + 1 });
  const move = (index: number, by: -1 | 1) => {
    const one = of[index];
    if (!one) return;
    onChange(shifted(of, index, by));
    setFocus(`${one.key} / ${by < 0 ? 'up' : 'down'}`);
    setSaid(t('scenarios.report.moved', { title: titleOf(one, index), number: index + 1 + by, count: of.length }));
  };
  const remove = (index: number) => {
    const one = of[index];
    if (!one) return;
    onChange(of.filter((other) => other !== one));
    const next = of[index + 1] ?? of[index - 1];
    if (next) setFocus(`${next.key} / remove`);
    setSaid(t('scenarios.report.removed', { title: titleOf(one, index) }));
  };
  const add = () => {
    const made = newField();
    onChange([...of, made]);
    setFocus(`${made.key} / title`);
  };
  return (
    <fieldset className={css.pair}>
      <legend>{t('scenarios.report.legend')}</legend>
      <p className={page.soft}>{t('scenarios.report.text')}</p>
      <div ref={list} className={css.fields}>
        {of.map((one, index) => (
          <ReportFieldRow
            key={one.key}
            of={one}
            number={index + 1}
            last={index === of.length - 1}
            onChange={(part) => onChange(of.map((other) => (other === one ? { ...other, ...part } : other)))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
      {of.length < most ? (
        <span>
          <Button onClick={add}>{t('scenarios.report.add')}</Button>
        </span>
      ) : (
        <p className={page.soft}>{t('scenarios.report.most')}</p>
      )}
    </fieldset>
  );
}
