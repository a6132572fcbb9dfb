import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CallView, CreatedCall } from '../../api/client';
import type { CallRowProps } from '../../features/calls/CallRow';
import { CallsPage } from '../../features/calls/CallsPage';
import { useTranslation } from '../../locales/useTranslation';
import { RouteButton } from './RouteButton';
import { Shell } from './Shell';

export function CallsRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = t('title.desk');
  }, [t]);
  const onStarted = (call: CreatedCall) =>
    void navigate({ to: '/calls/$id', params: { id: call.id }, state: { eager: true } });
  return (
    <Shell onStarted={onStarted}>
      <CallsPage onStarted={onStarted} enter={enter} />
    </Shell>
  );
}

const enter = (call: CallView) => (words: Parameters<CallRowProps['enter']>[0]) => (
  <RouteButton look="primary" to="/calls/$id" params={{ id: call.id }} icon={words.icon} aria-label={words.label}>
    {words.text}
  </RouteButton>
);
