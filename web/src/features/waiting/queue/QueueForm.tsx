import { type FormEvent, useState } from 'react';
import { asProblem, type Problem } from '../../../api/client';
import type { TeamView } from '../../../api/people';
import { useOfferedScenarios } from '../../../api/useOfferedScenarios';
import { type QueueView, type ShiftView, setQueue } from '../../../api/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextArea } from '../../../ui/controls/TextArea';
import { TextField } from '../../../ui/controls/TextField';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { HoursFields } from './HoursFields';
import css from './queue.module.css';
import { WelcomeFields } from './WelcomeFields';

export interface QueueFormProps {
  readonly team: TeamView;
  readonly queue: QueueView;
  readonly onSaved: (queue: QueueView) => void;
  readonly onClose: () => void;
}

const zones: readonly string[] = Intl.supportedValuesOf?.('timeZone') ?? [];

/** What a manager sets of a team's public page. A queue that was never set begins in the manager's own zone. */
export function QueueForm({ team, queue, onSaved, onClose }: QueueFormProps) {
  const { t } = useTranslation();
  const fresh = !queue.offered && queue.zone === 'Etc/UTC';
  const [wish, setWish] = useState<QueueView>(
    fresh ? { ...queue, offered: true, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } : queue,
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<QueueView>) => setWish((was) => ({ ...was, ...part }));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setProblem(null);
    try {
      const saved = await setQueue(team.id, wish);
      toast(t('queue.saved'));
      onSaved(saved);
    } catch (error) {
      setProblem(asProblem(error));
      showFirstWrong(form);
    } finally {
      setBusy(false);
    }
  };
  const wrongAddress = problem?.errors.address || problem?.code === 'queue.address-taken';
  const all = zones.includes(wish.zone) ? zones : [wish.zone, ...zones];
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <h3>{team.name}</h3>
      <label className={page.choice}>
        <input type="checkbox" checked={wish.offered} onChange={(event) => change({ offered: event.target.checked })} />
        {t('queue.offer')}
      </label>
      <TextField
        label={t('queue.address')}
        hint={t('queue.addressPage', { page: `${location.origin}/talk/${wish.address}` })}
        error={
          wrongAddress
            ? t(problem?.code === 'queue.address-taken' ? 'problem.queue.address-taken' : 'queue.addressHint')
            : null
        }
        value={wish.address}
        maxLength={60}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => change({ address: event.target.value.toLowerCase() })}
      />
      <HoursFields shifts={wish.shifts} onChange={(shifts: readonly ShiftView[]) => change({ shifts })} />
      <SelectField
        label={t('queue.zone')}
        value={wish.zone}
        options={all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={(event) => change({ zone: event.target.value })}
      />
      <Words
        label={t('queue.welcomeFrench')}
        text={wish.welcomeFrench}
        onChange={(welcomeFrench) => change({ welcomeFrench })}
      />
      <Words
        label={t('queue.welcomeEnglish')}
        text={wish.welcomeEnglish}
        onChange={(welcomeEnglish) => change({ welcomeEnglish })}
      />
      <WelcomeFields teamId={team.id} />
      <Scenario used={queue.scenarioId} chosen={wish.scenarioId} onChoose={(scenarioId) => change({ scenarioId })} />
      {problem && !wrongAddress ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={page.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t('queue.save')}
        </Button>
        <Button onClick={onClose}>{t('queue.cancel')}</Button>
      </div>
    </form>
  );
}

interface ScenarioProps {
  /** The one that the queue has now. */
  readonly used: string | null | undefined;
  readonly chosen: string | null | undefined;
  readonly onChoose: (id: string | null) => void;
}

/** Nothing to choose while the organisation has no scenario. */
function Scenario({ used, chosen, onChoose }: ScenarioProps) {
  const { t } = useTranslation();
  const offered = useOfferedScenarios(used);
  if (offered.length === 0) return null;
  return (
    <SelectField
      label={t('types.scenario')}
      hint={t('queue.scenarioHint')}
      value={chosen ?? ''}
      options={[
        { value: '', label: t('types.noScenario') },
        ...offered.map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChange={(event) => onChoose(event.target.value || null)}
    />
  );
}

interface WordsProps {
  readonly label: string;
  readonly text: string | null | undefined;
  readonly onChange: (text: string | null) => void;
}

function Words({ label, text, onChange }: WordsProps) {
  const { t } = useTranslation();
  return (
    <TextArea
      label={label}
      hint={t('queue.welcomeHint')}
      rows={3}
      value={text ?? ''}
      maxLength={1000}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}
