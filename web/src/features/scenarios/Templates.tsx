import { type ScenarioTemplateView, type ScenarioView, takeScenario } from '../../api/scenarios';
import { useChange } from '../../api/useChange';
import { inLanguage } from '../../locales/bothLanguages';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { ScenarioCard } from './ScenarioCard';
import css from './scenarios.module.css';

export interface TemplatesProps {
  readonly items: readonly ScenarioTemplateView[];
  readonly manages: boolean;
  readonly onTaken: (scenario: ScenarioView) => void;
}

/** The ready ones. Taking one makes a copy, and the appointment type that belongs to it. */
export function Templates({ items, manages, onTaken }: TemplatesProps) {
  const { t } = useTranslation();
  return (
    <section className={css.group}>
      <h2>{t('scenarios.ready')}</h2>
      <p className={page.soft}>{t('scenarios.readyText')}</p>
      <ul className={css.grid}>
        {items.map((item) => (
          <li key={item.key}>
            <Template of={item} manages={manages} onTaken={onTaken} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TemplateProps {
  readonly of: ScenarioTemplateView;
  readonly manages: boolean;
  readonly onTaken: (scenario: ScenarioView) => void;
}

function Template({ of, manages, onTaken }: TemplateProps) {
  const { t, language } = useTranslation();
  const { busy, problem, change } = useChange('scenarios', 'types');
  const name = inLanguage(of.name, language)?.text ?? of.key;
  const take = async () => {
    const taken = await change(() => takeScenario(of.key, language));
    if (!taken) return;
    onTaken(taken);
    scrollTo?.({ top: 0 });
  };
  return (
    <ScenarioCard
      name={name}
      purpose={inLanguage(of.purpose, language)?.text ?? null}
      of={of}
      used={null}
      actions={
        manages ? (
          <>
            <Button
              look="primary"
              busy={busy}
              aria-label={t('scenarios.takeNamed', { name })}
              onClick={() => void take()}
            >
              {t('scenarios.take')}
            </Button>
            {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
          </>
        ) : null
      }
    />
  );
}
