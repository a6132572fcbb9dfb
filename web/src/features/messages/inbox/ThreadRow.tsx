import type { ThreadView } from '../../../api/messages';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Avatar } from '../../../ui/marks/Avatar';
import css from '../messages.module.css';

/** @param visitor What somebody is called who wrote on the site and gave no name. */
export const nameOf = (thread: ThreadView, visitor: string) => thread.name ?? thread.phone ?? thread.email ?? visitor;

export function ThreadRow({ of, open, onOpen }: { of: ThreadView; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <button type="button" className={css.thread} aria-current={open || undefined} onClick={onOpen}>
        <Avatar name={nameOf(of, t('messages.visitor'))} />
        <span className={css.threadText}>
          <span className={css.threadHead}>
            <strong>{nameOf(of, t('messages.visitor'))}</strong>
            <small>{format.when(of.lastAt, Date.now())}</small>
          </span>
          <span className={css.threadHead}>
            <span className={css.last}>
              {of.lastIncoming ? '' : `${t('messages.us')} `}
              {of.last}
            </span>
            {Number(of.unread) > 0 ? (
              <span className={css.unread}>{t('messages.unread', { count: of.unread })}</span>
            ) : null}
          </span>
          {of.assignedTo ? <small>{t('messages.with', { name: of.assignedTo.name })}</small> : null}
        </span>
      </button>
    </li>
  );
}
