import { RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import css from './check.module.css';
import type { StepProps } from './Steps';

/** Seven seconds through the server and back, then to look at and listen to: proof of both directions. */
export function PlaybackStep({ run, state }: StepProps) {
  const { t } = useTranslation();
  const { mirror, secondsLeft, recording, steps } = state;
  if (steps.playback === 'running')
    return (
      <>
        <p role="status">
          {secondsLeft === null
            ? t('check.playback.getReady')
            : t('check.playback.recording', { seconds: secondsLeft })}
        </p>
        {mirror ? <Mirror stream={mirror} /> : null}
      </>
    );
  if (steps.playback === 'skipped') return <p>{t('check.playback.skipped')}</p>;
  return (
    <>
      <p role="status">{t(recording ? 'check.playback.fine' : 'check.playback.weak')}</p>
      {recording ? (
        <div className={css.frame}>
          {/* biome-ignore lint/a11y/useMediaCaption: one's own words, a moment ago */}
          <video src={recording} controls autoPlay playsInline aria-label={t('check.playback.video')} />
        </div>
      ) : null}
      <Button icon={<RotateCw size={18} aria-hidden="true" />} onClick={() => void run.again('playback')}>
        {t('check.recordAgain')}
      </Button>
    </>
  );
}

/** Without its sound, which would come back into the microphone. */
function Mirror({ stream }: { readonly stream: MediaStream }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <div className={css.frame}>
      <video ref={video} autoPlay muted playsInline aria-label={t('check.playback.mirror')} />
      <span className={css.recording} />
    </div>
  );
}
