import { useCallback, useEffect, useState } from 'react';
import { readPublicPage } from '../../api/booking';
import { PublicPages } from '../../features/booking/public/PublicPages';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { useTranslation } from '../../locales/useTranslation';
import { Preferences } from '../shared/Preferences';
import { useAsked } from '../shared/useAsked';

export function BookApp() {
  const { t } = useTranslation();
  const [slug] = useState(() => location.pathname.split('/').filter(Boolean).at(-1) ?? '');
  const ask = useCallback(() => readPublicPage(slug), [slug]);
  const { found: page, problem, busy, again } = useAsked(ask);
  useEffect(() => {
    if (page) document.title = t('book.title', { organisation: page.organisationName });
  }, [page, t]);
  if (page) return <PublicPages slug={slug} page={page} preferences={<Preferences />} />;
  if (problem)
    return (
      <ProblemPage
        code={problem}
        owner={null}
        preferences={<Preferences />}
        onRetry={problem === 'booking.closed' ? null : again}
        retrying={busy}
      />
    );
  return <Opening preferences={<Preferences />} />;
}
