import { useState } from 'react';
import type { PersonRole } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import css from '../../ui/surfaces/DeskPage.module.css';
import { RoleTable } from './RoleTable';

export const roles: readonly PersonRole[] = ['owner', 'manager', 'specialist', 'observer'];

/** The roles that somebody may give; the server has the same table and the last word. */
export function rolesOf(viewer: PersonRole): readonly PersonRole[] {
  if (viewer === 'owner') return roles;
  return viewer === 'manager' ? ['specialist', 'observer'] : [];
}

/** Folded away until somebody asks: what each role may do. */
export function Roles() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('staff.rolesTitle')}</summary>
      {open ? (
        <div className={css.panel}>
          <RoleTable />
        </div>
      ) : null}
    </details>
  );
}
