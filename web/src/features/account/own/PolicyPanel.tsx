import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changePolicy, readPolicy } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { useWish } from './useWish';

/** What an owner asks of everybody at the desk. */
export function PolicyPanel({ singleSignOn }: { readonly singleSignOn: ReactNode }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['policy'], queryFn: readPolicy });
  const { busy, problem, wish } = useWish();
  const change = (required: boolean) =>
    void wish(async () => {
      queries.setQueryData(['policy'], await changePolicy(required));
      await queries.invalidateQueries({ queryKey: ['second-factor'] });
    });
  return (
    <section className={css.panel}>
      <h2>{t('policy.title')}</h2>
      <label className={css.choice}>
        <input
          type="checkbox"
          checked={data?.secondFactorRequired ?? false}
          disabled={!data || busy}
          onChange={(event) => change(event.target.checked)}
        />
        {t('policy.required')}
      </label>
      <p className={css.soft}>{t('policy.text')}</p>
      {singleSignOn}
      {problem ? (
        <ErrorNote>
          {problem.code === 'second-factor.needed' ? t('policy.own') : t(`problem.${problem.code}`)}
        </ErrorNote>
      ) : null}
    </section>
  );
}
