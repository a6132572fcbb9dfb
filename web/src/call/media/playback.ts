/** Plays what is heard of the others, outside of what is drawn: tiles come and go, sound does not. */
export class Playback {
  private readonly elements = new Map<MediaStreamTrack, HTMLAudioElement>();
  private speaker = '';
  private blocked = false;

  constructor(private readonly onBlocked: (blocked: boolean) => void) {}

  /** Exactly these tracks are heard from now on. */
  play(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, element] of this.elements) {
      if (!tracks.includes(track)) {
        this.elements.delete(track);
        element.srcObject = null;
        element.remove();
      }
    }
    for (const track of tracks) {
      if (!this.elements.has(track)) {
        this.elements.set(track, this.element(track));
      }
    }
  }

  /** Within a tap's handler: the browser lets sound play then. */
  async resume(): Promise<void> {
    this.report(false);
    await Promise.all([...this.elements.values()].map((element) => this.start(element)));
  }

  choose(speaker: string): void {
    this.speaker = speaker;
    for (const element of this.elements.values()) {
      this.route(element);
    }
  }

  close(): void {
    this.play([]);
  }

  private element(track: MediaStreamTrack): HTMLAudioElement {
    const element = document.createElement('audio');
    element.hidden = true;
    element.autoplay = true;
    element.srcObject = new MediaStream([track]);
    // iOS plays only what is in the page.
    document.body.append(element);
    this.route(element);
    void this.start(element);
    return element;
  }

  private async start(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
    } catch (error) {
      // AbortError: it was taken away meanwhile.
      if ((error as Error).name === 'NotAllowedError') {
        this.report(true);
      }
    }
  }

  private report(blocked: boolean): void {
    if (this.blocked !== blocked) {
      this.blocked = blocked;
      this.onBlocked(blocked);
    }
  }

  private route(element: HTMLAudioElement): void {
    if (this.speaker && 'setSinkId' in element) {
      // A loudspeaker that is gone: the system's own plays on.
      element.setSinkId(this.speaker).catch(() => {});
    }
  }
}
