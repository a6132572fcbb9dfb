import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Devices, DevicesState } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { useStore } from '../../ui/hooks/useStore';
import { Avatar } from '../../ui/marks/Avatar';
import { Meter } from '../../ui/marks/Meter';
import { Spinner } from '../../ui/marks/Spinner';
import css from './Preview.module.css';

/** What the others will see and hear, with the two switches that matter. Nothing is sent yet. */
export function Preview({ devices, name }: { readonly devices: Devices; readonly name: string }) {
  const { t } = useTranslation();
  const state = useStore(devices);
  const opening = state.camera.opening || state.microphone.opening;
  // What is wrong is said in a note; an empty frame would only push it out of sight.
  const troubled = !opening && ['refused', 'absent', 'busy'].includes(state.camera.state);
  return (
    <div className={css.preview}>
      {troubled ? null : (
        <div className={css.picture}>
          <Picture
            track={state.preview}
            mirrored={state.camera.facing !== 'environment'}
            label={t('join.previewLabel')}
          />
          {state.preview ? null : (
            <div className={css.empty}>
              {opening ? <Spinner size={32} /> : <Avatar name={name} size="fill" />}
              <span>{t(opening ? 'join.previewOpening' : 'join.cameraOff')}</span>
            </div>
          )}
        </div>
      )}
      <Switches devices={devices} state={state} />
      {state.microphone.state === 'on' ? (
        <div className={css.level}>
          <Mic size={20} aria-hidden="true" />
          <Meter label={t('devices.level')} source={devices.onLevel} />
          <span>{t('join.saySomething')}</span>
        </div>
      ) : null}
    </div>
  );
}

function Switches({ devices, state }: { readonly devices: Devices; readonly state: DevicesState }) {
  const { t } = useTranslation();
  const { microphone, camera } = state;
  const [micOn, camOn] = [microphone.state === 'on', camera.state === 'on'];
  return (
    <div className={css.switches}>
      <Switch
        on={micOn}
        icon={micOn ? Mic : MicOff}
        label={t(micOn ? 'tools.microphoneOff' : 'tools.microphoneOn')}
        word={t(micOn ? 'tools.microphoneIsOn' : 'tools.microphoneIsOff')}
        onClick={() => devices.setMicrophone(!micOn)}
      />
      <Switch
        on={camOn}
        icon={camOn ? Video : VideoOff}
        label={t(camOn ? 'tools.cameraOff' : 'tools.cameraOn')}
        word={t(camOn ? 'tools.cameraIsOn' : 'tools.cameraIsOff')}
        onClick={() => devices.setCamera(!camOn)}
      />
    </div>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly icon: typeof Mic;
  /** What a press does. */
  readonly label: string;
  /** How it stands. */
  readonly word: string;
  readonly onClick: () => void;
}

function Switch({ on, icon: Icon, label, word, onClick }: SwitchProps) {
  return (
    <button type="button" className={on ? css.on : css.off} title={label} onClick={onClick}>
      <Icon size={22} aria-hidden="true" />
      <span>{word}</span>
    </button>
  );
}

interface PictureProps {
  readonly track: MediaStreamTrack | null;
  readonly mirrored: boolean;
  readonly label: string;
}

function Picture({ track, mirrored, label }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null;
  }, [track]);
  if (!track) return null;
  return (
    <video ref={video} className={mirrored ? css.mirrored : css.plain} autoPlay muted playsInline aria-label={label} />
  );
}
