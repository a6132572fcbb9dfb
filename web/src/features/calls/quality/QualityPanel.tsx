import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type QualityParticipant, readQuality } from '../../../api/quality';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Note } from '../../../ui/surfaces/Note';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import { csvOf } from './csv';
import { levels, shareOf } from './judge';
import { PersonQuality } from './PersonQuality';
import { Legend, type Span } from './QualityChart';
import css from './quality.module.css';

const liveMilliseconds = 15_000;
/** Of the line of time: a short call is not drawn as one broad beam. */
const leastMilliseconds = 300_000;

/** How the connections of a call were: a verdict in words, a picture, the numbers. */
export function QualityPanel({ callId, live }: { readonly callId: string; readonly live: boolean }) {
  const { t } = useTranslation();
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['quality', callId],
    queryFn: () => readQuality(callId),
    refetchInterval: live ? liveMilliseconds : false,
  });
  const people = data?.participants ?? [];
  if (isPending) return <Skeleton height="240px" />;
  if (isError && people.length === 0)
    return (
      <Note tone="warn" title={t('callQuality.failed')}>
        <Button variant="default" onClick={() => void refetch()}>
          {t('common.tryAgain')}
        </Button>
      </Note>
    );
  if (people.length === 0) return <p className={css.empty}>{t(live ? 'callQuality.soon' : 'callQuality.nothing')}</p>;
  return <Shown people={people} callId={callId} />;
}

function Shown({ people, callId }: { readonly people: readonly QualityParticipant[]; readonly callId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to } = spanOf(people);
  const span = { from, to: Math.max(to, from + leastMilliseconds) };
  const names = useNames(people);
  const found = levels.filter((level) =>
    people.some((person) => person.minutes.some((minute) => (shareOf(minute, level) ?? 0) > 0)),
  );
  return (
    <div className={css.panel}>
      <div className={css.key}>
        <p>
          {t(to < span.to ? 'callQuality.spanShort' : 'callQuality.span', {
            from: format.time(from),
            to: format.time(to),
          })}
        </p>
        <Legend shown={found} />
      </div>
      {people.map((person, index) => (
        <PersonQuality key={person.participantId} person={person} name={names[index] ?? ''} span={span} />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => save(csvOf(people), `${callId}.csv`)}
          leftSection={<Download size={18} aria-hidden="true" />}
        >
          {t('callQuality.csv')}
        </Button>
      </div>
    </div>
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** 'Customer', or 'Customer 1' and 'Customer 2' in order of arrival where there were several. */
function useNames(people: readonly QualityParticipant[]): readonly string[] {
  const { t } = useTranslation();
  return people.map((person, index) => {
    const role = t(`callQuality.role.${person.role ?? 'unknown'}`);
    const several = people.filter((other) => other.role === person.role).length > 1;
    const number = people.slice(0, index + 1).filter((other) => other.role === person.role).length;
    return several ? `${role} ${number}` : role;
  });
}

function spanOf(people: readonly QualityParticipant[]): Span {
  const minutes = people.flatMap((person) => person.minutes);
  const from = Math.min(...minutes.map((minute) => Date.parse(minute.startedAt)));
  const to = Math.max(...minutes.map((minute) => Date.parse(minute.startedAt) + Number(minute.seconds) * 1000));
  return { from, to };
}
