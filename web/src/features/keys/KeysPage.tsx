import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type KeyView, listKeys, revokeKey } from '../../api/people';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { AtOnce } from '../../ui/surfaces/AtOnce';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import { KeyForm, scopeText } from './KeyForm';

/** The keys of programs: made, shown once, revoked. */
export function KeysPage() {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <h1>{t('apiKeys.title')}</h1>
      <p className={css.soft}>{t('apiKeys.text')}</p>
      <AtOnce loading={t('desk.loading')}>
        <Keys />
      </AtOnce>
    </div>
  );
}

function Keys() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, isError } = useQuery({ queryKey: ['keys'], queryFn: listKeys });
  const [failed, setFailed] = useState(false);
  const look = () => void queries.invalidateQueries({ queryKey: ['keys'] });
  const revoke = async (key: KeyView) => {
    setFailed(false);
    await revokeKey(key.id).then(
      () => toast(t('apiKeys.revoked', { name: key.name })),
      () => setFailed(true),
    );
    look();
  };
  return (
    <>
      {isError || failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {data?.items.length === 0 ? <p>{t('apiKeys.none')}</p> : null}
      <ul className={css.rows} aria-label={t('apiKeys.title')}>
        {data?.items.map((key) => (
          <KeyRow key={key.id} of={key} onRevoke={() => void revoke(key)} />
        ))}
      </ul>
      <KeyForm onMade={look} />
    </>
  );
}

function KeyRow({ of, onRevoke }: { readonly of: KeyView; readonly onRevoke: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={css.row}>
      <div className={css.what}>
        <h2>{of.name}</h2>
        <p>{of.scopes.map((scope) => scopeText(t, scope)).join(' · ')}</p>
        <p className={css.soft}>
          {of.lastUsedAt ? t('apiKeys.used', { time: format.when(of.lastUsedAt, Date.now()) }) : t('apiKeys.never')} ·{' '}
          {t('apiKeys.since', { time: format.full(of.createdAt) })}
        </p>
      </div>
      <Button look="danger" aria-label={t('apiKeys.revokeNamed', { name: of.name })} onClick={onRevoke}>
        {t('apiKeys.revoke')}
      </Button>
    </li>
  );
}
