import { useTranslation } from 'react-i18next';
import type { Session } from '../../../api/client';
import css from './own.module.css';
import { SessionsPanel } from './SessionsPanel';

/** One's own account. */
export function AccountPage({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <h1>{t('account.title')}</h1>
      <p className={css.soft}>
        {session.person?.name} · {session.person?.email}
        {session.person ? ` · ${t(`role.${session.person.role}`)}` : null}
      </p>
      <SessionsPanel />
    </div>
  );
}
