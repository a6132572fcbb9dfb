import { CheckFacts } from '../../../features/check/CheckFacts';
import { BoardPage } from '../../../features/waiting/board/BoardPage';
import { useTranslation } from '../../../locales/useTranslation';
import { Shell } from '../Shell';
import { useTitle } from '../useTitle';
import { RouteButton } from '../ways/RouteButton';
import { useEnterCall } from '../ways/useEnterCall';
import { useBoard } from './board';

export function BoardRoute() {
  const { t } = useTranslation();
  const board = useBoard();
  const enter = useEnterCall();
  useTitle(t('board.pageTitle'));
  return (
    <Shell onStarted={enter}>
      {board ? (
        <BoardPage
          board={board}
          onAdmitted={(id) => enter({ id })}
          facts={(check) => <CheckFacts check={check} />}
          enter={(id, text) => (
            <RouteButton look="primary" to="/calls/$id" params={{ id }}>
              {text}
            </RouteButton>
          )}
        />
      ) : null}
    </Shell>
  );
}
