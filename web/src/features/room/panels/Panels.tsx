import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Call, CallState } from '../../../call';
import css from '../Room.module.css';
import type { Command } from '../tools/commands';
import type { RoomView } from '../useRoomView';

const ChatPanel = lazy(() => import('../chat/ChatPanel'));
const PeoplePanel = lazy(() => import('./PeoplePanel'));
const InvitePanel = lazy(() => import('./InvitePanel'));
const DevicesPanel = lazy(() => import('./DevicesPanel'));
const KeysPanel = lazy(() => import('./KeysPanel'));
const MorePanel = lazy(() => import('./MorePanel'));

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

/** Beside the picture or over its lower part: one at a time, loaded when first asked for. */
export function Panels(props: PanelsProps) {
  if (!props.view.panel) return null;
  return (
    <aside className={css.panel}>
      <Suspense fallback={null}>
        <Chosen {...props} />
      </Suspense>
    </aside>
  );
}

function Chosen({ call, state, view, commands, more, keys, specialist, deviceFields, preferences }: PanelsProps) {
  const [sounds, setSounds] = useState(true);
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
        <DevicesPanel
          call={call}
          sounds={sounds}
          onSounds={(on) => {
            setSounds(on);
            call.setSounds(on);
          }}
          fields={deviceFields}
          onClose={close}
        />
      );
    case 'keys':
      return (
        <KeysPanel commands={commands} palette={specialist} single={keys.on} onSingle={keys.set} onClose={close} />
      );
    default:
      return <MorePanel commands={more} preferences={preferences} onClose={close} />;
  }
}
