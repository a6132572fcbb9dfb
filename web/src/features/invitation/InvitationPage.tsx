import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem, type Session } from '../../api/client';
import { acceptInvitation, type OpenedInvitation, openInvitation } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import { AgeField } from '../../ui/controls/AgeField';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';

export interface InvitationPageProps {
  /** From the fragment of the link's address. */
  readonly secret: string;
  readonly onAccepted: (session: Session) => void;
  /** A way on for whoever has an account already. */
  readonly signIn: ReactNode;
}

export function InvitationPage({ secret, onAccepted, signIn }: InvitationPageProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => openInvitation(secret),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: secret !== '',
  });
  const code =
    secret === '' ? 'invitation.invalid' : error instanceof Problem ? error.code : error ? 'unexpected' : null;
  if (code)
    return (
      <div className={css.panel}>
        <h1>{t('title.invitation')}</h1>
        <ErrorNote>{t(`problem.${code}`)}</ErrorNote>
        {signIn}
      </div>
    );
  if (!data) return <p role="status">{t('accept.opening')}</p>;
  return <AcceptForm secret={secret} invitation={data} onAccepted={onAccepted} />;
}

interface AcceptFormProps {
  readonly secret: string;
  readonly invitation: OpenedInvitation;
  readonly onAccepted: (session: Session) => void;
}

const shortestPassword = 12;

function AcceptForm({ secret, invitation, onAccepted }: AcceptFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [ofAge, setOfAge] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const short = [...password].length < shortestPassword;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !name.trim() || short || !ofAge) return;
    setBusy(true);
    setProblem(null);
    try {
      onAccepted(await acceptInvitation({ secret, name: name.trim(), password, ofAge }));
    } catch (thrown) {
      setProblem(thrown instanceof Problem ? thrown : new Problem('unexpected', 0));
      setBusy(false);
    }
  };
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h1>{t('accept.title', { organisation: invitation.organisationName })}</h1>
      <p>{t('accept.text', { role: t(`role.${invitation.role}`) })}</p>
      <Note>
        <p>{t('accept.email', { email: invitation.email })}</p>
      </Note>
      {/* For the password keeper of the browser, which looks for it. */}
      <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
      <TextInput
        label={t('accept.name')}
        description={t('setup.nameHint')}
        autoComplete="name"
        maxLength={80}
        value={name}
        error={tried && !name.trim() ? t('setup.missing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <PasswordInput
        label={t('setup.password')}
        description={t('setup.passwordHint')}
        autoComplete="new-password"
        value={password}
        error={tried && short ? t('setup.short') : undefined}
        onChange={(event) => setPassword(event.target.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <AgeField
        label={t('country.age', { count: invitation.age })}
        checked={ofAge}
        error={tried && !ofAge ? t('country.ageMissing') : null}
        onChange={setOfAge}
      />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <Button type="submit" loading={busy} fullWidth size="lg">
        {t('accept.submit')}
      </Button>
    </form>
  );
}
