import type { StaffPresence } from '../../../api/generated/board';
import type { Board, BoardState } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import { Announcing } from './Announcing';
import css from './board.module.css';

/** What one is for the others, and what the others are. Being in a call is seen by itself. */
export function PresenceBar({ board, state }: { readonly board: Board; readonly state: BoardState }) {
  const { t } = useTranslation();
  const others = state.staff.filter((one) => one.id !== state.me && one.presence !== 'offline');
  return (
    <div className={css.presence}>
      <fieldset className={css.switch}>
        <legend>{t('board.presence')}</legend>
        {([false, true] as const).map((away) => (
          <label key={String(away)}>
            <input type="radio" name="presence" checked={state.away === away} onChange={() => board.setAway(away)} />
            <span>{t(away ? 'board.away' : 'board.free')}</span>
          </label>
        ))}
      </fieldset>
      <Announcing />
      {others.length > 0 ? (
        <ul className={css.staff} aria-label={t('board.staff')}>
          {others.map((one) => (
            <li key={one.id}>
              <Dot presence={one.presence} />
              {one.name}
              <span className={css.soft}>{t(`board.staffPresence.${one.presence}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Dot({ presence }: { readonly presence: StaffPresence }) {
  return <span className={[css.dot, css[presence]].join(' ')} aria-hidden="true" />;
}
