import { Camera, Mic, SwitchCamera, Volume2 } from 'lucide-react';
import type { DeviceChoice, DeviceSide, Devices } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { SelectField } from '../../ui/controls/SelectField';
import { useStore } from '../../ui/hooks/useStore';
import { Meter } from '../../ui/marks/Meter';
import css from './devices.module.css';

function choices(list: readonly DeviceChoice[], unnamed: (n: number) => string) {
  return list.map((one, index) => ({ value: one.id, label: one.label || unnamed(index + 1) }));
}

function isChoice(side: DeviceSide): boolean {
  return side.list.length > 0 && side.permission === 'granted';
}

/** Which camera, microphone and loudspeaker; the microphone's level moves while one speaks. */
export function DeviceFields({ devices }: { readonly devices: Devices }) {
  const { t } = useTranslation();
  const state = useStore(devices);
  const { microphone, camera, speaker } = state;
  return (
    <div className={css.fields}>
      {isChoice(microphone) ? (
        <div className={css.withMeter}>
          <SelectField
            label={t('devices.microphone')}
            icon={<Mic size={20} aria-hidden="true" />}
            options={choices(microphone.list, (n) => t('devices.unnamedMicrophone', { n }))}
            value={microphone.selected ?? ''}
            onChange={(event) => devices.chooseMicrophone(event.target.value)}
          />
          <Meter label={t('devices.level')} source={devices.onLevel} />
        </div>
      ) : null}
      {isChoice(camera) ? (
        <SelectField
          label={t('devices.camera')}
          icon={<Camera size={20} aria-hidden="true" />}
          options={choices(camera.list, (n) => t('devices.unnamedCamera', { n }))}
          value={camera.selected ?? ''}
          onChange={(event) => devices.chooseCamera(event.target.value)}
        />
      ) : null}
      {camera.facing && camera.state === 'on' && camera.list.length > 1 ? (
        <Button icon={<SwitchCamera size={20} aria-hidden="true" />} onClick={() => devices.flipCamera()}>
          {t('devices.flip')}
        </Button>
      ) : null}
      {speaker.canChoose && speaker.list.length > 0 ? (
        <SelectField
          label={t('devices.speaker')}
          icon={<Volume2 size={20} aria-hidden="true" />}
          options={choices(speaker.list, (n) => t('devices.unnamedSpeaker', { n }))}
          value={speaker.selected ?? ''}
          onChange={(event) => devices.chooseSpeaker(event.target.value)}
        />
      ) : null}
    </div>
  );
}
