import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import {
  type AppointmentView,
  listTakers,
  moveAppointment,
  type SeriesScope,
  type TakerView,
} from '../../../../api/booking';
import { asProblem, Problem } from '../../../../api/client';
import { useFormat } from '../../../../locales/useFormat';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { SelectField } from '../../../../ui/controls/SelectField';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import { Skeleton } from '../../../../ui/surfaces/Skeleton';
import { toast } from '../../../../ui/surfaces/Toasts';
import css from '../calendar.module.css';
import { ScopeButtons } from '../series/ScopeButtons';

export interface PassOnProps {
  readonly of: AppointmentView;
  readonly onChanged: () => void;
}

type ChoiceProps = PassOnProps & { readonly onClose: () => void };

/** Gives an appointment to a colleague at its own time: by finger, by keyboard, from a list of those who are free then. */
export function PassOn({ of, onChanged }: PassOnProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (open) return <Choice of={of} onChanged={onChanged} onClose={close} />;
  return (
    <Button ref={button} onClick={() => setOpen(true)}>
      {t('passOn.open')}
    </Button>
  );
}

/** Hands it over, and offers the way back. What is refused changes nothing, and says so. */
function usePassing({ of, onChanged, onClose }: ChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<SeriesScope | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const whyNot = (error: unknown, name: string) => {
    const { code, errors } = asProblem(error);
    const dates = Object.keys(errors).filter((date) => !Number.isNaN(Date.parse(date)));
    if (dates.length > 0) return t('passOn.datesTaken', { name, dates: dates.map(format.full).join(' – ') });
    return code === 'slot.taken' ? t('passOn.taken', { name }) : t(`problem.${code}`);
  };
  const looked = () => {
    void queries.invalidateQueries({ queryKey: ['appointment', of.id] });
    void queries.invalidateQueries({ queryKey: ['takers', of.id] });
    onChanged();
  };
  const back = async (scope: SeriesScope, version: number) => {
    try {
      await moveAppointment(of.id, { specialistId: of.specialistId, scope }, version);
    } catch (error) {
      toast(t(`problem.${asProblem(error).code}`));
    }
    looked();
  };
  const pass = async (to: string, name: string, scope: SeriesScope) => {
    setBusy(scope);
    setProblem(null);
    try {
      const { version } = await moveAppointment(of.id, { specialistId: to, scope }, Number(of.version));
      toast(t('passOn.done', { name }), {
        label: t('calendar.undo'),
        run: () => void back(scope, Number(version)),
      });
      onClose();
    } catch (error) {
      setProblem(whyNot(error, name));
      setBusy(null);
    }
    looked();
  };
  return { busy, problem, pass };
}

function Choice(props: ChoiceProps) {
  const { of, onClose } = props;
  const { t } = useTranslation();
  const { data, error } = useQuery({ queryKey: ['takers', of.id], queryFn: () => listTakers(of.id), gcTime: 0 });
  const { busy, problem, pass } = usePassing(props);
  const [chosen, choose] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const ready = data !== undefined;
  useEffect(() => {
    if (ready) form.current?.querySelector<HTMLElement>('select, button')?.focus();
  }, [ready]);
  const name = data?.items.find((one) => one.personId === chosen)?.name;
  const send = (scope: SeriesScope) => {
    setAsked(false);
    if (name) void pass(chosen, name, scope);
  };
  return (
    <form
      ref={form}
      className={css.passOn}
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (of.series && name) setAsked(true);
        else send('one');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h3 id={title}>{t('passOn.title')}</h3>
      {error ? <ErrorNote>{t(`problem.${error instanceof Problem ? error.code : 'unexpected'}`)}</ErrorNote> : null}
      {data ? <People of={data.items} chosen={chosen} onChoose={choose} /> : error ? null : <Skeleton height="48px" />}
      {problem ? <ErrorNote>{problem}</ErrorNote> : null}
      <div className={css.actions}>
        {asked ? <p role="status">{t('passOn.which')}</p> : null}
        {asked ? <ScopeButtons busy={busy} onChoose={send} /> : null}
        {asked || !data?.items.length ? null : (
          <Button type="submit" look="primary" busy={busy !== null} disabled={!name}>
            {t('passOn.pass')}
          </Button>
        )}
        <Button onClick={onClose}>{t('passOn.keep')}</Button>
      </div>
    </form>
  );
}

interface PeopleProps {
  readonly of: readonly TakerView[];
  readonly chosen: string;
  readonly onChoose: (person: string) => void;
}

function People({ of, chosen, onChoose }: PeopleProps) {
  const { t } = useTranslation();
  if (of.length === 0) return <p role="status">{t('passOn.nobody')}</p>;
  return (
    <SelectField
      label={t('passOn.to')}
      hint={t('passOn.hint')}
      value={chosen}
      options={[
        { value: '', label: t('passOn.choose') },
        ...of.map((one) => ({
          value: one.personId,
          label: one.sameTeam ? t('passOn.sameTeam', { name: one.name }) : one.name,
        })),
      ]}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}
