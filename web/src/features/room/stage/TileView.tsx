import { MicOff, Pin, PinOff, SwitchCamera, TriangleAlert, VideoOff, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { QualityLevel } from '../../../api/generated/hub';
import { useTranslation } from '../../../locales/useTranslation';
import { Avatar } from '../../../ui/marks/Avatar';
import { Spinner } from '../../../ui/marks/Spinner';
import { VisuallyHidden } from '../../../ui/marks/VisuallyHidden';
import { fitPicture, type Size } from './fit';
import type { Placement } from './layout';
import css from './Stage.module.css';
import { TrackVideo } from './TrackVideo';
import type { Tile } from './tiles';

export interface TileViewProps {
  readonly tile: Tile;
  readonly place: Placement;
  readonly speaking: boolean;
  /** Whoever speaks is marked in the picture; with one other there is nothing to tell apart. */
  readonly ring: boolean;
  /** Tapped last: its tools are shown where there is no pointer that hovers. */
  readonly touched: boolean;
  readonly onTouch: () => void;
  readonly quality: QualityLevel | null;
  readonly pinned: boolean;
  /** More than one other tile: pinning makes sense. */
  readonly canPin: boolean;
  readonly mirrored: boolean;
  readonly onPin: () => void;
  readonly onFlip: (() => void) | null;
  readonly onAspect: (aspect: number) => void;
}

export function TileView(props: TileViewProps) {
  const { tile, place, speaking, ring, touched, mirrored } = props;
  const [picture, setPicture] = useState<Size | null>(null);
  const { person } = tile;
  const away = person.presence === 'reconnecting';
  const small = place.width < 200;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tap only shows tools that the keyboard reaches anyway
    <li
      className={[css.tile, css[place.part], speaking && ring && !person.isMe && css.speaking, touched && css.touched]
        .filter(Boolean)
        .join(' ')}
      style={{ insetInlineStart: place.x, insetBlockStart: place.y, width: place.width, height: place.height }}
      data-participant={person.id}
      data-part={place.part}
      onClick={props.onTouch}
    >
      {tile.track ? (
        <TrackVideo
          track={tile.track}
          box={fitPicture(place, picture, tile.kind)}
          mirrored={mirrored}
          onPicture={(size) => {
            setPicture(size);
            props.onAspect(size.width / size.height);
          }}
        />
      ) : away ? null : (
        <span className={css.face}>
          <Avatar name={person.name} size="fill" />
        </span>
      )}
      {away ? <Away small={small} name={person.name} /> : null}
      <TileLabel {...props} small={small} />
      <TileTools {...props} />
    </li>
  );
}

function Away({ small, name }: { readonly small: boolean; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <span className={css.away}>
      <Spinner size={small ? 20 : 28} />
      <span className={small ? css.hiddenWord : undefined}>{t('room.reconnectingPerson', { name })}</span>
    </span>
  );
}

function TileLabel({ tile, speaking, quality, small }: TileViewProps & { readonly small: boolean }) {
  const { t } = useTranslation();
  const { person } = tile;
  const name = person.isMe ? t('people.you') : person.name;
  const weak = quality && quality !== 'good' ? quality : null;
  const muted = person.devices.microphone !== 'on';
  const noCamera = person.devices.camera !== 'on' && tile.kind === 'camera';
  return (
    <span className={css.label}>
      {muted ? (
        <span className={css.mark}>
          <MicOff size={16} aria-hidden="true" />
          <VisuallyHidden>{t('people.microphoneOff')}</VisuallyHidden>
        </span>
      ) : null}
      {noCamera ? (
        <span className={css.mark}>
          <VideoOff size={16} aria-hidden="true" />
          <VisuallyHidden>{t('people.cameraOff')}</VisuallyHidden>
        </span>
      ) : null}
      <span className={css.name}>
        {tile.kind === 'screen' ? t('room.screenOf', { name }) : name}
        {person.isMe || small ? null : (
          <span className={css.role}>
            {t(person.companion ? `people.companion.${person.companion}` : `people.role.${person.role}`)}
          </span>
        )}
      </span>
      {speaking ? <VisuallyHidden>{t('people.speaking')}</VisuallyHidden> : null}
      {weak ? (
        <span className={css.quality}>
          {weak === 'lost' ? <WifiOff size={16} aria-hidden="true" /> : <TriangleAlert size={16} aria-hidden="true" />}
          <span className={small ? css.hiddenWord : undefined}>{t(`quality.short.${weak}`)}</span>
        </span>
      ) : null}
    </span>
  );
}

function TileTools({ tile, pinned, canPin, onPin, onFlip }: TileViewProps) {
  const { t } = useTranslation();
  const name = tile.person.isMe ? t('people.you') : tile.person.name;
  return (
    <span className={css.tileTools}>
      {canPin ? (
        <button
          type="button"
          className={[css.tileButton, pinned ? '' : css.pin].join(' ')}
          aria-pressed={pinned}
          aria-label={t(pinned ? 'room.unpin' : 'room.pin', { name })}
          title={t(pinned ? 'room.unpin' : 'room.pin', { name })}
          onClick={onPin}
        >
          {pinned ? <PinOff size={20} aria-hidden="true" /> : <Pin size={20} aria-hidden="true" />}
        </button>
      ) : null}
      {onFlip ? (
        <button
          type="button"
          className={css.tileButton}
          aria-label={t('devices.flip')}
          title={t('devices.flip')}
          onClick={onFlip}
        >
          <SwitchCamera size={20} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
