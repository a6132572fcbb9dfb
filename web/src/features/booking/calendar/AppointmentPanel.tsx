import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import {
  type AppointmentStep,
  type AppointmentView,
  readAppointment,
  type SeriesScope,
  stepAppointment,
} from '../../../api/booking';
import { asProblem, Problem } from '../../../api/client';
import { regional } from '../../../locales/regional';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';
import { Rated } from '../../../ui/marks/Rated';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Panel } from '../../../ui/surfaces/Panel';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import { ownZone, timesOf } from '../slots/times';
import css from './calendar.module.css';
import { PassOn } from './colleague/PassOn';
import { Companions } from './companions/Companions';
import { Consents } from './consents/Consents';
import { CustomerLink } from './customer/CustomerLink';
import { EraseCustomer, isOver } from './customer/EraseCustomer';
import { SendCheck } from './customer/SendCheck';
import { ScopeButtons } from './series/ScopeButtons';

export interface AppointmentPanelProps {
  readonly id: string;
  readonly version: number | string | null;
  readonly names: ReadonlyMap<string, string>;
  readonly canKeep: boolean;
  readonly canErase: boolean;
  readonly onMove: () => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  /** A link into the call. */
  readonly enter: (callId: string, text: string) => ReactNode;
  /** The device check of a call's customer. */
  readonly check: (callId: string) => ReactNode;
  /** A link to the report of its call. */
  readonly report: (callId: string, state: NonNullable<AppointmentView['report']>) => ReactNode;
  /** A link to the conversation in which it was agreed. */
  readonly thread: (id: string, text: string) => ReactNode;
}

/** One appointment: who comes, how to get in, and what may happen to it next. */
export function AppointmentPanel(props: AppointmentPanelProps) {
  const { id, version, onClose } = props;
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['appointment', id, version],
    queryFn: () => readAppointment(id),
    // A change of it is read where it stands: whoever acted on it keeps the focus.
    placeholderData: (before: AppointmentView | undefined) => before,
  });
  return (
    <Panel title={data?.title ?? t('calendar.appointment')} closeLabel={t('common.close')} onClose={onClose}>
      {error ? <ErrorNote>{t(`problem.${error instanceof Problem ? error.code : 'unexpected'}`)}</ErrorNote> : null}
      {data ? <Details {...props} of={data} /> : error ? null : <Skeleton height="240px" />}
    </Panel>
  );
}

