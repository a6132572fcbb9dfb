import { Check, CircleAlert, Clock } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type InvitationView, renewInvitation, withdrawInvitation } from '../../api/people';
import { useChange } from '../../api/useChange';
import { currentLanguage } from '../../locales/i18n';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useCopy } from '../../ui/hooks/useCopy';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import { toast } from '../../ui/surfaces/Toasts';
import local from './people.module.css';

const QrCode = lazy(() => import('../../ui/marks/QrCode'));

export interface InvitationRowProps {
  readonly invitation: InvitationView;
  /** It was just made. */
  readonly fresh: boolean;
}

export function InvitationRow({ invitation, fresh }: InvitationRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, problem, change } = useChange('invitations');
  const { email, link, expiresAt } = invitation;
  const role = t(`role.${invitation.role}`);
  const withdraw = async () => {
    if (await change(() => withdrawInvitation(invitation.id))) toast(t('inviteStaff.withdrawn', { email }));
  };
  return (
    <li className={css.row}>
      <div className={css.what}>
        <strong>{email}</strong>
        {invitation.accountId ? <p className={css.soft}>{t('reentry.row')}</p> : null}
        <p className={css.soft}>
          {invitation.state === 'open'
            ? t('inviteStaff.until', { role, time: format.full(expiresAt) })
            : t('inviteStaff.expired', { role })}
        </p>
      </div>
      <div className={local.actions}>
        {invitation.accountId ? null : (
          <Button
            busy={busy}
            aria-label={t('inviteStaff.renewNamed', { email })}
            onClick={() => void change(() => renewInvitation(invitation.id, currentLanguage()))}
          >
            {t('inviteStaff.renew')}
          </Button>
        )}
        <Button busy={busy} aria-label={t('inviteStaff.withdrawNamed', { email })} onClick={() => void withdraw()}>
          {t('inviteStaff.withdraw')}
        </Button>
      </div>
      {link && invitation.mail ? <MailState mail={invitation.mail} /> : null}
      {link ? <HandOver email={email} link={link} fresh={fresh} mailed={goes(invitation.mail)} /> : null}
      {problem ? (
        <div className={local.wide}>
          <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote>
        </div>
      ) : null}
    </li>
  );
}

const goes = (mail: InvitationView['mail']) => Boolean(mail && mail.state !== 'failed');

interface HandOverProps {
  readonly email: string;
  readonly link: string;
  readonly fresh: boolean;
  readonly mailed: boolean;
}

/** Where the e-mail stands, in words. */
function MailState({ mail }: { readonly mail: NonNullable<InvitationView['mail']> }) {
  const { t } = useTranslation();
  const failed = mail.state === 'failed';
  const Icon = failed ? CircleAlert : mail.state === 'sent' || mail.state === 'delivered' ? Check : Clock;
  return (
    <p className={local.mail} data-failed={failed || undefined} role="status">
      <Icon size={16} aria-hidden="true" />
      <span>
        {t(`inviteStaff.mail.${mail.state as 'queued'}`)}
        {mail.problem ? ` ${t(`messages.why.${mail.problem as 'refused'}`)}` : null}
      </span>
    </p>
  );
}

/** The link is also there to be copied or scanned: without somebody who delivers e-mail it is the only way. */
export function HandOver({ email, link, fresh, mailed }: HandOverProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const [qr, setQr] = useState(false);
  return (
    <div className={local.wide}>
      {fresh ? (
        <Note tone="good" title={t('inviteStaff.readyTitle', { email })}>
          <p role="status">{t(mailed ? 'inviteStaff.readyMailed' : 'inviteStaff.ready')}</p>
        </Note>
      ) : null}
      <div className={local.hand}>
        <Button look={fresh && !mailed ? 'primary' : 'quiet'} onClick={() => void copy(link)}>
          <span aria-live="polite">{t(copied ? 'inviteStaff.copied' : 'inviteStaff.copy')}</span>
        </Button>
        <Button aria-expanded={qr} onClick={() => setQr(!qr)}>
          {t(qr ? 'inviteStaff.hideQr' : 'inviteStaff.showQr')}
        </Button>
      </div>
      {qr ? (
        <Suspense fallback={null}>
          <QrCode text={link} label={t('inviteStaff.qr', { email })} />
        </Suspense>
      ) : null}
    </div>
  );
}
