import { useTranslation } from '../../../locales/useTranslation';
import { Kbd } from '../../../ui/marks/Kbd';
import { Panel } from '../../../ui/surfaces/Panel';
import type { Command } from '../tools/commands';
import css from './panels.module.css';

export interface KeysPanelProps {
  readonly commands: readonly Command[];
  /** The palette's key works here. */
  readonly palette: boolean;
  readonly single: boolean;
  readonly onSingle: (on: boolean) => void;
  readonly onClose: () => void;
}

/** Every key; single letters can be switched off for those whom they disturb (WCAG 2.1.4). */
export function KeysPanel({ commands, palette, single, onSingle, onClose }: KeysPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('keys.title')} closeLabel={t('common.close')} onClose={onClose}>
      <dl className={css.keys}>
        {commands
          .filter((command) => command.shown)
          .map((command) => (
            <div key={command.id}>
              <dt>{command.label}</dt>
              <dd>
                <Kbd>{command.shown ?? ''}</Kbd>
              </dd>
            </div>
          ))}
        {palette ? (
          <div>
            <dt>{t('keys.palette')}</dt>
            <dd>
              <Kbd>Ctrl K</Kbd>
            </dd>
          </div>
        ) : null}
      </dl>
      <label className={css.check}>
        <input type="checkbox" checked={single} onChange={(event) => onSingle(event.target.checked)} />
        <span>{t('keys.single')}</span>
      </label>
    </Panel>
  );
}