function Details(props: AppointmentPanelProps & { readonly of: AppointmentView }) {
  const { of, names, canKeep, canErase, enter, check, report, thread, onMove, onChanged } = props;
  const { t, language } = useTranslation();
  const times = useMemo(() => timesOf(regional(language), ownZone()), [language]);
  const format = useFormat();
  const checkLink = useCopy();
  const { customer, links } = of;
  const open = of.state === 'booked' || of.state === 'arrived' || of.state === 'inProgress';
  return (
    <>
      <dl className={css.details}>
        <Fact name={t('calendar.when')}>
          <span className={css.day}>{times.day(of.start)}</span>
          {times.range(of)} <small>{times.zoneName(of.start)}</small>
        </Fact>
        {of.series ? (
          <Fact name={t('series.fact')}>
            {t('series.number', { number: Number(of.series.number), count: Number(of.series.count) })} ·{' '}
            {t(`series.${of.series.rhythm}`, { count: Number(of.series.every) })}
          </Fact>
        ) : null}
        <Fact name={t('calendar.state')}>{t(`appointmentState.${of.state}`)}</Fact>
        <Fact name={t('calendar.specialist')}>{names.get(of.specialistId) ?? t('calendar.somebodyElse')}</Fact>
        <Fact name={t('calendar.customer')}>
          {of.erasedAt
            ? t('calendar.erasedOn', { day: format.date(of.erasedAt) })
            : (customer.name ?? t('calendar.unnamed'))}
        </Fact>
        {customer.email ? (
          <Fact name={t('calendar.email')}>
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          </Fact>
        ) : null}
        {customer.phone ? (
          <Fact name={t('calendar.phone')}>
            <a href={`tel:${customer.phone.replace(/[^+\d]/g, '')}`}>{customer.phone}</a>
          </Fact>
        ) : null}
        {of.threadId ? (
          <Fact name={t('calendar.agreedIn')}>{thread(of.threadId, t('calendar.conversation'))}</Fact>
        ) : null}
        {of.rating ? (
          <Fact name={t('calendar.rating')}>
            <Rated
              stars={Number(of.rating.stars)}
              words={of.rating.words}
              label={t('calendar.ratingOf', { stars: of.rating.stars })}
            />
          </Fact>
        ) : null}
      </dl>
      <div className={css.actions}>
        {of.callId && of.report ? report(of.callId, of.report) : null}
        {links && of.callId ? enter(of.callId, t('calendar.enter')) : null}
        {links ? <CustomerLink link={links.customer} /> : null}
        {links && open ? (
          <Button onClick={() => void checkLink.copy(links.customer.replace('/j#', '/check#'))}>
            <span aria-live="polite">{t(checkLink.copied ? 'calendar.checkCopied' : 'calendar.checkLink')}</span>
          </Button>
        ) : null}
        {canKeep &&
        (of.state === 'booked' || of.state === 'arrived') &&
        (customer.email || customer.phone || of.threadId) ? (
          <SendCheck id={of.id} />
        ) : null}
        {canKeep && of.state === 'booked' && !of.erasedAt ? (
          <>
            <Button onClick={onMove}>{t('calendar.move')}</Button>
            <PassOn of={of} onChanged={onChanged} />
          </>
        ) : null}
      </div>
      {of.callId && !of.erasedAt ? check(of.callId) : null}
      {of.erasedAt ? null : <Companions of={of} mayChange={canKeep && (open || of.state === 'noShow')} />}
      <Consents appointment={of.id} over={Boolean(of.erasedAt)} />
      {canKeep && !of.erasedAt && (open || of.state === 'noShow') ? <Steps {...props} /> : null}
      {canErase && !of.erasedAt && isOver(of, Date.now()) ? <EraseCustomer of={of} onErased={onChanged} /> : null}
    </>
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

const after: Readonly<Record<string, readonly AppointmentStep[]>> = {
  booked: ['arrive', 'miss', 'cancel'],
  arrived: ['begin', 'finish', 'cancel'],
  inProgress: ['finish'],
  noShow: ['arrive'],
};

/** Calls take their appointments along; by hand it is for what happened outside of them. Cancelling is asked for twice. */
function Steps({ id, of, onChanged }: AppointmentPanelProps & { readonly of: AppointmentView }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<AppointmentStep | null>(null);
  const [scope, setScope] = useState<SeriesScope | null>(null);
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const past = Date.parse(of.start) < Date.now();
  const take = async (step: AppointmentStep, of: SeriesScope = 'one') => {
    if (step === 'cancel' && !sure) {
      setSure(true);
      return;
    }
    setBusy(step);
    setProblem(null);
    try {
      await stepAppointment(id, step, of);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(null);
    setScope(null);
    setSure(false);
    onChanged();
  };
  if (sure && of.series)
    return (
      <div className={css.actions}>
        <p role="status">{t('series.cancelWhich')}</p>
        <ScopeButtons
          danger
          busy={scope}
          onChoose={(chosen) => {
            setScope(chosen);
            void take('cancel', chosen);
          }}
        />
        <Button onClick={() => setSure(false)}>{t('calendar.keep')}</Button>
      </div>
    );
  return (
    <div className={css.actions}>
      {after[of.state]
        ?.filter((step) => step !== 'miss' || past)
        .map((step) => (
          <Button
            key={step}
            look={step === 'cancel' ? (sure ? 'danger' : 'plain') : 'quiet'}
            busy={busy === step}
            onClick={() => void take(step)}
          >
            {t(step === 'cancel' && sure ? 'calendar.cancelSure' : `appointmentStep.${step}`)}
          </Button>
        ))}
      {sure ? <Button onClick={() => setSure(false)}>{t('calendar.keep')}</Button> : null}
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </div>
  );
}
