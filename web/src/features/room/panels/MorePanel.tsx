import type { ReactNode } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Panel } from '../../../ui/surfaces/Panel';
import type { Command } from '../tools/commands';
import css from './panels.module.css';

export interface MorePanelProps {
  readonly commands: readonly Command[];
  readonly preferences: ReactNode;
  readonly onClose: () => void;
}

/** What did not find a place in the strip, each with its word. */
export function MorePanel({ commands, preferences, onClose }: MorePanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('tools.more')} closeLabel={t('common.close')} onClose={onClose}>
      <ul className={css.actions}>
        {commands.map((command) => (
          <li key={command.id}>
            <button
              type="button"
              className={css.action}
              onClick={() => {
                onClose();
                command.run();
              }}
            >
              {command.icon}
              <span>{command.label}</span>
            </button>
          </li>
        ))}
      </ul>
      {preferences}
    </Panel>
  );
}
