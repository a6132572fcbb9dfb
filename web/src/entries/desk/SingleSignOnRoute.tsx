import { Link } from '@tanstack/react-router';
import { SingleSignOnPage } from '../../features/account/single/SingleSignOnPage';
import { useTranslation } from '../../locales/useTranslation';
import { Shell } from './Shell';
import { useTitle } from './useTitle';
import { useEnterCall } from './ways/useEnterCall';

export function SingleSignOnRoute() {
  const { t } = useTranslation();
  useTitle(t('single.title'));
  return (
    <Shell onStarted={useEnterCall()}>
      <SingleSignOnPage back={<Link to="/account">{t('account.title')}</Link>} />
    </Shell>
  );
}
