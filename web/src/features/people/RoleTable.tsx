import { useQuery } from '@tanstack/react-query';
import { Check, Minus } from 'lucide-react';
import { listRoles, type RoleView } from '../../api/people';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import local from './RoleTable.module.css';

/** Who may do what, as the server decides it: roles beside each other, what they may do below. */
export function RoleTable() {
  const { t } = useTranslation();
  const { data, isError } = useQuery({ queryKey: ['roles'], queryFn: listRoles, staleTime: Number.POSITIVE_INFINITY });
  if (isError) return <ErrorNote>{t('problem.offline')}</ErrorNote>;
  if (!data) return <p className={css.soft}>{t('desk.loading')}</p>;
  return (
    <>
      <table className={local.table}>
        <caption>
          <VisuallyHidden>{t('staff.rolesTitle')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td />
            {data.items.map(({ role }) => (
              <th key={role} scope="col">
                <span>{t(`role.${role}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.permissions.map((one) => (
            <tr key={one}>
              <th scope="row">{t(`permission.${one}`)}</th>
              {data.items.map(({ role, permissions }) => (
                <Cell key={role} may={permissions.includes(one)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {data.items.map((role) => (
        <Bounds key={role.role} of={role} among={data.items.length} />
      ))}
    </>
  );
}

function Cell({ may }: { readonly may: boolean }) {
  const { t } = useTranslation();
  const Icon = may ? Check : Minus;
  return (
    <td data-may={may || undefined}>
      <Icon size={18} aria-hidden="true" />
      <VisuallyHidden>{t(may ? 'staff.may' : 'staff.mayNot')}</VisuallyHidden>
    </td>
  );
}

/** Whoever manages some roles only: which. */
function Bounds({ of, among }: { readonly of: RoleView; readonly among: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (of.manages.length === 0 || of.manages.length === among) return null;
  const others = format.list(of.manages.map((role) => t(`role.${role}`)));
  return <p className={css.soft}>{t('staff.managesOnly', { role: t(`role.${of.role}`), others })}</p>;
}
