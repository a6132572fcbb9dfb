import { Volume2 } from 'lucide-react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import { useStore } from '../../ui/hooks/useStore';
import css from './check.module.css';
import { choices } from './choices';
import type { StepProps } from './Steps';

/** A melody, and the one question that no program can answer. */
export function LoudspeakerStep({ run, state }: StepProps) {
  const { t } = useTranslation();
  const { speaker } = useStore(run.devices);
  const now = state.steps.loudspeaker;
  const choose = async (id: string) => {
    await run.devices.chooseSpeaker(id);
    void run.playTone();
  };
  return (
    <>
      <p role="status">{t(`check.loudspeaker.${now === 'fine' || now === 'weak' ? now : 'asking'}`)}</p>
      {now === 'fine' ? null : (
        <div className={css.hand}>
          <Button look="primary" size="big" onClick={() => run.heard(true)}>
            {t('check.loudspeaker.yes')}
          </Button>
          {now === 'weak' ? null : (
            <Button size="big" onClick={() => run.heard(false)}>
              {t('check.loudspeaker.no')}
            </Button>
          )}
          <Button
            look="plain"
            busy={state.tonePlays}
            icon={<Volume2 size={20} aria-hidden="true" />}
            onClick={() => void run.playTone()}
          >
            {t(state.tonePlays ? 'check.loudspeaker.playing' : 'check.loudspeaker.play')}
          </Button>
        </div>
      )}
      {now !== 'fine' && speaker.canChoose && speaker.list.length > 1 ? (
        <SelectField
          label={t('check.loudspeaker.choose')}
          icon={<Volume2 size={20} aria-hidden="true" />}
          options={choices(speaker.list, (n) => t('devices.unnamedSpeaker', { n }))}
          value={speaker.selected ?? ''}
          onChange={(event) => void choose(event.target.value)}
        />
      ) : null}
    </>
  );
}
