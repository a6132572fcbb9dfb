import type { ReactNode } from 'react';
import type { Answers, ReportFieldView, ReportHeading } from '../../api/reports';
import { inLanguage } from '../../locales/bothLanguages';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { readable } from './answers';
import css from './report.module.css';
import { useWhen } from './useWhen';

export interface ReportSheetProps {
  readonly heading: ReportHeading;
  readonly fields: readonly ReportFieldView[];
  readonly answers: Answers;
  /** Who finished it and when, or what stands in its place. */
  readonly foot: ReactNode;
}

/** A report as it is read and printed. */
export function ReportSheet({ heading, fields, answers, foot }: ReportSheetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const spell = (from: string, to: string | null) =>
    to ? t('report.toTime', { from: when(from), to: format.time(to) }) : when(from);
  return (
    <article className={css.sheet}>
      <header className={css.top}>
        <p>{heading.organisationName}</p>
        <h1>{t('report.title')}</h1>
        {heading.title ? <p className={css.subject}>{heading.title}</p> : null}
      </header>
      <dl className={css.facts}>
        {heading.customerName ? <Fact name={t('report.customer')}>{heading.customerName}</Fact> : null}
        {heading.specialistName ? <Fact name={t('report.specialist')}>{heading.specialistName}</Fact> : null}
        {heading.start ? <Fact name={t('report.appointment')}>{spell(heading.start, null)}</Fact> : null}
        {heading.metAt ? <Fact name={t('report.met')}>{spell(heading.metAt, heading.endedAt)}</Fact> : null}
      </dl>
      <ReportAnswers fields={fields} answers={answers} />
      <footer className={css.foot}>{foot}</footer>
    </article>
  );
}

/** What was written, field by field; one without a word is left out. */
export function ReportAnswers({ fields, answers }: Pick<ReportSheetProps, 'fields' | 'answers'>) {
  const { t, language } = useTranslation();
  const words = { yes: t('report.yes'), no: t('report.no') };
  const written = fields.filter((field) => answers[field.id]);
  if (written.length === 0) return <p className={css.soft}>{t('report.nothing')}</p>;
  return (
    <dl className={css.answers}>
      {written.map((field) => {
        const title = inLanguage(field.title, language);
        const { text, lang } = readable(field, answers[field.id] ?? '', language, words);
        return (
          <div key={field.id} data-long={field.kind === 'longText' ? '' : undefined}>
            <dt lang={title?.lang}>{title?.text}</dt>
            <dd lang={lang}>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
