import type { StartedCheck } from '../../../api/check';
import { endCheck, offerCheck, startCheck } from '../../../api/check';
import { Problem } from '../../../api/client';
import type { NetworkLeg } from '../../../api/generated/board';
import { pause } from '../../signal/waiting';
import { type Counted, legOf } from './figures';
import { type Loop, type LoopTracks, openLoop, type Protocol } from './loop';
import { makePattern } from './pattern';

/** The server's side of a check, as the tests replace it. */
export interface CheckDoor {
  start(): Promise<StartedCheck>;
  offer(session: string, way: 'send' | 'listen', sdp: string): Promise<string>;
  end(session: string): Promise<void>;
}

export const serverDoor: CheckDoor = { start: startCheck, offer: offerCheck, end: endCheck };

const connectMilliseconds = 9000;
const measureMilliseconds: Record<Protocol, number> = { udp: 6000, tcp: 5000 };
const everyMilliseconds = 500;
const patternBitrate = 2_000_000;
const cameraBitrate = 1_200_000;
const busyTries = 4;

/** Measures the way to the media server and back. One after the other: two at once would measure each other. */
export class LineCheck {
  private started: { readonly answer: StartedCheck; readonly until: number } | null = null;
  private open: Loop | null = null;
  private closed = false;

  constructor(
    private readonly door: CheckDoor,
    private readonly loop: typeof openLoop = openLoop,
  ) {}

  /** Stands for this network; null while the server was not reached. */
  network: string | null = null;

  /** Takes a place to measure in; waits a little while all are taken. */
  async begin(): Promise<StartedCheck> {
    for (let tries = 1; ; tries++) {
      if (this.started && performance.now() < this.started.until) return this.started.answer;
      try {
        const answer = await this.door.start();
        if (this.closed) void this.door.end(answer.session).catch(() => {});
        this.network = answer.network;
        this.started = {
          answer,
          until: performance.now() + (Number(answer.seconds) - Number(answer.legSeconds)) * 1000,
        };
        return answer;
      } catch (error) {
        if (!(error instanceof Problem) || error.retryAfter === null || tries === busyTries || this.closed) throw error;
        await pause(Math.min(error.retryAfter, 5) * 1000).done;
      }
    }
  }

  /** One protocol, with a picture and a sound made for it. Null when nothing comes through; throws when the server does not measure. */
  async measure(only: Protocol): Promise<NetworkLeg | null> {
    const pattern = makePattern();
    try {
      const loop = await this.connect({ ...pattern, videoBitrate: patternBitrate }, only);
      if (!loop) return null;
      const counted: Counted[] = [];
      const until = performance.now() + measureMilliseconds[only];
      while (performance.now() < until && !this.closed) {
        await pause(everyMilliseconds).done;
        counted.push(await loop.count());
      }
      return legOf(counted);
    } finally {
      pattern.stop();
      this.drop();
    }
  }

  /** The camera and the microphone through the server and back, until it is dropped. */
  mirror(audio: MediaStreamTrack | null, video: MediaStreamTrack | null): Promise<Loop | null> {
    return this.connect({ audio, video, videoBitrate: cameraBitrate }, null);
  }

  drop(): void {
    this.open?.close();
    this.open = null;
  }

  /** Gives the place back, for others who check; it is taken again when there is more to measure. */
  rest(): void {
    this.drop();
    if (this.started) void this.door.end(this.started.answer.session).catch(() => {});
    this.started = null;
  }

  close(): void {
    this.closed = true;
    this.rest();
  }

  private async connect(tracks: LoopTracks, only: Protocol | null): Promise<Loop | null> {
    const { session } = await this.begin();
    let refused: unknown = null;
    const ask = async (way: 'send' | 'listen', sdp: string) => {
      try {
        return await this.door.offer(session, way, sdp);
      } catch (error) {
        refused = error;
        throw error;
      }
    };
    try {
      this.drop();
      this.open = await this.loop(ask, tracks, only, connectMilliseconds);
      if (this.closed) this.drop();
      return this.open;
    } catch {
      if (refused) throw refused;
      return null;
    }
  }
}
