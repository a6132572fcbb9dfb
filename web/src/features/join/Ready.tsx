import { type FormEvent, useState } from 'react';
import type { DevicesState } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { TextField } from '../../ui/controls/TextField';
import { useSlow } from '../../ui/hooks/useSlow';
import { useStore } from '../../ui/hooks/useStore';
import { ErrorNote } from '../../ui/surfaces/Note';
import { Page } from '../../ui/surfaces/Page';
import type { EntranceProps } from './Entrance';
import { Heading } from './Heading';
import { asName, keepName, keptName } from './invitation';
import css from './join.module.css';

/** Says on the button itself what the others will get. */
function joinText({ microphone, camera }: DevicesState) {
  const [sound, picture] = [microphone.state === 'on', camera.state === 'on'];
  if (sound) return picture ? 'join.join' : 'join.joinSoundOnly';
  return picture ? 'join.joinSilent' : 'join.joinListen';
}

/** A look at oneself, a name where none is known, and one big button. */
export function Ready(props: EntranceProps) {
  const { devices, invitation, joining, failure, preferences, onJoin } = props;
  const { t } = useTranslation();
  const state = useStore(devices);
  const slow = useSlow(joining);
  const [name, setName] = useState(() => invitation.name ?? keptName());
  const [wrong, setWrong] = useState(false);
  const asks = invitation.name === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (joining) return;
    const good = asName(name);
    setWrong(!good);
    if (!good) return;
    if (asks) keepName(good);
    onJoin(good);
  };
  const opening = state.camera.opening || state.microphone.opening;
  return (
    <form onSubmit={submit} noValidate>
      <Page
        owner={invitation.organisationName}
        tools={preferences}
        action={
          <>
            {failure ? <ErrorNote>{failure}</ErrorNote> : null}
            <Button type="submit" look="primary" size="big" wide busy={joining}>
              {t(joining ? 'join.joining' : opening ? 'join.join' : joinText(state))}
            </Button>
            <p className={css.after} role="status">
              {joining && slow ? t('join.slow') : t('join.after')}
            </p>
          </>
        }
      >
        <Heading invitation={invitation} />
        {props.preview(name || t('people.you'))}
        {props.notes}
        {asks ? (
          <TextField
            label={t('join.name')}
            hint={t('join.nameHint')}
            error={wrong ? t('join.nameWrong') : null}
            value={name}
            autoComplete="name"
            maxLength={80}
            onChange={(event) => {
              setName(event.target.value);
              setWrong(false);
            }}
          />
        ) : (
          <p>{t('join.youAre', { name: invitation.name })}</p>
        )}
        <details className={css.choices}>
          <summary>{t('join.choices')}</summary>
          {props.fields}
        </details>
        {props.check && !joining ? (
          <a className={css.check} href={props.check}>
            {t('join.check')}
          </a>
        ) : null}
      </Page>
    </form>
  );
}
