import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { Note } from '../../ui/surfaces/Note';
import { type RecordState, verifyRecord } from './record';

/** Whether everything in the Journal is as it was written. */
export function ChainPanel() {
  const { t } = useTranslation();
  const { data, isError, isFetching, refetch } = useQuery({ queryKey: ['record-chain'], queryFn: verifyRecord });
  const again = (
    <Button disabled={isFetching} onClick={() => void refetch()}>
      {t('record.again')}
    </Button>
  );
  if (isError) return <Note tone="warn" title={t('record.notChecked')} action={again} />;
  if (!data) return <p role="status">{t('record.checking')}</p>;
  return <State of={data} again={again} />;
}

function State({ of, again }: { readonly of: RecordState; readonly again: React.ReactNode }) {
  const { t, language } = useTranslation();
  const format = useFormat();
  const number = (n: number | string) => Number(n).toLocaleString(language);
  if (!of.unbroken)
    return (
      <Note tone="warn" title={t('record.broken', { number: number(of.brokenAt ?? 0) })} action={again}>
        <p>{t('record.brokenText', { count: number(of.facts) })}</p>
      </Note>
    );
  return (
    <Note
      tone="good"
      title={t('record.unbroken', { count: number(of.facts), time: of.since ? format.date(of.since) : '' })}
      action={again}
    />
  );
}
