import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem, type Session } from '../../../api/client';
import { acceptByPasskey, passkeysPossible } from '../../../api/passkeys';
import { acceptInvitation, type OpenedInvitation, openInvitation } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { AgeField } from '../../../ui/controls/AgeField';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { deviceOf } from '../own/device';
import { RecoveryCodes } from '../own/RecoveryCodes';
import { usePasskeyWish } from '../passkeys/usePasskeyWish';
import { isShort } from '../passwords';
import { ProviderButton } from '../single/ProviderButton';
import { ByPasskey } from './ByPasskey';
import { ReentryForm } from './ReentryForm';

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
  if (data.reentry && data.singleSignOnOnly)
    return (
      <div className={css.panel}>
        <h1>{t('reentry.title', { name: data.reentry.name })}</h1>
        <ErrorNote>{t('problem.single-sign-on.only')}</ErrorNote>
        {signIn}
      </div>
    );
  if (data.reentry)
    return <ReentryForm secret={secret} email={data.email} reentry={data.reentry} onDone={onAccepted} />;
  return data.singleSignOnOnly ? (
    <ByProvider invitation={data} />
  ) : (
    <AcceptForm secret={secret} invitation={data} onAccepted={onAccepted} />
  );
}

/** Where there is no other way: the provider vouches for name and address. */
function ByProvider({ invitation }: { readonly invitation: OpenedInvitation }) {
  const { t } = useTranslation();
  return (
    <div className={css.panel}>
      <h1>{t('accept.title', { organisation: invitation.organisationName })}</h1>
      <p>{t('single.invited', { role: t(`role.${invitation.role}`) })}</p>
      <Note>
        <p>{t('accept.email', { email: invitation.email })}</p>
      </Note>
      {invitation.singleSignOn ? (
        <ProviderButton email={invitation.email} name={invitation.singleSignOn} />
      ) : (
        <ErrorNote>{t('problem.single-sign-on.address')}</ErrorNote>
      )}
    </div>
  );
}

interface AcceptFormProps {
  readonly secret: string;
  readonly invitation: OpenedInvitation;
  readonly onAccepted: (session: Session) => void;
}

function AcceptForm({ secret, invitation, onAccepted }: AcceptFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [ofAge, setOfAge] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, trouble, wish } = usePasskeyWish();
  const [made, setMade] = useState<Session | null>(null);
  const short = isShort(password);
  const [passkeyTried, setPasskeyTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || short || !ofAge) return;
    void wish(async () => onAccepted(await acceptInvitation({ secret, name: name.trim(), password, ofAge })));
  };
  const withPasskey = () => {
    setPasskeyTried(true);
    if (!name.trim() || !ofAge) return;
    const known = deviceOf(navigator.userAgent);
    const passkeyName = known ? t('account.device', { ...known }) : t('passkey.title');
    void wish(async () => setMade(await acceptByPasskey({ secret, name: name.trim(), ofAge, passkeyName })));
  };
  if (made)
    return (
      <div className={css.panel}>
        <h1>{t('accept.made')}</h1>
        <p>{t('accept.madeText')}</p>
        <RecoveryCodes codes={made.recoveryCodes ?? []} onDone={() => onAccepted(made)} />
      </div>
    );
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h1>{t('accept.title', { organisation: invitation.organisationName })}</h1>
      <p>{t('accept.text', { role: t(`role.${invitation.role}`) })}</p>
      <Note>
        <p>{t('accept.email', { email: invitation.email })}</p>
      </Note>
      {invitation.singleSignOn ? (
        <>
          <ProviderButton email={invitation.email} name={invitation.singleSignOn} />
          <p className={css.soft}>{t('single.orMake')}</p>
        </>
      ) : null}
      {/* For the password keeper of the browser, which looks for it. */}
      <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
      <TextInput
        label={t('accept.name')}
        description={t('setup.nameHint')}
        autoComplete="name"
        maxLength={80}
        value={name}
        error={(tried || passkeyTried) && !name.trim() ? t('setup.missing') : undefined}
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
        error={(tried || passkeyTried) && !ofAge ? t('country.ageMissing') : null}
        onChange={setOfAge}
      />
      {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
      <Button type="submit" loading={busy} fullWidth size="lg">
        {t('accept.submit')}
      </Button>
      {passkeysPossible() ? <ByPasskey busy={busy} text={t('accept.passkeyText')} onClick={withPasskey} /> : null}
    </form>
  );
}
