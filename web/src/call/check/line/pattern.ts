import { audioContext } from '../../page/sound';

/** A picture and a sound that are made here, so that a line can be measured without anybody's camera: grain that no codec makes small. */
export interface Pattern {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  stop(): void;
}

const [width, height, framesPerSecond] = [480, 270, 25];
const grains = 256;

export function makePattern(): Pattern {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const draw = context ? grain(context) : () => {};
  draw();
  const timer = setInterval(draw, 1000 / framesPerSecond);
  const video = canvas.captureStream?.(framesPerSecond).getVideoTracks()[0] ?? null;
  const sound = makeSound();
  return {
    audio: sound?.track ?? null,
    video,
    stop: () => {
      clearInterval(timer);
      video?.stop();
      sound?.stop();
    },
  };
}

/** A sheet of noise, laid anew each time somewhere else: quick to draw, and new to the encoder. */
function grain(context: CanvasRenderingContext2D): () => void {
  const sheet = noise();
  return () => {
    const [x, y] = [Math.random() * grains, Math.random() * grains];
    for (let left = -x; left < width; left += grains)
      for (let top = -y; top < height; top += grains) context.drawImage(sheet, left, top);
  };
}

function noise(): HTMLCanvasElement {
  const sheet = Object.assign(document.createElement('canvas'), { width: grains, height: grains });
  const context = sheet.getContext('2d');
  const image = context?.createImageData(grains, grains);
  if (context && image) {
    for (let at = 0; at < image.data.length; at++) image.data[at] = at % 4 === 3 ? 255 : Math.random() * 255;
    context.putImageData(image, 0, 0);
  }
  return sheet;
}

/** A quiet tone into a track, not into the loudspeaker: a silent track is hardly sent. */
function makeSound(): { readonly track: MediaStreamTrack | null; stop(): void } | null {
  const context = audioContext();
  if (!context) return null;
  const tone = new OscillatorNode(context, { frequency: 330 });
  const out = context.createMediaStreamDestination();
  tone.connect(new GainNode(context, { gain: 0.2 })).connect(out);
  tone.start();
  const track = out.stream.getAudioTracks()[0] ?? null;
  return {
    track,
    stop: () => {
      tone.stop();
      track?.stop();
    },
  };
}
