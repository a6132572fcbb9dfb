import { useState } from 'react';
import { activate, deactivate, type MemberView, type PersonRole, setRole, type TeamView } from '../../api/people';
import { useChange } from '../../api/useChange';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import { Avatar } from '../../ui/marks/Avatar';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import local from './people.module.css';
import { ReentryPanel } from './ReentryPanel';
import { rolesOf } from './Roles';

export interface PersonRowProps {
  readonly person: MemberView;
  readonly self: boolean;
  readonly viewer: PersonRole;
  readonly teams: readonly TeamView[];
}

export function PersonRow({ person, self, viewer, teams }: PersonRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, problem, change } = useChange('people');
  const [helps, setHelps] = useState(false);
  const own = teams.filter((team) => person.teamIds.includes(team.id)).map((team) => team.name);
  const letIn = () => void change(() => activate(person.id));
  const shutOut = async () => {
    if (await change(() => deactivate(person.id)))
      toast(t('staff.shutOutDone', { name: person.name }), { label: t('staff.undo'), run: letIn });
  };
  return (
    <li className={person.active ? css.row : `${css.row} ${local.inactive}`}>
      <Avatar name={person.name} />
      <div className={css.what}>
        <h2>
          {person.name} {self ? <span className={css.soft}>({t('staff.you')})</span> : null}
        </h2>
        <p className={css.soft}>{person.email}</p>
        {own.length > 0 ? <p className={css.soft}>{t('staff.teams', { names: format.list(own) })}</p> : null}
        <p className={css.soft}>
          {!person.active
            ? t('staff.inactive')
            : person.seenAt
              ? t('staff.seen', { time: format.when(person.seenAt, Date.now()) })
              : t('staff.never')}
        </p>
      </div>
      {person.manageable && !self ? (
        <div className={local.actions}>
          {person.active ? (
            <>
              <SelectField
                className={local.role}
                label={t('staff.roleOf', { name: person.name })}
                value={person.role}
                disabled={busy}
                options={rolesOf(viewer).map((role) => ({ value: role, label: t(`role.${role}`) }))}
                onChange={(event) => void change(() => setRole(person.id, event.target.value as PersonRole))}
              />
              <Button
                aria-expanded={helps}
                aria-label={t('reentry.for', { name: person.name })}
                onClick={() => setHelps(!helps)}
              >
                {t('reentry.button')}
              </Button>
              <Button
                busy={busy}
                aria-label={t('staff.shutOutNamed', { name: person.name })}
                onClick={() => void shutOut()}
              >
                {t('staff.shutOut')}
              </Button>
            </>
          ) : (
            <Button busy={busy} aria-label={t('staff.letInNamed', { name: person.name })} onClick={letIn}>
              {t('staff.letIn')}
            </Button>
          )}
        </div>
      ) : (
        <span className={css.badge}>{t(`role.${person.role}`)}</span>
      )}
      {helps && person.active ? (
        <div className={local.wide}>
          <ReentryPanel person={person} onClose={() => setHelps(false)} />
        </div>
      ) : null}
      {problem ? (
        <div className={local.wide}>
          <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
        </div>
      ) : null}
    </li>
  );
}
