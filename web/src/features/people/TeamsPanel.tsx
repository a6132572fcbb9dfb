import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changeTeam, deleteTeam, type MemberView, makeTeam, type TeamView } from '../../api/people';
import { useChange } from '../../api/useChange';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import local from './people.module.css';

export interface TeamsPanelProps {
  readonly teams: readonly TeamView[];
  readonly people: readonly MemberView[];
  readonly editable: boolean;
}

export function TeamsPanel({ teams, people, editable }: TeamsPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={css.panel}>
      <h2>{t('teams.title')}</h2>
      <p className={css.soft}>{t('teams.text')}</p>
      {teams.length === 0 ? <p>{t('teams.none')}</p> : null}
      <ul className={css.rows}>
        {teams.map((team) => (
          <li key={team.id} className={css.row}>
            {open === team.id ? (
              <TeamForm team={team} people={people} onClose={close} />
            ) : (
              <TeamLine team={team} people={people} onEdit={editable ? () => setOpen(team.id) : null} />
            )}
          </li>
        ))}
      </ul>
      {!editable ? null : open === 'new' ? (
        <TeamForm team={null} people={people} onClose={close} />
      ) : (
        <span>
          <Button onClick={() => setOpen('new')}>{t('teams.make')}</Button>
        </span>
      )}
    </section>
  );
}

interface TeamLineProps {
  readonly team: TeamView;
  readonly people: readonly MemberView[];
  readonly onEdit: (() => void) | null;
}

function TeamLine({ team, people, onEdit }: TeamLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = people.filter((person) => team.memberIds.includes(person.id)).map((person) => person.name);
  return (
    <>
      <div className={css.what}>
        <h3>{team.name}</h3>
        <p className={css.soft}>{names.length > 0 ? format.list(names) : t('teams.count', { count: 0 })}</p>
      </div>
      {onEdit ? (
        <Button aria-label={t('teams.editNamed', { name: team.name })} onClick={onEdit}>
          {t('teams.edit')}
        </Button>
      ) : null}
    </>
  );
}

interface TeamFormProps {
  readonly team: TeamView | null;
  readonly people: readonly MemberView[];
  readonly onClose: () => void;
}

function TeamForm({ team, people, onClose }: TeamFormProps) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('teams', 'people');
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState<ReadonlySet<string>>(new Set(team?.memberIds));
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    const wish = { name: name.trim(), memberIds: [...members] };
    if (await change(() => (team ? changeTeam(team.id, wish) : makeTeam(wish)))) onClose();
  };
  const remove = async (gone: TeamView) => {
    if ((await change(() => deleteTeam(gone.id).then(() => true))) === true) {
      toast(t('teams.removed', { name: gone.name }));
      onClose();
    }
  };
  return (
    <form className={local.teamForm} onSubmit={submit} noValidate>
      <TextInput
        label={t('teams.name')}
        value={name}
        maxLength={80}
        error={missing ? t('teams.missing') : undefined}
        onChange={(event) => setName(event.target.value)}
        data-first-focus
      />
      <Choices people={people} chosen={members} onChange={setMembers} />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={local.hand}>
        <Button type="submit" look="primary" busy={busy}>
          {t(team ? 'teams.save' : 'teams.make')}
        </Button>
        <Button onClick={onClose}>{t('teams.cancel')}</Button>
        {team ? (
          <Button look="danger" busy={busy} onClick={() => void remove(team)}>
            {t('teams.remove')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly people: readonly MemberView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Choices({ people, chosen, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.choices}>
      <legend>{t('teams.members')}</legend>
      {people
        .filter((person) => person.active || chosen.has(person.id))
        .map((person) => (
          <label key={person.id} className={css.choice}>
            <input
              type="checkbox"
              checked={chosen.has(person.id)}
              onChange={(event) =>
                onChange(
                  new Set(
                    event.target.checked ? [...chosen, person.id] : [...chosen].filter((other) => other !== person.id),
                  ),
                )
              }
            />
            {person.name}
          </label>
        ))}
    </fieldset>
  );
}
