import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { reportsTable } from '../../api/reports';
import {
  archiveScenario,
  duplicateScenario,
  listScenarios,
  listScenarioTemplates,
  type ScenarioUse,
  type ScenarioView,
} from '../../api/scenarios';
import { useChange } from '../../api/useChange';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { AtOnce } from '../../ui/surfaces/AtOnce';
import { Back } from '../../ui/surfaces/Back';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import { ScenarioCard } from './ScenarioCard';
import { ScenarioForm } from './ScenarioForm';
import css from './scenarios.module.css';
import { Templates } from './Templates';

export interface ScenariosPageProps {
  readonly manages: boolean;
  /** Where appointment types and booking pages are, and the way back. */
  readonly schedule: ReactNode;
}

/** The organisation's scenarios, and the ready ones that can be taken. */
export function ScenariosPage(props: ScenariosPageProps) {
  const { t } = useTranslation();
  return (
    <div className={page.page}>
      <Back>{props.schedule}</Back>
      <h1>{t('scenarios.title')}</h1>
      <p className={page.soft}>{t('scenarios.text')}</p>
      <AtOnce loading={t('desk.loading')}>
        <Groups {...props} />
      </AtOnce>
    </div>
  );
}

function Groups({ manages, schedule }: ScenariosPageProps) {
  const { t } = useTranslation();
  const scenarios = useQuery({ queryKey: ['scenarios'], queryFn: listScenarios });
  const templates = useQuery({ queryKey: ['scenario-templates'], queryFn: listScenarioTemplates });
  const [editing, setEditing] = useState<string | null>(null);
  const [taken, setTaken] = useState<ScenarioView | null>(null);
  const items = scenarios.data?.items;
  const own = items?.filter((one) => !one.archived) ?? [];
  const archived = items?.filter((one) => one.archived) ?? [];
  const failed = scenarios.isError || templates.isError;
  const close = () => setEditing(null);
  const row = (one: ScenarioView) => (
    <li key={one.id}>
      {editing === one.id ? (
        <ScenarioForm of={one} templates={templates.data?.items ?? []} onClose={close} />
      ) : (
        <Own
          of={one}
          use={scenarios.data?.uses.find((use) => use.scenarioId === one.id) ?? null}
          manages={manages}
          onEdit={() => setEditing(one.id)}
        />
      )}
    </li>
  );
  return (
    <>
      {failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {taken ? (
        <div role="status">
          <Note tone="good" title={t('scenarios.takenTitle', { name: taken.name })} action={schedule}>
            <p>{t('scenarios.takenText')}</p>
          </Note>
        </div>
      ) : null}
      <section className={css.group}>
        <h2>{t('scenarios.own')}</h2>
        {items && own.length === 0 ? (
          <p className={page.soft}>{t(manages ? 'scenarios.none' : 'scenarios.noneToRead')}</p>
        ) : null}
        <ul className={page.rows}>{own.map(row)}</ul>
        {!manages ? null : editing === 'new' ? (
          <ScenarioForm of={null} templates={[]} onClose={close} />
        ) : (
          <span>
            <Button onClick={() => setEditing('new')}>{t('scenarios.blank')}</Button>
          </span>
        )}
      </section>
      {archived.length > 0 ? (
        <details className={css.archived}>
          <summary>{t('scenarios.archivedCount', { count: archived.length })}</summary>
          <ul className={page.rows}>{archived.map(row)}</ul>
        </details>
      ) : null}
      {templates.data ? <Templates items={templates.data.items} manages={manages} onTaken={setTaken} /> : null}
    </>
  );
}

interface OwnProps {
  readonly of: ScenarioView;
  /** Null while nothing uses it. */
  readonly use: ScenarioUse | null;
  readonly manages: boolean;
  readonly onEdit: () => void;
}

/** One of the organisation's own: what it presets, who uses it, and what can be done with it. */
function Own({ of, use, manages, onEdit }: OwnProps) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('scenarios');
  const users = [...(use?.types ?? []), ...(use?.teams ?? []).map((team) => t('scenarios.queueOf', { team }))];
  const archive = async (archived: boolean) => {
    if (await change(() => archiveScenario(of.id, archived)))
      toast(t(archived ? 'scenarios.archivedDone' : 'scenarios.restored', { name: of.name }));
  };
  const duplicate = async () => {
    const copy = await change(() => duplicateScenario(of.id, t('scenarios.copyName', { name: of.name }).slice(0, 80)));
    if (copy) toast(t('scenarios.duplicated', { name: copy.name }));
  };
  return (
    <ScenarioCard
      name={of.name}
      purpose={of.purpose}
      of={of}
      used={users.length > 0 ? t('scenarios.used', { types: users.join(' · ') }) : t('scenarios.unused')}
      actions={
        manages ? (
          <>
            <Button aria-label={t('scenarios.changeNamed', { name: of.name })} onClick={onEdit}>
              {t('scenarios.change')}
            </Button>
            <Button
              look="plain"
              busy={busy}
              aria-label={t('scenarios.duplicateNamed', { name: of.name })}
              onClick={() => void duplicate()}
            >
              {t('scenarios.duplicate')}
            </Button>
            <Button
              look="plain"
              busy={busy}
              aria-label={t(of.archived ? 'scenarios.restoreNamed' : 'scenarios.archiveNamed', { name: of.name })}
              onClick={() => void archive(!of.archived)}
            >
              {t(of.archived ? 'scenarios.restore' : 'scenarios.archive')}
            </Button>
            {of.report.length > 0 ? <Table of={of} /> : null}
            {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
          </>
        ) : null
      }
    />
  );
}

/** What was written in its calls, for a spreadsheet. */
function Table({ of }: { readonly of: ScenarioView }) {
  const { t, language } = useTranslation();
  return (
    <ButtonLink
      look="plain"
      href={reportsTable(of.id, language)}
      aria-label={t('scenarios.report.tableNamed', { name: of.name })}
      download
    >
      {t('scenarios.report.table')}
    </ButtonLink>
  );
}
