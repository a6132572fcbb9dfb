import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type AppointmentView,
  bookAppointment,
  bookSeries,
  listSlots,
  listTypes,
  type Whose,
} from '../../../api/booking';
import { asProblem, newKey, type Problem } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { Panel } from '../../../ui/surfaces/Panel';
import { SlotPicker } from '../slots/SlotPicker';
import type { Span, Times } from '../slots/times';
import { useSlots } from '../slots/useSlots';
import css from './calendar.module.css';
import { CustomerLink } from './customer/CustomerLink';
import { type Reader, ReaderFields, useReader, zoneFor } from './customer/ReaderFields';
import { RepeatFields } from './series/RepeatFields';
import { type Series, useSeries } from './series/repeat';
import { SeriesDates } from './series/SeriesDates';

export interface BookPanelProps {
  /** Where somebody pointed: the moment to begin with. */
  readonly from: Date | null;
  readonly whose: Whose;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly times: Times;
  readonly onClose: () => void;
  readonly onBooked: () => void;
  readonly toWhose: (value: string) => Whose;
  readonly fromWhose: (whose: Whose) => string;
  /** For whom it is, where that is known. */
  readonly customer?: KnownCustomer;
}

/** Somebody with whom a time was agreed in a conversation. */
export interface KnownCustomer {
  readonly threadId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
}

/** Books for a customer: what, with whom, when, for whom. */
export function BookPanel(props: BookPanelProps) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['types'], queryFn: listTypes });
  const types = data?.items.filter((type) => !type.closed) ?? [];
  const [booked, setBooked] = useState<AppointmentView | null>(null);
  const done = (made: AppointmentView) => {
    setBooked(made);
    props.onBooked();
  };
  return (
    <Panel title={t('calendar.book')} closeLabel={t('common.close')} onClose={props.onClose}>
      {booked ? (
        <Booked of={booked} times={props.times} onDone={props.onClose} />
      ) : data && types.length === 0 ? (
        <Note title={t('calendar.noTypes')}>
          <p>{t('calendar.noTypesText')}</p>
        </Note>
      ) : types.length > 0 ? (
        <BookForm {...props} types={types} onDone={done} />
      ) : null}
    </Panel>
  );
}

interface BookFormProps extends BookPanelProps {
  readonly types: readonly { readonly id: string; readonly name: string; readonly minutes: number | string }[];
  readonly onDone: (booked: AppointmentView) => void;
}

const empty = { name: '', email: '', phone: '', title: '' };
type Fields = typeof empty;

const fieldsOf = (known: KnownCustomer | undefined): Fields => ({
  ...empty,
  name: known?.name ?? '',
  email: known?.email ?? '',
  phone: known?.phone ?? '',
});

function BookForm(props: BookFormProps) {
  const { from, whose, choices, times, types, toWhose, fromWhose } = props;
  const { t } = useTranslation();
  const [type, setType] = useState(types[0]?.id ?? '');
  const [who, setWho] = useState(() => fromWhose(whose) || (choices[0]?.value ?? ''));
  const ask = useCallback(
    async (start: Date, end: Date) => (await listSlots(type, toWhose(who), start, end)).items,
    [type, who, toWhose],
  );
  const slots = useSlots(ask, from ?? undefined);
  const wished = useMemo(() => from && nearest(slots.slots, from, times), [slots.slots, from, times]);
  const [chosen, setChosen] = useState<Span | null>(null);
  useEffect(() => setChosen(wished), [wished]);
  const [fields, setFields] = useState(() => fieldsOf(props.customer));
  const whom = useMemo(() => toWhose(who), [toWhose, who]);
  const series = useSeries(type, whom, chosen?.start ?? null);
  const reader = useReader(props.customer?.language);
  const { busy, problem, book } = useBooking(props, reader, () => {
    slots.refresh();
    series.refresh();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) void book({ typeId: type, start: chosen.start, ...whom }, fields, series);
  };
  const ready = chosen !== null && (series.repeat === null || series.starts.length > 0);
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <SelectField
        label={t('calendar.type')}
        value={type}
        options={types.map(({ id, name, minutes }) => ({
          value: id,
          label: t('calendar.typeMinutes', { name, count: Number(minutes) }),
        }))}
        onChange={(event) => setType(event.target.value)}
      />
      <SelectField
        label={t('calendar.with')}
        value={who}
        options={choices}
        onChange={(event) => setWho(event.target.value)}
      />
      <SlotPicker
        key={`${type} ${who}`}
        of={slots}
        times={times}
        chosen={chosen?.start ?? null}
        onChoose={setChosen}
        from={from}
      />
      <RepeatFields of={series} />
      <SeriesDates of={series} times={times} />
      <CustomerFields fields={fields} onChange={setFields} problem={problem} />
      <ReaderFields of={reader} />
      <Button type="submit" look="primary" size="big" wide busy={busy} disabled={!ready}>
        {bookText(t, times, chosen, series)}
      </Button>
    </form>
  );
}

