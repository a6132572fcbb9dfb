import type { PersonRole } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import local from './people.module.css';

export const roles: readonly PersonRole[] = ['owner', 'manager', 'specialist', 'observer'];

/** The roles that somebody may give; the server has the same table and the last word. */
export function rolesOf(viewer: PersonRole): readonly PersonRole[] {
  if (viewer === 'owner') return roles;
  return viewer === 'manager' ? ['specialist', 'observer'] : [];
}

export function Roles() {
  const { t } = useTranslation();
  return (
    <section className={local.group}>
      <h2>{t('staff.rolesTitle')}</h2>
      <dl className={local.roles}>
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(`role.${role}`)}</dt>
            <dd>{t(`roleText.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
