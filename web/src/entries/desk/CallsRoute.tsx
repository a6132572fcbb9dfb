import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CallView, CreatedCall } from '../../api/client';
import { CallsPage } from '../../features/calls/CallsPage';
import { useTranslation } from '../../locales/useTranslation';
import css from './desk.module.css';
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

const enter = (call: CallView) => (words: { readonly text: React.ReactNode; readonly label: string }) => (
  <Link to="/calls/$id" params={{ id: call.id }} className={css.enter} aria-label={words.label}>
    {words.text}
  </Link>
);
