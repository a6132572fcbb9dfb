import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DeskSession, endDeskSession, endOtherDeskSessions, listDeskSessions } from '../../../api/people';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { deviceOf } from './device';

/** Where one is signed in, and out of it. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['desk-sessions'], queryFn: listDeskSessions });
  const [failed, setFailed] = useState(false);
  const end = async (work: Promise<void>) => {
    setFailed(false);
    try {
      await work;
      toast(t('account.ended'));
    } catch {
      setFailed(true);
    }
    await queries.invalidateQueries({ queryKey: ['desk-sessions'] });
  };
  const sessions = data?.items ?? [];
  return (
    <section className={css.panel}>
      <h2>{t('account.sessions')}</h2>
      <p className={css.soft}>{t('account.sessionsText')}</p>
      {failed ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      <ul className={css.rows}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => void end(endDeskSession(session.id))} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <span>
          <Button look="danger" onClick={() => void end(endOtherDeskSessions())}>
            {t('account.endOthers')}
          </Button>
        </span>
      ) : (
        <p className={css.soft}>{t('account.only')}</p>
      )}
    </section>
  );
}

function SessionRow({ session, onEnd }: { readonly session: DeskSession; readonly onEnd: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = deviceOf(session.device);
  const device = known ? t('account.device', { ...known }) : t('account.unknown');
  return (
    <li className={css.row}>
      <div className={css.what}>
        <strong>{device}</strong>
        <p className={css.soft}>
          {t('account.seen', { time: format.when(session.seenAt, Date.now()) })},{' '}
          {t('account.from', { address: session.address })}
        </p>
        <p className={css.soft}>{t('account.since', { time: format.full(session.createdAt) })}</p>
      </div>
      {session.current ? (
        <span className={css.badge}>{t('account.here')}</span>
      ) : (
        <Button aria-label={t('account.endNamed', { device })} onClick={onEnd}>
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}
