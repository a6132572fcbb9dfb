import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useTranslation } from '../../locales/useTranslation';
import { toast } from '../../ui/surfaces/Toasts';
import type { LayoutMode } from './stage/layout';

export type PanelName = 'chat' | 'people' | 'devices' | 'invite' | 'keys' | 'more';

export interface RoomView {
  readonly mode: LayoutMode;
  readonly pinned: string | null;
  readonly panel: PanelName | null;
  readonly leaving: boolean;
  readonly palette: boolean;
  readonly fullscreen: boolean;
  readonly canFullscreen: boolean;
  readonly pin: (id: string | null) => void;
  readonly nextMode: () => void;
  readonly toggle: (panel: PanelName) => void;
  readonly show: (panel: PanelName | null) => void;
  readonly toggleLeave: () => void;
  readonly togglePalette: () => void;
  readonly toggleFullscreen: () => void;
}

const modes: readonly LayoutMode[] = ['auto', 'grid', 'speaker'];

/** What this person looks at; nothing of it concerns the others in the room. */
export function useRoomView(root: RefObject<HTMLElement | null>): RoomView {
  const { t } = useTranslation();
  const [mode, setMode] = useState<LayoutMode>('auto');
  const [pinned, pin] = useState<string | null>(null);
  const [panel, show] = useState<PanelName | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [palette, setPalette] = useState(false);
  const fullscreen = useFullscreen();
  const toggle = useCallback((name: PanelName) => show((was) => (was === name ? null : name)), []);
  const nextMode = useCallback(() => {
    const next = modes[(modes.indexOf(mode) + 1) % modes.length] ?? 'auto';
    setMode(next);
    pin(null);
    toast(t(`room.mode.${next}`), undefined, 'layout');
  }, [mode, t]);
  const toggleFullscreen = useCallback(() => {
    const wish = document.fullscreenElement ? document.exitFullscreen() : root.current?.requestFullscreen();
    wish?.catch(() => undefined); // the browser may refuse; nothing is lost
  }, [root]);
  return {
    mode,
    pinned,
    panel,
    leaving,
    palette,
    fullscreen,
    canFullscreen: document.fullscreenEnabled === true,
    pin,
    nextMode,
    toggle,
    show,
    toggleLeave: useCallback(() => setLeaving((was) => !was), []),
    togglePalette: useCallback(() => setPalette((was) => !was), []),
    toggleFullscreen,
  };
}

function useFullscreen(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const look = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return on;
}
