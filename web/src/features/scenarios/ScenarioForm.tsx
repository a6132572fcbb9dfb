import { type FormEvent, useState } from 'react';
import type { Problem } from '../../api/client';
import { changeScenario, makeScenario, type ScenarioTemplateView, type ScenarioView } from '../../api/scenarios';
import { useChange } from '../../api/useChange';
import { inLanguage } from '../../locales/bothLanguages';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import { TextArea } from '../../ui/controls/TextArea';
import { TextField } from '../../ui/controls/TextField';
import { showFirstWrong } from '../../ui/showFirstWrong';
import page from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import { ConsentFields } from './ConsentFields';
import { cameras, type Draft, draftOf, fromTemplate, numbers, wishOf } from './draft';
import { ReportFields } from './ReportFields';
import { RetentionFields, useErasing } from './RetentionFields';
import { SlotFields } from './SlotFields';
import css from './scenarios.module.css';
import { Words } from './Words';

export interface ScenarioFormProps {
  /** Null for a new one. */
  readonly of: ScenarioView | null;
  readonly templates: readonly ScenarioTemplateView[];
  readonly onClose: () => void;
}

/** What is wrong where no field says it itself. */
function wrongElsewhere({ code, errors }: Problem) {
  if (['name', 'retentionDays', ...numbers].some((field) => errors[field])) return null;
  return errors.consents
    ? 'scenarios.consentsWrong'
    : errors.report
      ? 'scenarios.report.wrong'
      : (`problem.${code}` as const);
}

/** Everything that a scenario presets. Nothing is kept before it is saved, the template's words too. */
export function ScenarioForm({ of, templates, onClose }: ScenarioFormProps) {
  const { t, language } = useTranslation();
  const { busy, problem, change } = useChange('scenarios');
  const [draft, setDraft] = useState<Draft>(() => draftOf(of));
  const put = (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part }));
  const erasing = useErasing(draft.retention, of);
  const template = templates.find((one) => one.key === of?.template);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (erasing.asks()) return;
    const saved = await change(() => (of ? changeScenario(of.id, wishOf(draft)) : makeScenario(wishOf(draft))));
    if (!saved) return showFirstWrong(form);
    toast(t('scenarios.saved', { name: saved.name }));
    onClose();
  };
  const reset = () => {
    if (!template) return;
    const name = inLanguage(template.name, language)?.text ?? '';
    put(fromTemplate(template, { name, purpose: inLanguage(template.purpose, language)?.text ?? '' }, of));
    toast(t('scenarios.resetDone'));
  };
  const wrong = (field: string, text: string) => (problem?.errors[field] ? text : null);
  const elsewhere = problem && wrongElsewhere(problem);
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextField
        label={t('scenarios.name')}
        hint={t('scenarios.nameHint')}
        error={wrong('name', t('scenarios.nameWrong'))}
        maxLength={80}
        value={draft.name}
        onChange={(event) => put({ name: event.target.value })}
      />
      <TextArea
        label={t('scenarios.purpose')}
        hint={t('scenarios.purposeHint')}
        rows={2}
        maxLength={500}
        value={draft.purpose}
        onChange={(event) => put({ purpose: event.target.value })}
      />
      <fieldset className={css.pair}>
        <legend>{t('scenarios.prepare')}</legend>
        <p className={page.soft}>{t('scenarios.prepareHint', { place: '{{prepare}}' })}</p>
        <Words text={draft.prepare} rows={5} onChange={(prepare) => put({ prepare })} />
      </fieldset>
      <fieldset className={css.pair}>
        <legend>{t('scenarios.welcome')}</legend>
        <p className={page.soft}>{t('scenarios.welcomeHint')}</p>
        <Words text={draft.welcome} rows={3} onChange={(welcome) => put({ welcome })} />
      </fieldset>
      <ConsentFields of={draft.consents} onChange={(consents) => put({ consents })} />
      <fieldset className={css.pair}>
        <legend>{t('scenarios.tools')}</legend>
        <SelectField
          label={t('scenarios.cameraLabel')}
          value={draft.camera}
          options={cameras.map((camera) => ({ value: camera, label: t(`scenarios.camera.${camera}`) }))}
          onChange={(event) => put({ camera: event.target.value as Draft['camera'] })}
        />
        <label className={page.choice}>
          <input
            type="checkbox"
            checked={draft.asksCheck}
            onChange={(event) => put({ asksCheck: event.target.checked })}
          />
          {t('scenarios.asksCheck')}
        </label>
      </fieldset>
      <SlotFields
        of={draft.slot}
        error={(one) => wrong(one, t('types.numberWrong'))}
        onChange={(slot) => put({ slot })}
      />
      <RetentionFields
        days={draft.retention}
        warns={erasing.warns}
        error={wrong('retentionDays', t('scenarios.retention.wrong'))}
        onChange={(retention) => put({ retention })}
      />
      <ReportFields of={draft.report} onChange={(report) => put({ report })} />
      {elsewhere ? <ErrorNote>{t(elsewhere)}</ErrorNote> : null}
      <div className={css.actions}>
        <Button type="submit" look={erasing.sure ? 'danger' : 'primary'} busy={busy}>
          {t(erasing.sure ? 'scenarios.retention.save' : of ? 'scenarios.save' : 'scenarios.make')}
        </Button>
        <Button onClick={onClose}>{t('scenarios.cancel')}</Button>
        {template ? (
          <Button look="plain" onClick={reset}>
            {t('scenarios.reset')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
