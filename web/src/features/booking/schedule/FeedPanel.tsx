import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteFeed, makeFeed } from '../../../api/booking';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from './schedule.module.css';
import { feedOf } from './useArrived';

/** The address at which a calendar program finds the appointments. Whoever has it sees them, so it can be taken back. */
export function FeedPanel({ person }: { readonly person: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, isError } = useQuery(feedOf(person));
  const { copied, copy } = useCopy();
  const [failed, setFailed] = useState(false);
  const change = (work: (person: string) => Promise<unknown>) => async () => {
    setFailed(false);
    await work(person).catch(() => setFailed(true));
    void queries.invalidateQueries({ queryKey: feedOf(person).queryKey });
  };
  return (
    <section className={page.panel}>
      <h2>{t('schedule.feed')}</h2>
      <p className={page.soft}>{t('schedule.feedText')}</p>
      {isError || failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {data?.address ? (
        <>
          <code className={css.address}>{data.address}</code>
          <div className={page.actions}>
            <Button look="primary" onClick={() => void copy(data.address ?? '')}>
              <span aria-live="polite">{t(copied ? 'calendar.copied' : 'schedule.feedCopy')}</span>
            </Button>
            <Button onClick={change(makeFeed)}>{t('schedule.feedRenew')}</Button>
            <Button look="danger" onClick={change(deleteFeed)}>
              {t('schedule.feedDelete')}
            </Button>
          </div>
        </>
      ) : data ? (
        <span>
          <Button onClick={change(makeFeed)}>{t('schedule.feedMake')}</Button>
        </span>
      ) : null}
    </section>
  );
}
