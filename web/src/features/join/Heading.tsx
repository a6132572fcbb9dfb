import { useTranslation } from '../../locales/useTranslation';
import heading from '../../ui/surfaces/Heading.module.css';
import type { Invitation } from './invitation';
import css from './join.module.css';

/** Who invites, and to what. */
export function Heading({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation();
  const { hostName, organisationName, title, role } = invitation;
  const who =
    role === 'specialist'
      ? t('join.titleSpecialist')
      : hostName
        ? t('join.titleHost', { name: hostName })
        : t('join.title', { organisation: organisationName });
  return (
    <header className={heading.heading}>
      <h1>{who}</h1>
      {title ? <p className={css.subject}>{title}</p> : null}
    </header>
  );
}
