import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CreatedCall } from '../../../api/client';
import { CheckFacts } from '../../../features/check/CheckFacts';
import { BoardPage } from '../../../features/waiting/board/BoardPage';
import { useTranslation } from '../../../locales/useTranslation';
import { RouteButton } from '../RouteButton';
import { Shell } from '../Shell';
import { useBoard } from './board';

export function BoardRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const board = useBoard();
  useEffect(() => {
    document.title = t('board.pageTitle');
  }, [t]);
  const go = (id: string) => void navigate({ to: '/calls/$id', params: { id }, state: { eager: true } });
  return (
    <Shell onStarted={(call: CreatedCall) => go(call.id)}>
      {board ? (
        <BoardPage
          board={board}
          onAdmitted={go}
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
