import type { ReactNode } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { useSlow } from '../../ui/hooks/useSlow';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import { Page } from '../../ui/surfaces/Page';
import { Skeleton } from '../../ui/surfaces/Skeleton';

/** The link is being looked up: the page's bones stand where the page will be. */
export function Opening({ preferences, returning }: { readonly preferences: ReactNode; readonly returning?: boolean }) {
  const { t } = useTranslation();
  const slow = useSlow(true);
  return (
    <Page owner={null} tools={preferences} action={<Skeleton height="56px" />}>
      <Skeleton width="80%" height="32px" />
      <Skeleton width="56%" height="24px" />
      <Skeleton height="160px" />
      <p role="status">
        {slow ? (
          t(returning ? 'opening.returningSlow' : 'opening.slow')
        ) : (
          <VisuallyHidden>{t(returning ? 'opening.returning' : 'opening.text')}</VisuallyHidden>
        )}
      </p>
    </Page>
  );
}
