import { type ReactNode, useState } from 'react';
import type { Call, CallState } from '../../../call';
import { Rescue } from '../../../ui/surfaces/Rescue';
import { ChatPanel } from '../chat/ChatPanel';
import css from '../Room.module.css';
import type { Command } from '../tools/commands';
import type { RoomView } from '../useRoomView';
import { DevicesPanel } from './DevicesPanel';
import { InvitePanel } from './InvitePanel';
import { KeysPanel } from './KeysPanel';
import { MorePanel } from './MorePanel';
import { PeoplePanel } from './PeoplePanel';

export interface PanelsProps {
  readonly call: Call;
  readonly state: CallState;
  readonly view: RoomView;
  readonly commands: readonly Command[];
  readonly more: readonly Command[];
  readonly keys: { readonly on: boolean; readonly set: (on: boolean) => void };
  readonly specialist: boolean;
  readonly deviceFields: ReactNode;
  readonly preferences: ReactNode;
}

/** Beside the picture or over its lower part, one at a time. They come with the room: who opens the chat because the connection broke must find it. */
export function Panels(props: PanelsProps) {
  const [sounds, setSounds] = useState(true);
  if (!props.view.panel) return null;
  return (
    <aside className={css.panel}>
      <Rescue key={props.view.panel} onFailed={() => props.view.show(null)}>
        <Chosen
          {...props}
          sounds={sounds}
          onSounds={(on) => {
            setSounds(on);
            props.call.setSounds(on);
          }}
        />
      </Rescue>
    </aside>
  );
}

interface ChosenProps extends PanelsProps {
  readonly sounds: boolean;
  readonly onSounds: (on: boolean) => void;
}

function Chosen(props: ChosenProps) {
  const { call, state, view, commands, more, keys, specialist } = props;
  const close = () => view.show(null);
  switch (view.panel) {
    case 'chat':
      return <ChatPanel call={call} state={state} onClose={close} />;
    case 'people':
      return (
        <PeoplePanel
          call={call}
          state={state}
          specialist={specialist}
          onInvite={() => view.show('invite')}
          onClose={close}
        />
      );
    case 'invite':
      return <InvitePanel link={state.room?.customerLink ?? ''} title={state.room?.title ?? ''} onClose={close} />;
    case 'devices':
      return (
        <DevicesPanel sounds={props.sounds} onSounds={props.onSounds} fields={props.deviceFields} onClose={close} />
      );
    case 'keys':
      return (
        <KeysPanel commands={commands} palette={specialist} single={keys.on} onSingle={keys.set} onClose={close} />
      );
    default:
      return <MorePanel commands={more} preferences={props.preferences} onClose={close} />;
  }
}
