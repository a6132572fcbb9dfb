import { Camera, MessageSquare, ShieldCheck } from 'lucide-react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useStore } from '../../ui/hooks/useStore';
import { Note } from '../../ui/surfaces/Note';
import { Page } from '../../ui/surfaces/Page';
import type { EntranceProps } from './Entrance';
import { Heading } from './Heading';
import css from './join.module.css';

/** Says what will happen, then lets the browser ask. */
export function Welcome(props: EntranceProps) {
  const { devices, invitation, preferences, check, onOpen } = props;
  const { t } = useTranslation();
  const { camera, microphone } = useStore(devices);
  const asking = camera.opening || microphone.opening;
  return (
    <Page
      owner={invitation.organisationName}
      tools={preferences}
      action={
        <>
          <Button
            look="primary"
            size="big"
            wide
            busy={asking}
            onClick={() => onOpen({ microphone: true, camera: true })}
          >
            {t(asking ? 'join.asking' : 'join.ask')}
          </Button>
          {asking ? null : (
            <Button look="plain" wide onClick={() => onOpen({ microphone: true, camera: false })}>
              {t('join.askSoundOnly')}
            </Button>
          )}
        </>
      }
    >
      <Heading invitation={invitation} />
      <ul className={css.what}>
        <li>
          <Camera size={24} aria-hidden="true" />
          <span>{t('join.whatPicture')}</span>
        </li>
        <li>
          <MessageSquare size={24} aria-hidden="true" />
          <span>{t('join.whatChat')}</span>
        </li>
        <li>
          <ShieldCheck size={24} aria-hidden="true" />
          <span>{t('join.whatNothing')}</span>
        </li>
      </ul>
      <Note title={t(asking ? 'join.askingTitle' : 'join.nextTitle')} alert={asking}>
        <p>{t(asking ? 'join.askingText' : 'join.nextText')}</p>
      </Note>
      {check && !asking ? (
        <a className={css.check} href={check}>
          {t('join.check')}
        </a>
      ) : null}
    </Page>
  );
}
