import { useEffect, useRef } from 'react';
import type { Box, Size } from './fit';
import css from './Stage.module.css';

export interface TrackVideoProps {
  readonly track: MediaStreamTrack;
  readonly box: Box;
  readonly mirrored: boolean;
  readonly onPicture: (size: Size) => void;
}

/** One track's picture. Sound is the engine's: this element is always mute. */
export function TrackVideo({ track, box, mirrored, onPicture }: TrackVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const node = video.current;
    if (!node) return undefined;
    node.srcObject = new MediaStream([track]);
    node.play?.()?.catch(() => undefined); // a later attempt replaces this one, or the picture starts by itself
    return () => {
      node.srcObject = null;
    };
  }, [track]);
  const tell = () => {
    const node = video.current;
    if (node && node.videoWidth > 0) onPicture({ width: node.videoWidth, height: node.videoHeight });
  };
  return (
    <video
      ref={video}
      className={mirrored ? css.mirrored : css.video}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
      onResize={tell}
      onLoadedMetadata={tell}
    />
  );
}
