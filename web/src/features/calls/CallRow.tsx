import { Button } from '@mantine/core';
import { Check, ChevronDown, Circle, CircleCheck, CircleDot, Copy, PhoneOff, Video } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { CallView } from '../../api/client';
import { clock, useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { useCopy } from '../../ui/hooks/useCopy';
import { Avatar } from '../../ui/marks/Avatar';
import { Rated } from '../../ui/marks/Rated';
import { VerdictMark } from '../../ui/marks/VerdictMark';
import css from '../../ui/surfaces/DeskPage.module.css';
import local from './calls.module.css';
import { QualityPanel } from './quality/QualityPanel';
import { lasted } from './sort';

export interface CallRowProps {
  readonly call: CallView;
  readonly now: number;
  readonly onEnd: () => void;
  /** A link to the call's page, as the router makes it. */
  readonly enter: (words: { readonly icon: ReactNode; readonly text: string; readonly label: string }) => ReactNode;
  /** A link to the call's report; null where there is none to write or to read. */
  readonly report: ReactNode;
}

const marks = { live: CircleDot, ready: Circle, ended: CircleCheck } as const;

export function CallRow({ call, now, onEnd, enter, report }: CallRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const Mark = marks[call.state];
  const title = call.title ?? t('calls.untitled');
  const over = call.state === 'ended';
  const [quality, setQuality] = useState(false);
  const panel = useId();
  return (
    <li className={local.row}>
      <span className={local[call.state]}>
        <Mark size={18} aria-hidden="true" />
        {t(`calls.state.${call.state}`)}
      </span>
      <div className={local.what}>
        <h3>{title}</h3>
        <Who call={call} />
        <Times call={call} now={now} />
        {call.erasedAt ? <p className={css.soft}>{t('calls.erased', { day: format.date(call.erasedAt) })}</p> : null}
        {call.check && !over ? <VerdictMark verdict={call.check}>{t(`board.check.${call.check}`)}</VerdictMark> : null}
        {call.rating ? (
          <Rated
            stars={Number(call.rating.stars)}
            words={call.rating.words}
            label={t('calendar.ratingOf', { stars: call.rating.stars })}
          />
        ) : null}
        {call.startedAt ? (
          <Button
            className={local.more}
            variant="subtle"
            aria-expanded={quality}
            aria-controls={quality ? panel : undefined}
            aria-label={t('callQuality.showNamed', { title })}
            rightSection={<ChevronDown size={18} aria-hidden="true" className={quality ? local.open : undefined} />}
            onClick={() => setQuality(!quality)}
          >
            {t('callQuality.show')}
          </Button>
        ) : null}
      </div>
      {over ? (
        report ? (
          <div className={local.actions}>{report}</div>
        ) : null
      ) : (
        <div className={local.actions}>
          {report}
          {call.links ? <CopyLink link={call.links.customer} /> : null}
          <Button
            variant="default"
            leftSection={<PhoneOff size={18} aria-hidden="true" />}
            aria-label={t('calls.endNamed', { title })}
            onClick={onEnd}
          >
            {t('calls.end')}
          </Button>
          {enter({
            icon: <Video size={18} aria-hidden="true" />,
            text: t('calls.enter'),
            label: t('calls.enterNamed', { title }),
          })}
        </div>
      )}
      {quality ? (
        <section id={panel} className={local.quality} aria-label={t('callQuality.showNamed', { title })}>
          <QualityPanel callId={call.id} live={!over} />
        </section>
      ) : null}
    </li>
  );
}

function Who({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = call.people.map((person) => person.name);
  if (names.length === 0) {
    if (call.state === 'ended')
      return call.specialist ? <p className={css.soft}>{t('calls.by', { name: call.specialist.name })}</p> : null;
    return <p className={css.soft}>{t('calls.nobody')}</p>;
  }
  return (
    <p className={local.who}>
      <span className={local.faces}>
        {call.people.slice(0, 4).map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: people of a row carry no id, and two may have one name
          <Avatar key={index} name={person.name} size="small" />
        ))}
      </span>
      {t('calls.with', { names: format.list(names) })}
    </p>
  );
}

function Times({ call, now }: { readonly call: CallView; readonly now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const seconds = lasted(call, now);
  const [at, key] = call.endedAt
    ? ([call.endedAt, 'calls.endedAt'] as const)
    : call.startedAt
      ? ([call.startedAt, 'calls.startedAt'] as const)
      : ([call.createdAt, 'calls.madeAt'] as const);
  return (
    <p className={local.times}>
      <time dateTime={at} title={format.full(at)}>
        {t(key, { time: format.when(at, now) })}
      </time>
      {seconds === null ? (
        call.state === 'ended' ? (
          <span>{t('calls.neverBegan')}</span>
        ) : null
      ) : (
        <span className={local.number}>
          {call.state === 'ended' ? t('calls.lasted', { duration: clock(seconds) }) : clock(seconds)}
        </span>
      )}
    </p>
  );
}

function CopyLink({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden="true" />} onClick={() => copy(link)}>
      <span aria-live="polite">{t(copied ? 'calls.copied' : 'calls.copyLink')}</span>
    </Button>
  );
}
