import type { ReactNode } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Panel } from '../../../ui/surfaces/Panel';
import css from './panels.module.css';

export interface DevicesPanelProps {
  readonly sounds: boolean;
  readonly onSounds: (on: boolean) => void;
  readonly fields: ReactNode;
  readonly onClose: () => void;
}

export function DevicesPanel({ sounds, onSounds, fields, onClose }: DevicesPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('devices.title')} closeLabel={t('common.close')} onClose={onClose}>
      {fields}
      <label className={css.check}>
        <input type="checkbox" checked={sounds} onChange={(event) => onSounds(event.target.checked)} />
        <span>{t('devices.sounds')}</span>
      </label>
    </Panel>
  );
}
