import { audioContext } from '../page/sound';

const everyMilliseconds = 66;

/** How loud the microphone is, 0 to 1, while somebody listens. */
export class LevelMeter {
  private readonly listeners = new Set<(level: number) => void>();
  private track: MediaStreamTrack | null = null;
  private source: MediaStreamAudioSourceNode | null = null;
  private analyser: AnalyserNode | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  listen(listener: (level: number) => void): () => void {
    this.listeners.add(listener);
    this.rewire();
    return () => {
      this.listeners.delete(listener);
      this.rewire();
    };
  }

  measure(track: MediaStreamTrack | null): void {
    if (track !== this.track) {
      this.track = track;
      this.rewire();
    }
  }

  private rewire(): void {
    this.source?.disconnect();
    this.source = this.analyser = null;
    clearInterval(this.timer);
    const context = this.listeners.size > 0 && this.track ? audioContext() : null;
    if (!context || !this.track) {
      this.tell(0);
      return;
    }
    this.analyser = new AnalyserNode(context, { fftSize: 1024 });
    this.source = context.createMediaStreamSource(new MediaStream([this.track]));
    this.source.connect(this.analyser);
    const samples = new Float32Array(this.analyser.fftSize);
    this.timer = setInterval(() => {
      this.analyser?.getFloatTimeDomainData(samples);
      this.tell(this.track?.enabled ? levelOf(samples) : 0);
    }, everyMilliseconds);
  }

  private tell(level: number): void {
    for (const listener of this.listeners) {
      listener(level);
    }
  }
}

/** Loudness as people feel it: -60 dB and less is 0, -10 dB and more is 1. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((total, sample) => total + sample * sample, 0) / samples.length;
  return Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-12) + 60) / 50));
}
