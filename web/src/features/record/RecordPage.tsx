import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { listPeople } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { SelectField } from '../../ui/controls/SelectField';
import { AtOnce } from '../../ui/surfaces/AtOnce';
import { Back } from '../../ui/surfaces/Back';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { ChainPanel } from './ChainPanel';
import { EntryRow } from './EntryRow';
import { recordKinds } from './kinds';
import { listRecord, type RecordFilter, recordTable } from './record';

/** Who signed in, and who changed what about people: the Journal as owners read it. */
export function RecordPage({ back }: { readonly back: ReactNode }) {
  const { t, language } = useTranslation();
  const [filter, setFilter] = useState<RecordFilter>({ personId: '', kind: '' });
  return (
    <div className={css.page}>
      <Back>{back}</Back>
      <h1>{t('record.title')}</h1>
      <p className={css.soft}>{t('record.text')}</p>
      <ChainPanel />
      <AtOnce loading={t('desk.loading')}>
        <Filters filter={filter} onChange={setFilter} />
        <Entries filter={filter} />
      </AtOnce>
      <span>
        <ButtonLink icon={<Download size={18} aria-hidden="true" />} href={recordTable(filter, language)} download>
          {t('record.table')}
        </ButtonLink>
      </span>
    </div>
  );
}

interface FiltersProps {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const people = useQuery({ queryKey: ['people'], queryFn: listPeople });
  return (
    <div className={css.filters}>
      <SelectField
        label={t('record.person')}
        value={filter.personId}
        onChange={(e) => onChange({ ...filter, personId: e.target.value })}
        options={[
          { value: '', label: t('record.everybody') },
          ...(people.data?.items ?? []).map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <SelectField
        label={t('record.what')}
        value={filter.kind}
        onChange={(e) => onChange({ ...filter, kind: recordKinds.find((kind) => kind === e.target.value) ?? '' })}
        options={[
          { value: '', label: t('record.everything') },
          ...recordKinds.map((kind) => ({ value: kind, label: t(`record.kind.${kind}`) })),
        ]}
      />
    </div>
  );
}

function Entries({ filter }: { readonly filter: RecordFilter }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['record', filter],
    queryFn: ({ pageParam }) => listRecord(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {query.isError ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {query.data && entries.length === 0 ? <p>{t('record.none')}</p> : null}
      <ul className={css.rows} aria-label={t('record.listLabel')}>
        {entries.map((entry) => (
          <EntryRow key={entry.number} of={entry} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <span>
          <Button onClick={() => void query.fetchNextPage()}>{t('record.more')}</Button>
        </span>
      ) : null}
    </>
  );
}
