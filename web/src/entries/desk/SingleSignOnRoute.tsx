import { SingleSignOnPage } from '../../features/account/single/SingleSignOnPage';
import { useTranslation } from '../../locales/useTranslation';
import { Shell } from './Shell';
import { useEnterCall } from './useEnterCall';
import { useTitle } from './useTitle';

export function SingleSignOnRoute() {
  const { t } = useTranslation();
  useTitle(t('single.title'));
  return (
    <Shell onStarted={useEnterCall()}>
      <SingleSignOnPage />
    </Shell>
  );
}
