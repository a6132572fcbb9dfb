import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type InvitationView, invite, listInvitations, type PersonRole } from '../../api/people';
import { useChange } from '../../api/useChange';
import { currentLanguage } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { InvitationRow } from './InvitationRow';
import local from './people.module.css';
import { rolesOf } from './Roles';

export function InvitePanel({ viewer }: { readonly viewer: PersonRole }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['invitations'],
    queryFn: listInvitations,
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 2000 : false),
  });
  const [fresh, setFresh] = useState<string | null>(null);
  const waiting = data?.items.filter((one) => one.state === 'open' || one.state === 'expired') ?? [];
  return (
    <section className={css.panel}>
      <h2>{t('inviteStaff.title')}</h2>
      <p className={css.soft}>{t('inviteStaff.text')}</p>
      <InviteForm viewer={viewer} onMade={(made) => setFresh(made.id)} />
      {waiting.length > 0 ? (
        <>
          <h3>{t('inviteStaff.openTitle')}</h3>
          <ul className={css.rows}>
            {waiting.map((one) => (
              <InvitationRow key={one.id} invitation={one} fresh={one.id === fresh} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** An e-mail is on its way: where it stands is asked for again. */
const isUnderWay = (list: { readonly items: readonly InvitationView[] } | undefined) =>
  list?.items.some(({ state, mail }) => state === 'open' && (mail?.state === 'queued' || mail?.state === 'sending')) ??
  false;

interface InviteFormProps {
  readonly viewer: PersonRole;
  readonly onMade: (made: InvitationView) => void;
}

function InviteForm({ viewer, onMade }: InviteFormProps) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('invitations');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<PersonRole>('specialist');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const right = /^[^\s@]+@[^\s@]+$/u.test(email.trim());
    setMissing(!right);
    const made = right ? await change(() => invite({ email: email.trim(), role, language: currentLanguage() })) : null;
    if (!made) return;
    setEmail('');
    onMade(made);
  };
  return (
    <form className={local.form} onSubmit={submit} noValidate>
      <TextInput
        className={local.field}
        label={t('inviteStaff.email')}
        type="email"
        autoComplete="off"
        value={email}
        error={missing ? t('inviteStaff.missing') : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <SelectField
        className={local.role}
        label={t('inviteStaff.role')}
        value={role}
        options={rolesOf(viewer).map((one) => ({ value: one, label: t(`role.${one}`) }))}
        onChange={(event) => setRole(event.target.value as PersonRole)}
      />
      <Button type="submit" look="primary" busy={busy}>
        {t('inviteStaff.submit')}
      </Button>
      {problem ? (
        <div className={local.wide}>
          <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
        </div>
      ) : null}
    </form>
  );
}
