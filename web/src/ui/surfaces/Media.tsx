import css from './Media.module.css';

export interface MediaProps {
  readonly address: string;
  readonly video: boolean;
  /** What it is, for whoever does not see it. */
  readonly label: string;
}

/** A picture, or a video that plays when somebody asks it to. Its place is there before it is loaded, so that nothing jumps. */
export function Media({ address, video, label }: MediaProps) {
  return (
    <div className={css.frame}>
      {video ? (
        // The first moment is the poster; phones show none without being told where to look.
        // biome-ignore lint/a11y/useMediaCaption: an organisation's own video is one file; its words stand beside it
        <video
          className={css.media}
          src={`${address}#t=0.1`}
          aria-label={label}
          controls
          playsInline
          preload="metadata"
        />
      ) : (
        <img className={css.media} src={address} alt={label} decoding="async" />
      )}
    </div>
  );
}
