import { useState } from 'react';
import { type InvitationView, type MemberView, makeReentry } from '../../api/people';
import { useChange } from '../../api/useChange';
import { currentLanguage } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { HandOver } from './InvitationRow';
import local from './people.module.css';

export interface ReentryPanelProps {
  readonly person: MemberView;
  readonly onClose: () => void;
}

/** A link for somebody who lost password or device. */
export function ReentryPanel({ person, onClose }: ReentryPanelProps) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('invitations');
  const [resets, setResets] = useState(false);
  const [made, setMade] = useState<InvitationView | null>(null);
  const make = async () => {
    const wish = { resetsSecondFactor: resets, language: currentLanguage() };
    const answer = await change(() => makeReentry(person.id, wish));
    if (answer) setMade(answer);
  };
  if (made?.link)
    return (
      <section className={local.teamForm} aria-label={t('reentry.for', { name: person.name })}>
        <HandOver email={person.email} link={made.link} fresh mailed={Boolean(made.mail)} />
        <span>
          <Button onClick={onClose}>{t('reentry.close')}</Button>
        </span>
      </section>
    );
  return (
    <section className={local.teamForm} aria-label={t('reentry.for', { name: person.name })}>
      <p>{t('reentry.makeText', { name: person.name })}</p>
      <label className={css.choice}>
        <input type="checkbox" checked={resets} onChange={(event) => setResets(event.target.checked)} />
        {t('reentry.reset')}
      </label>
      <p className={css.soft}>{t(resets ? 'reentry.resetText' : 'reentry.keepText')}</p>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={local.hand}>
        <Button look="primary" busy={busy} onClick={() => void make()} data-first-focus>
          {t('reentry.make')}
        </Button>
        <Button onClick={onClose}>{t('reentry.cancel')}</Button>
      </div>
    </section>
  );
}
