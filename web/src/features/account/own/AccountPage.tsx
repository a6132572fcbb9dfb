import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '../../../api/client';
import { useTranslation } from '../../../locales/useTranslation';
import { AtOnce } from '../../../ui/surfaces/AtOnce';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { EmergencyCodesPanel } from './EmergencyCodesPanel';
import { PasskeysPanel } from './PasskeysPanel';
import { PasswordPanel } from './PasswordPanel';
import { PolicyPanel } from './PolicyPanel';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SessionsPanel } from './SessionsPanel';

export interface AccountPageProps {
  readonly session: Session;
  /** An owner's way to single sign-on. */
  readonly singleSignOn: ReactNode;
}

/** One's own account; for owners also what they ask of everybody's. */
export function AccountPage({ session, singleSignOn }: AccountPageProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const hasPassword = session.person?.hasPassword ?? true;
  const look = (key: string) => () => void queries.invalidateQueries({ queryKey: [key] });
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <h1>{t('account.title')}</h1>
      <p className={css.soft}>
        {session.person?.name} · {session.person?.email}
        {session.person ? ` · ${t(`role.${session.person.role}`)}` : null}
      </p>
      <AtOnce loading={t('desk.loading')}>
        <PasskeysPanel hasPassword={hasPassword} onChanged={look('session')} />
        {hasPassword ? (
          <SecondFactorPanel needed={session.secondFactorNeeded} onChanged={look('session')} />
        ) : (
          <EmergencyCodesPanel />
        )}
        <PasswordPanel
          hasPassword={hasPassword}
          onChanged={() => {
            look('desk-sessions')();
            look('session')();
          }}
        />
        <SessionsPanel />
        {session.permissions?.includes('manageOrganisation') ? <PolicyPanel singleSignOn={singleSignOn} /> : null}
      </AtOnce>
    </div>
  );
}
