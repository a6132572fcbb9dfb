import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Call, CallState } from '../../call';
import { usePaletteWords } from '../../locales/usePaletteWords';
import { useTranslation } from '../../locales/useTranslation';
import { useHotkeys } from '../../ui/hooks/useHotkeys';
import { useIdle } from '../../ui/hooks/useIdle';
import { useMedia } from '../../ui/hooks/useMedia';
import { useStore } from '../../ui/hooks/useStore';
import { Banner } from './Banner';
import { Panels } from './panels/Panels';
import css from './Room.module.css';
import { RoomTitle } from './RoomTitle';
import { Stage } from './stage/Stage';
import { useCommands } from './tools/commands';
import { divide, ToolStrip } from './tools/ToolStrip';
import { useRoomEvents, useTabTitle, useUnread } from './useRoomEvents';
import { useRoomView } from './useRoomView';
import { Waiting } from './Waiting';

const Palette = lazy(() => import('../../ui/surfaces/Palette'));

export interface RoomProps {
  readonly call: Call;
  readonly hostName: string | null;
  /** Choice of camera, microphone, loudspeaker. */
  readonly deviceFields: ReactNode;
  /** Language and theme. */
  readonly preferences: ReactNode;
}

const stripHeight = 88;
const titleHeight = 44;

export default function Room({ call, hostName, deviceFields, preferences }: RoomProps) {
  const state = useStore(call);
  const root = useRef<HTMLDivElement>(null);
  const view = useRoomView(root);
  const specialist = state.people.find((person) => person.isMe)?.role === 'specialist';
  const commands = useCommands(call, state, view, specialist);
  const overlay = useMedia('(min-width: 720px), (max-height: 480px)');
  // The whole row of tools, unless a panel takes the place for it.
  const [wide, veryWide] = [useMedia('(min-width: 720px)'), useMedia('(min-width: 1200px)')];
  const roomy = veryWide || (wide && !view.panel);
  const chatOpen = view.panel === 'chat';
  const unread = useUnread(state, chatOpen);
  const alone = state.people.length < 2;
  const idle = useIdle(4000, overlay && !alone && !view.panel && !view.leaving);
  useRoomEvents(
    state,
    chatOpen,
    useCallback(() => view.show('chat'), [view.show]),
  );
  useTabTitle(state, unread);
  const keys = useRoomKeys(commands, specialist, view.togglePalette);
  useViewportHeight(root);
  const words = usePaletteWords();
  const { more } = divide(commands, roomy);
  return (
    <div ref={root} className={[css.room, view.panel && css.withPanel, idle && css.idle].filter(Boolean).join(' ')}>
      <div className={css.banner}>
        <Banner call={call} state={state} />
      </div>
      <main className={css.stage}>
        <RoomTitle state={state} />
        <Stage
          state={state}
          devices={call.devices}
          mode={view.mode}
          pinned={view.pinned}
          onPin={view.pin}
          onView={call.view}
          onPeople={() => view.show('people')}
          bottom={overlay ? stripHeight : 0}
          top={titleHeight}
          waiting={<WaitingFor state={state} specialist={specialist} hostName={hostName} />}
        />
      </main>
      <div className={css.strip}>
        <ToolStrip
          commands={commands}
          state={state}
          view={view}
          unread={unread}
          wide={roomy}
          hidden={idle}
          onLeave={() => void call.leave()}
          onEnd={() => void call.endForAll()}
        />
      </div>
      <Panels
        call={call}
        state={state}
        view={view}
        commands={commands}
        more={more}
        keys={keys}
        specialist={specialist}
        deviceFields={deviceFields}
        preferences={preferences}
      />
      {view.palette ? (
        <Suspense fallback={null}>
          <Palette commands={commands} words={words} onClose={view.togglePalette} />
        </Suspense>
      ) : null}
    </div>
  );
}

function WaitingFor({
  state,
  specialist,
  hostName,
}: {
  readonly state: CallState;
  readonly specialist: boolean;
  readonly hostName: string | null;
}) {
  const { t } = useTranslation();
  const title = state.room?.title ?? t('room.untitled', { organisation: state.room?.organisationName ?? '' });
  return <Waiting specialist={specialist} hostName={hostName} link={state.room?.customerLink ?? null} title={title} />;
}

export interface SingleKeys {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

const singleKey = 'guichet.keys';

function useRoomKeys(
  commands: ReturnType<typeof useCommands>,
  specialist: boolean,
  togglePalette: () => void,
): SingleKeys {
  const [on, setOn] = useState(() => readSetting(singleKey) !== 'off');
  const single = on
    ? Object.fromEntries(commands.flatMap((command) => (command.key ? [[command.key, command.run]] : [])))
    : {};
  useHotkeys(specialist ? { ...single, 'mod+k': togglePalette } : single);
  const set = useCallback((next: boolean) => {
    setOn(next);
    keepSetting(singleKey, next ? 'on' : 'off');
  }, []);
  return { on, set };
}

function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keepSetting(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // kept for this page only
  }
}

/** iOS lays its keyboard over the page: the room shrinks to what is left, so that the chat's field stays in sight. */
function useViewportHeight(root: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return undefined;
    const fit = () => {
      const covered = window.innerHeight - viewport.height > 120;
      root.current?.style.setProperty('--viewport', covered ? `${Math.round(viewport.height)}px` : '');
    };
    viewport.addEventListener('resize', fit);
    return () => viewport.removeEventListener('resize', fit);
  }, [root]);
}
