import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type AppointmentTypeView, changeType, listTypes, makeType } from '../../../api/booking';
import { asProblem, type Problem } from '../../../api/client';
import { listScenarios, type ScenarioView } from '../../../api/scenarios';
import { useOfferedScenarios } from '../../../api/useOfferedScenarios';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from './schedule.module.css';

const numbers = ['minutes', 'minutesBefore', 'minutesAfter', 'gridMinutes', 'noticeMinutes', 'horizonDays'] as const;
type Numbers = Record<(typeof numbers)[number], string>;
const usual: Numbers = {
  minutes: '30',
  minutesBefore: '0',
  minutesAfter: '10',
  gridMinutes: '30',
  noticeMinutes: '60',
  horizonDays: '60',
};

/** What customers can book: how long it is, and by which rules its times are offered. */
export function TypesPanel({ manages, scenarios: link }: { readonly manages: boolean; readonly scenarios: ReactNode }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['types'], queryFn: listTypes });
  const [editing, setEditing] = useState<AppointmentTypeView | 'new' | null>(null);
  const scenarios = useQuery({ queryKey: ['scenarios'], queryFn: listScenarios }).data?.items;
  const names = new Map(scenarios?.map((one) => [one.id, one.name]));
  return (
    <section className={page.panel}>
      <h2>{t('types.title')}</h2>
      <p className={page.soft}>{t('types.scenariosText')}</p>
      <span className={css.alone}>{link}</span>
      {data?.items.length === 0 ? <p className={page.soft}>{t('types.none')}</p> : null}
      <ul className={css.rows}>
        {data?.items.map((type) =>
          editing !== 'new' && editing?.id === type.id ? (
            <li key={type.id}>
              <TypeForm of={type} onDone={() => setEditing(null)} />
            </li>
          ) : (
            <li key={type.id}>
              <span>
                <strong>{type.name}</strong>
                <small className={page.soft}>
                  {t('types.summary', { count: Number(type.minutes), grid: Number(type.gridMinutes) })}
                  {type.closed ? ` · ${t('types.closed')}` : ''}
                  {type.scenarioId ? ` · ${names.get(type.scenarioId) ?? ''}` : ''}
                </small>
              </span>
              {manages ? (
                <Button aria-label={t('types.changeNamed', { name: type.name })} onClick={() => setEditing(type)}>
                  {t('types.change')}
                </Button>
              ) : null}
            </li>
          ),
        )}
      </ul>
      {editing === 'new' ? <TypeForm of={null} onDone={() => setEditing(null)} /> : null}
      {manages && editing === null ? (
        <span>
          <Button onClick={() => setEditing('new')}>{t('types.make')}</Button>
        </span>
      ) : null}
    </section>
  );
}

function TypeForm({ of, onDone }: { readonly of: AppointmentTypeView | null; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(of?.name ?? '');
  const [closed, setClosed] = useState(of?.closed ?? false);
  const [values, setValues] = useState<Numbers>(() =>
    of ? (Object.fromEntries(numbers.map((one) => [one, String(of[one])])) as Numbers) : usual,
  );
  const [scenario, setScenario] = useState(of?.scenarioId ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = (id: string, chosen: ScenarioView | undefined) => {
    setScenario(id);
    // A new one begins with the scenario's numbers; what is booked already keeps its own.
    if (!chosen || of) return;
    setName((was) => was || chosen.name);
    const slot = Object.entries(chosen.slot).map(([key, value]) => [key, String(value)]);
    setValues((was) => ({ ...was, ...Object.fromEntries(slot), gridMinutes: String(chosen.slot.minutes) }));
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setProblem(null);
    const given = Object.fromEntries(numbers.map((one) => [one, Number(values[one])])) as Record<keyof Numbers, number>;
    const wish = { name, closed, scenarioId: scenario || null };
    try {
      await (of ? changeType(of.id, { ...wish, ...given }) : makeType({ ...wish, ...given }));
      void queries.invalidateQueries({ queryKey: ['types'] });
      onDone();
    } catch (error) {
      setProblem(asProblem(error));
      showFirstWrong(form);
    }
    setBusy(false);
  };
  return (
    <form className={css.form} onSubmit={save} noValidate>
      <TextField
        label={t('types.name')}
        maxLength={80}
        value={name}
        error={problem?.errors.name ? t('types.nameWrong') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <ScenarioField used={of?.scenarioId} value={scenario} onChoose={choose} />
      <NumberFields values={values} problem={problem} onChange={setValues} />
      <label className={page.choice}>
        <input type="checkbox" checked={!closed} onChange={(event) => setClosed(!event.target.checked)} />
        {t('types.open')}
      </label>
      {problem && Object.keys(problem.errors).length === 0 ? (
        <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
      ) : null}
      <div className={page.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('schedule.save')}
        </Button>
        <Button onClick={onDone}>{t('types.cancel')}</Button>
      </div>
    </form>
  );
}

interface NumberFieldsProps {
  readonly values: Numbers;
  readonly problem: Problem | null;
  readonly onChange: (values: Numbers) => void;
}

function NumberFields({ values, problem, onChange }: NumberFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={css.numbers}>
      {numbers.map((one) => (
        <TextField
          key={one}
          type="number"
          inputMode="numeric"
          label={t(`types.${one}`)}
          value={values[one]}
          min={0}
          error={problem?.errors[one] ? t('types.numberWrong') : null}
          onChange={(event) => onChange({ ...values, [one]: event.target.value })}
        />
      ))}
    </div>
  );
}

interface ScenarioFieldProps {
  readonly used: string | null | undefined;
  readonly value: string;
  readonly onChoose: (id: string, scenario: ScenarioView | undefined) => void;
}

/** What belongs to the type besides its times; nothing to choose while the organisation has no scenario. */
function ScenarioField({ used, value, onChoose }: ScenarioFieldProps) {
  const { t } = useTranslation();
  const offered = useOfferedScenarios(used);
  if (offered.length === 0) return null;
  return (
    <SelectField
      label={t('types.scenario')}
      hint={t('types.scenarioHint')}
      value={value}
      options={[
        { value: '', label: t('types.noScenario') },
        ...offered.map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChange={({ target }) =>
        onChoose(
          target.value,
          offered.find((one) => one.id === target.value),
        )
      }
    />
  );
}
