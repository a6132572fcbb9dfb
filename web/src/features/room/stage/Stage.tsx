import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Call, CallState, Devices } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import { useMedia } from '../../../ui/hooks/useMedia';
import { useSize } from '../../../ui/hooks/useSize';
import { useStore } from '../../../ui/hooks/useStore';
import { arrange, type LayoutMode } from './layout';
import css from './Stage.module.css';
import { TileView } from './TileView';
import { largeSpeaker, shownOf, tilesOf } from './tiles';

export interface StageProps {
  readonly state: CallState;
  readonly devices: Devices;
  readonly mode: LayoutMode;
  readonly pinned: string | null;
  readonly onPin: (id: string | null) => void;
  readonly onPeople: () => void;
  readonly onView: Call['view'];
  /** Height kept free for the strip at the lower edge, and for the title at the upper one. */
  readonly bottom: number;
  readonly top: number;
  /** Shown while nobody else is here. */
  readonly waiting: ReactNode;
}

/** Everybody's pictures. All tiles are children of one list at all times, so that no video element is ever remade. */
export function Stage({ state, devices, mode, pinned, onPin, onPeople, onView, bottom, top, waiting }: StageProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const touch = useMedia('(pointer: coarse)');
  const { camera } = useStore(devices);
  const [aspects, setAspects] = useState<Readonly<Record<string, number>>>({});
  const lastSpeaker = useRef<string | null>(null);
  lastSpeaker.current = largeSpeaker(state.speakers, state.people, lastSpeaker.current);
  const tiles = useMemo(() => tilesOf(state.people, aspects), [state.people, aspects]);
  const { placements, hidden, more } = useMemo(
    () => arrange(size, tiles, { mode, pinned, speaker: lastSpeaker.current, bottom, top }),
    [size, tiles, mode, pinned, bottom, top],
  );
  useEffect(() => {
    if (size.width > 0) onView(shownOf(tiles, placements));
  }, [size, tiles, placements, onView]);
  const note = useCallback(
    (id: string, aspect: number) => setAspects((was) => (was[id] === aspect ? was : { ...was, [id]: aspect })),
    [],
  );
  const self = placements.find((one) => one.part === 'self');
  const space = {
    '--self-width': `${self ? self.width + 16 : 0}px`,
    '--self-height': `${self ? self.height + 16 : 0}px`,
  } as CSSProperties;
  const [touched, setTouched] = useState<string | null>(null);
  const others = tiles.filter((tile) => !tile.isMe).length;
  return (
    <div ref={box} className={css.stage} style={space}>
      {others === 0 ? <div className={css.waiting}>{waiting}</div> : null}
      <ul className={css.tiles} aria-label={t('room.stageLabel')}>
        {tiles.map((tile) => {
          const place = placements.find((one) => one.id === tile.id);
          if (!place) return null;
          const { person } = tile;
          return (
            <TileView
              key={tile.id}
              tile={tile}
              place={place}
              speaking={state.speakers.includes(person.id)}
              ring={others > 1}
              touched={touched === tile.id}
              onTouch={() => setTouched((was) => (was === tile.id ? null : tile.id))}
              quality={state.quality[person.id]?.level ?? null}
              pinned={pinned === tile.id}
              canPin={others > 1}
              mirrored={tile.isMe && camera.facing !== 'environment'}
              onPin={() => onPin(pinned === tile.id ? null : tile.id)}
              onFlip={
                tile.isMe && touch && camera.list.length > 1 && tile.track ? () => void devices.flipCamera() : null
              }
              onAspect={(aspect) => note(tile.id, aspect)}
            />
          );
        })}
      </ul>
      {more ? (
        <button
          type="button"
          className={css.more}
          onClick={onPeople}
          style={{ insetInlineStart: more.x, insetBlockStart: more.y, width: more.width, height: more.height }}
        >
          {t('room.moreHidden', { count: hidden.length })}
        </button>
      ) : null}
    </div>
  );
}