function bookText(t: ReturnType<typeof useTranslation>['t'], times: Times, chosen: Span | null, series: Series) {
  if (!chosen) return t('calendar.bookChoose');
  if (series.repeat) return t('series.book', { count: series.starts.length });
  return t('calendar.bookAt', { day: times.day(chosen.start), time: times.hour(chosen.start) });
}

interface CustomerFieldsProps {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  readonly problem: Problem | null;
}

function CustomerFields({ fields, onChange, problem }: CustomerFieldsProps) {
  const { t } = useTranslation();
  const field = (name: keyof Fields, onServer: string) => ({
    value: fields[name],
    error: problem?.errors[onServer] ? t('calendar.fieldWrong') : null,
    onChange: (event: { target: { value: string } }) => onChange({ ...fields, [name]: event.target.value }),
  });
  return (
    <>
      <TextField label={t('calendar.customerName')} maxLength={80} {...field('name', 'customer.name')} />
      <TextField label={t('calendar.email')} type="email" inputMode="email" {...field('email', 'customer.email')} />
      <TextField label={t('calendar.phone')} type="tel" {...field('phone', 'customer.phone')} />
      <TextField label={t('calendar.about')} maxLength={200} {...field('title', 'title')} />
      {problem && Object.keys(problem.errors).length === 0 ? (
        <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
      ) : null}
    </>
  );
}

/** Books once, however often it is pressed: the same key until the server has answered. */
function useBooking({ onDone, customer: known }: BookFormProps, reader: Reader, refresh: () => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const book = async (
    what: { typeId: string; start: string } & Whose,
    { title, ...customer }: Fields,
    { repeat, plan, starts }: Series,
  ) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const about = {
        ...what,
        title,
        customer,
        language: reader.language,
        zone: zoneFor(reader, customer.phone),
        threadId: known?.threadId ?? null,
      };
      if (repeat && plan && starts.length > 1) {
        const { rhythm, every } = repeat;
        const { items } = await bookSeries(
          { ...about, starts: [...starts], rhythm, every, seriesZone: plan.zone },
          key.current,
        );
        if (items[0]) onDone(items[0]);
      } else {
        onDone(await bookAppointment({ ...about, start: starts[0] ?? what.start }, key.current));
      }
    } catch (error) {
      const said = asProblem(error);
      setProblem(said);
      // Silence may hide a booking: only what was answered may be tried under a new key.
      if (said.code !== 'offline') key.current = newKey();
      if (said.code.startsWith('slot.')) refresh();
    }
    setBusy(false);
  };
  return { busy, problem, book };
}

/** The free time of that day which begins closest to where somebody pointed. */
export function nearest(slots: readonly Span[] | null, wish: Date, times: Times): Span | null {
  const far = (slot: Span) => Math.abs(Date.parse(slot.start) - wish.getTime());
  return (slots ?? [])
    .filter((slot) => times.key(slot.start) === times.key(wish))
    .reduce<Span | null>((best, slot) => (best && far(best) <= far(slot) ? best : slot), null);
}

function Booked({
  of,
  times,
  onDone,
}: {
  readonly of: AppointmentView;
  readonly times: Times;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Note tone="good" title={t('calendar.booked')}>
        <p role="status">{t('calendar.bookedAt', { day: times.day(of.start), time: times.hour(of.start) })}</p>
        {of.series ? <p>{t('series.booked', { count: Number(of.series.count) })}</p> : null}
      </Note>
      {of.links ? (
        <div className={css.actions}>
          <CustomerLink look="primary" link={of.links.customer} />
          <Button onClick={onDone}>{t('common.close')}</Button>
        </div>
      ) : null}
    </>
  );
}
