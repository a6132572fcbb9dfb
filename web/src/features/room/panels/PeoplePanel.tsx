import { Mic, MicOff, UserPlus, UserX, Video, VideoOff } from 'lucide-react';
import { useState } from 'react';
import type { Call, CallState, Person } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { IconButton } from '../../../ui/controls/IconButton';
import { Avatar } from '../../../ui/marks/Avatar';
import { VisuallyHidden } from '../../../ui/marks/VisuallyHidden';
import { Panel } from '../../../ui/surfaces/Panel';
import css from './panels.module.css';

export interface PeoplePanelProps {
  readonly call: Call;
  readonly state: CallState;
  readonly specialist: boolean;
  readonly onInvite: () => void;
  readonly onClose: () => void;
}

export function PeoplePanel({ call, state, specialist, onInvite, onClose }: PeoplePanelProps) {
  const { t } = useTranslation();
  const full = state.room && state.people.length >= state.room.maximumParticipants;
  return (
    <Panel title={t('people.title', { count: state.people.length })} closeLabel={t('common.close')} onClose={onClose}>
      <ul className={css.people}>
        {state.people.map((person) => (
          <Row
            key={person.id}
            person={person}
            state={state}
            onRemove={specialist && !person.isMe ? () => void call.remove(person.id) : null}
          />
        ))}
      </ul>
      {full ? <p className={css.soft}>{t('people.full', { count: state.room?.maximumParticipants ?? 0 })}</p> : null}
      {specialist && !full ? (
        <Button icon={<UserPlus size={20} aria-hidden="true" />} onClick={onInvite}>
          {t('tools.invite')}
        </Button>
      ) : null}
    </Panel>
  );
}

interface RowProps {
  readonly person: Person;
  readonly state: CallState;
  readonly onRemove: (() => void) | null;
}

function Row({ person, state, onRemove }: RowProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const level = state.quality[person.id]?.level;
  const lines = [
    t(person.companion ? `people.companion.${person.companion}` : `people.role.${person.role}`),
    person.presence === 'reconnecting' ? t('people.reconnecting') : null,
    state.speakers.includes(person.id) ? t('people.speaking') : null,
    level ? t(`quality.long.${level}`) : null,
  ].filter(Boolean);
  return (
    <li className={css.person}>
      <Avatar name={person.name} />
      <span className={css.who}>
        <strong>{person.isMe ? t('people.youNamed', { name: person.name }) : person.name}</strong>
        <span className={css.soft}>{lines.join(' · ')}</span>
      </span>
      <span className={css.marks}>
        <DeviceMark on={person.devices.microphone === 'on'} kind="microphone" />
        <DeviceMark on={person.devices.camera === 'on'} kind="camera" />
      </span>
      {onRemove && !asking ? (
        <IconButton
          label={t('people.remove', { name: person.name })}
          icon={<UserX size={20} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        />
      ) : null}
      {onRemove && asking ? (
        <span className={css.sure}>
          <span>{t('people.removeWhat', { name: person.name })}</span>
          <Button look="danger" onClick={onRemove}>
            {t('people.removeNow')}
          </Button>
          <Button autoFocus onClick={() => setAsking(false)}>
            {t('people.keep')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

function DeviceMark({ on, kind }: { readonly on: boolean; readonly kind: 'microphone' | 'camera' }) {
  const { t } = useTranslation();
  const [On, Off] = kind === 'microphone' ? [Mic, MicOff] : [Video, VideoOff];
  const Icon = on ? On : Off;
  return (
    <span className={on ? css.on : css.off}>
      <Icon size={18} aria-hidden="true" />
      <VisuallyHidden>{t(on ? `people.${kind}On` : `people.${kind}Off`)}</VisuallyHidden>
    </span>
  );
}
