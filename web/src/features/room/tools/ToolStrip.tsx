import { Ellipsis } from 'lucide-react';
import type { CallState } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import { IconButton } from '../../../ui/controls/IconButton';
import type { RoomView } from '../useRoomView';
import type { Command, CommandId } from './commands';
import { LeaveMenu } from './LeaveMenu';
import css from './ToolStrip.module.css';

export interface ToolStripProps {
  readonly commands: readonly Command[];
  readonly state: CallState;
  readonly view: RoomView;
  readonly unread: number;
  readonly wide: boolean;
  readonly hidden: boolean;
  readonly onLeave: () => void;
  readonly onEnd: () => void;
}

const wideOrder: readonly CommandId[] = ['microphone', 'camera', 'chat', 'people', 'invite', 'layout', 'devices'];
const narrowOrder: readonly CommandId[] = ['microphone', 'camera', 'chat'];

/** What stands in the strip and what waits behind 'More'. */
export function divide(
  commands: readonly Command[],
  wide: boolean,
): { strip: readonly Command[]; more: readonly Command[] } {
  const order = wide ? wideOrder : narrowOrder;
  const strip = order.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  const more = commands.filter((command) => command.id !== 'leave' && !strip.includes(command));
  return { strip, more };
}

export function ToolStrip({ commands, state, view, unread, wide, hidden, onLeave, onEnd }: ToolStripProps) {
  const { t } = useTranslation();
  const { strip } = divide(commands, wide);
  const leave = commands.find((command) => command.id === 'leave');
  return (
    <nav className={[css.strip, hidden && css.away].filter(Boolean).join(' ')} aria-label={t('tools.label')}>
      {strip.map((command) => (
        <Tool key={command.id} command={command} state={state} view={view} unread={unread} />
      ))}
      <IconButton
        showLabel
        className={css.tool}
        label={t('tools.more')}
        icon={<Ellipsis size={24} aria-hidden="true" />}
        look={view.panel === 'more' ? 'active' : 'quiet'}
        aria-expanded={view.panel === 'more'}
        onClick={() => view.toggle('more')}
      />
      {leave ? (
        <span className={css.leave}>
          <IconButton
            showLabel
            className={css.tool}
            look="danger"
            label={leave.label}
            word={t('tools.leaveWord')}
            icon={leave.icon}
            aria-expanded={view.leaving || undefined}
            onClick={leave.run}
          />
          {view.leaving ? <LeaveMenu onLeave={onLeave} onEnd={onEnd} onClose={view.toggleLeave} /> : null}
        </span>
      ) : null}
    </nav>
  );
}

interface ToolProps {
  readonly command: Command;
  readonly state: CallState;
  readonly view: RoomView;
  readonly unread: number;
}

function Tool({ command, state, view, unread }: ToolProps) {
  const { t } = useTranslation();
  const { id } = command;
  const device = id === 'microphone' || id === 'camera';
  const off = device && state.devices[id] !== 'on';
  const open = view.panel === id;
  const label = id === 'chat' && unread > 0 ? t('tools.chatUnread', { count: unread }) : command.label;
  return (
    <IconButton
      showLabel
      className={css.tool}
      label={label}
      word={t(`tools.word.${id}` as 'tools.word.chat')}
      icon={command.icon}
      look={off ? 'off' : open ? 'active' : 'quiet'}
      badge={id === 'chat' ? unread : 0}
      keys={command.shown ?? undefined}
      aria-expanded={device || id === 'layout' ? undefined : open}
      onClick={command.run}
    />
  );
}
