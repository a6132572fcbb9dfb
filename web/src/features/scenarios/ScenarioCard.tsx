import type { ReactNode } from 'react';
import type { ReportFieldView } from '../../api/reports';
import type { BothLanguages, CameraStart } from '../../api/scenarios';
import { inLanguage } from '../../locales/bothLanguages';
import { useTranslation } from '../../locales/useTranslation';
import page from '../../ui/surfaces/DeskPage.module.css';
import css from './scenarios.module.css';

/** What a scenario and a ready template have in common. */
export interface Presets {
  readonly prepare: BothLanguages;
  readonly welcome: BothLanguages;
  readonly camera: CameraStart;
  readonly asksCheck: boolean;
  readonly slot: { readonly minutes: number | string };
  readonly consents: readonly { readonly required: boolean; readonly text: BothLanguages }[];
  readonly retentionDays: number | string | null;
  readonly report: readonly Omit<ReportFieldView, 'id'>[];
}

export interface ScenarioCardProps {
  readonly name: string;
  readonly purpose: string | null;
  readonly of: Presets;
  readonly used: string | null;
  readonly actions: ReactNode;
}

/** What it is for, what it presets, and behind a fold what its customers read. */
export function ScenarioCard({ name, purpose, of, used, actions }: ScenarioCardProps) {
  const { t } = useTranslation();
  const facts = [
    t('scenarios.minutes', { count: Number(of.slot.minutes) }),
    t(`scenarios.camera.${of.camera}`),
    t(of.asksCheck ? 'scenarios.check' : 'scenarios.noCheck'),
    of.consents.length > 0 ? t('scenarios.consents', { count: of.consents.length }) : t('scenarios.noConsents'),
    of.retentionDays === null
      ? t('scenarios.retention.none')
      : t('scenarios.retention.after', { count: Number(of.retentionDays) }),
    of.report.length > 0 ? t('scenarios.report.count', { count: of.report.length }) : t('scenarios.report.none'),
  ];
  return (
    <article className={css.card}>
      <h3>{name}</h3>
      {purpose ? <p className={page.soft}>{purpose}</p> : null}
      <ul className={css.facts}>
        {facts.map((fact) => (
          <li key={fact} className={page.badge}>
            {fact}
          </li>
        ))}
      </ul>
      {used ? <p className={page.soft}>{used}</p> : null}
      <details className={css.preview}>
        <summary>{t('scenarios.preview')}</summary>
        <Preview of={of} />
      </details>
      {of.report.length > 0 ? (
        <details>
          <summary>{t('scenarios.report.preview')}</summary>
          <ReportPreview of={of.report} />
        </details>
      ) : null}
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </article>
  );
}

function ReportPreview({ of }: { readonly of: Presets['report'] }) {
  const { t, language } = useTranslation();
  return (
    <ol className={css.lines}>
      {of.map((field) => {
        const title = inLanguage(field.title, language);
        return (
          <li key={title?.text}>
            <span lang={title?.lang}>{title?.text}</span>{' '}
            <small className={page.soft}>
              {[
                t(`scenarios.report.kinds.${field.kind}`),
                ...(field.required ? [t('scenarios.needed')] : []),
                t(field.forCustomer ? 'scenarios.report.customer' : 'scenarios.report.desk'),
              ].join(' · ')}
            </small>
          </li>
        );
      })}
    </ol>
  );
}

function Preview({ of }: { readonly of: Presets }) {
  const { t, language } = useTranslation();
  const [prepare, welcome] = [inLanguage(of.prepare, language), inLanguage(of.welcome, language)];
  return (
    <dl className={css.words}>
      {prepare ? (
        <div>
          <dt>{t('prepare.title')}</dt>
          <dd lang={prepare.lang}>
            <ul className={css.lines}>
              {prepare.text.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      {of.consents.length > 0 ? (
        <div>
          <dt>{t('scenarios.asked')}</dt>
          <dd>
            <ul className={css.lines}>
              {of.consents.map(({ text, required }) => {
                const words = inLanguage(text, language);
                return words ? (
                  <li key={words.text}>
                    <span lang={words.lang}>{words.text}</span>{' '}
                    <small className={page.soft}>{t(required ? 'scenarios.needed' : 'scenarios.free')}</small>
                  </li>
                ) : null;
              })}
            </ul>
          </dd>
        </div>
      ) : null}
      {welcome ? (
        <div>
          <dt>{t('scenarios.welcome')}</dt>
          <dd lang={welcome.lang}>{welcome.text}</dd>
        </div>
      ) : null}
    </dl>
  );
}
