import { useCallback, useEffect, useState } from 'react';
import { type PublicPage, readPublicPage } from '../../api/booking';
import { Problem } from '../../api/client';
import { PublicPages } from '../../features/booking/public/PublicPages';
import { Opening } from '../../features/join/Opening';
import { type PageProblem, ProblemPage } from '../../features/join/ProblemPage';
import { useTranslation } from '../../locales/useTranslation';
import { Preferences } from '../shared/Preferences';

export function BookApp() {
  const { t } = useTranslation();
  const [slug] = useState(() => location.pathname.split('/').filter(Boolean).at(-1) ?? '');
  const [page, setPage] = useState<PublicPage | null>(null);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = useCallback(async () => {
    setBusy(true);
    try {
      setPage(await readPublicPage(slug));
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Problem ? error.code : 'unexpected');
    }
    setBusy(false);
  }, [slug]);
  useEffect(() => {
    void ask();
  }, [ask]);
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
        onRetry={problem === 'booking.closed' ? null : () => void ask()}
        retrying={busy}
      />
    );
  return <Opening preferences={<Preferences />} />;
}
