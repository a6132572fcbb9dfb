import { Mic, RotateCw } from 'lucide-react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import { useStore } from '../../ui/hooks/useStore';
import { Meter } from '../../ui/marks/Meter';
import { choices } from './choices';
import { Settled, type StepProps } from './Steps';

/** How loud it is now, another microphone where there is one, and what is wrong. */
export function MicrophoneStep({ run, state, help }: StepProps) {
  const { t } = useTranslation();
  const { microphone } = useStore(run.devices);
  const running = state.steps.microphone === 'running';
  const found = state.microphone;
  const open = microphone.state === 'on';
  const choose = async (id: string) => {
    await run.devices.chooseMicrophone(id);
    await run.again('microphone');
  };
  return (
    <>
      <p role="status">{t(running ? 'check.microphone.running' : `check.microphone.${found ?? 'unmeasured'}`)}</p>
      {open ? (
        <Settled when={found === 'works' && state.steps.loudspeaker !== 'waiting'}>
          <Meter label={t('devices.level')} source={run.devices.onLevel} />
          {microphone.list.length > 1 ? (
            <SelectField
              label={t('check.microphone.choose')}
              icon={<Mic size={20} aria-hidden="true" />}
              options={choices(microphone.list, (n) => t('devices.unnamedMicrophone', { n }))}
              value={microphone.selected ?? ''}
              onChange={(event) => void choose(event.target.value)}
            />
          ) : null}
        </Settled>
      ) : null}
      {found === 'refused' && state.camera !== 'refused' && state.phase === 'running' ? help : null}
      {found && found !== 'works' && !running ? (
        <Button icon={<RotateCw size={18} aria-hidden="true" />} onClick={() => void run.again('microphone')}>
          {t('check.retry')}
        </Button>
      ) : null}
    </>
  );
}
