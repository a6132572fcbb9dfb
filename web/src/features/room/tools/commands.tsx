import {
  Headphones,
  Keyboard,
  LayoutGrid,
  Maximize,
  MessageSquare,
  Mic,
  MicOff,
  Minimize,
  PhoneOff,
  UserPlus,
  Users,
  Video,
  VideoOff,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Call, CallState } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import type { RoomView } from '../useRoomView';

export type CommandId =
  | 'microphone'
  | 'camera'
  | 'chat'
  | 'people'
  | 'invite'
  | 'layout'
  | 'devices'
  | 'fullscreen'
  | 'keys'
  | 'leave';

/** Whatever can be done in a room, once: the strip, the sheet, the palette and the keys are four doors to it. */
export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly icon: ReactNode;
  /** As {@link keyName} names it. */
  readonly key: string | null;
  /** As it is printed on a keyboard. */
  readonly shown: string | null;
  readonly run: () => void;
}

const keys: Readonly<Record<CommandId, readonly [string, string] | null>> = {
  microphone: ['m', 'M'],
  camera: ['v', 'V'],
  chat: ['c', 'C'],
  people: ['p', 'P'],
  invite: ['i', 'I'],
  layout: ['l', 'L'],
  devices: ['d', 'D'],
  fullscreen: ['f', 'F'],
  keys: ['?', '?'],
  leave: null,
};

export function useCommands(call: Call, state: CallState, view: RoomView, specialist: boolean): readonly Command[] {
  const { t } = useTranslation();
  const micOn = state.devices.microphone === 'on';
  const camOn = state.devices.camera === 'on';
  const make = (id: CommandId, label: string, Icon: typeof Mic, run: () => void): Command => ({
    id,
    label,
    icon: <Icon size={24} aria-hidden="true" />,
    key: keys[id]?.[0] ?? null,
    shown: keys[id]?.[1] ?? null,
    run,
  });
  // What does not turn on is explained at once, where it can be mended.
  const explain = (kind: 'microphone' | 'camera') => {
    if (['refused', 'absent', 'busy'].includes(call.devices.state()[kind].state)) view.show('devices');
  };
  const list: Command[] = [
    make('microphone', t(micOn ? 'tools.microphoneOff' : 'tools.microphoneOn'), micOn ? Mic : MicOff, () => {
      void call.devices.setMicrophone(!micOn).then(() => explain('microphone'));
    }),
    make('camera', t(camOn ? 'tools.cameraOff' : 'tools.cameraOn'), camOn ? Video : VideoOff, () => {
      void call.devices.setCamera(!camOn).then(() => explain('camera'));
    }),
    make('chat', t('tools.chat'), MessageSquare, () => view.toggle('chat')),
    make('people', t('tools.people'), Users, () => view.toggle('people')),
    make('layout', t('tools.layout'), LayoutGrid, view.nextMode),
    make('devices', t('tools.devices'), Headphones, () => view.toggle('devices')),
  ];
  if (specialist && state.room?.customerLink)
    list.push(make('invite', t('tools.invite'), UserPlus, () => view.toggle('invite')));
  if (view.canFullscreen) {
    const wide = view.fullscreen;
    list.push(
      make(
        'fullscreen',
        t(wide ? 'tools.fullscreenOff' : 'tools.fullscreenOn'),
        wide ? Minimize : Maximize,
        view.toggleFullscreen,
      ),
    );
  }
  list.push(make('keys', t('tools.keys'), Keyboard, () => view.toggle('keys')));
  list.push(make('leave', t('tools.leave'), PhoneOff, () => (specialist ? view.toggleLeave() : void call.leave())));
  return list;
}
