import { Camera, RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import { useStore } from '../../ui/hooks/useStore';
import css from './check.module.css';
import { choices } from './choices';
import { Settled, type StepProps } from './Steps';

/** One's own picture, another camera where there is one, and what is wrong. */
export function CameraStep({ run, state, help }: StepProps) {
  const { t } = useTranslation();
  const { camera, preview } = useStore(run.devices);
  const running = state.steps.camera === 'running';
  const found = state.camera;
  const choose = async (id: string) => {
    await run.devices.chooseCamera(id);
    await run.again('camera');
  };
  return (
    <>
      <p role="status">
        {t(running ? (preview ? 'check.camera.looking' : 'check.camera.running') : `check.camera.${found ?? 'absent'}`)}
      </p>
      <Settled when={found === 'works' && state.steps.loudspeaker !== 'waiting'}>
        {preview ? <Picture track={preview} mirrored={camera.facing !== 'environment'} /> : null}
        {preview && camera.list.length > 1 ? (
          <SelectField
            label={t('check.camera.choose')}
            icon={<Camera size={20} aria-hidden="true" />}
            options={choices(camera.list, (n) => t('devices.unnamedCamera', { n }))}
            value={camera.selected ?? ''}
            onChange={(event) => void choose(event.target.value)}
          />
        ) : null}
      </Settled>
      {found === 'refused' && state.phase === 'running' ? help : null}
      {found && found !== 'works' && !running ? (
        <Button icon={<RotateCw size={18} aria-hidden="true" />} onClick={() => void run.again('camera')}>
          {t('check.retry')}
        </Button>
      ) : null}
    </>
  );
}

function Picture({ track, mirrored }: { readonly track: MediaStreamTrack; readonly mirrored: boolean }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return (
    <div className={css.frame}>
      <video
        ref={video}
        className={mirrored ? css.mirrored : undefined}
        autoPlay
        muted
        playsInline
        aria-label={t('check.camera.label')}
      />
    </div>
  );
}
