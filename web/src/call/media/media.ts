import type { SlotsNeeded, TrackAssignment, WantedTrack } from '../../api/generated/hub';
import type { AssignedTrack } from '../room/reduce';
import { type HubLink, Refusal } from '../signal/hubLink';
import { delayBefore, type Pause, pause } from '../signal/waiting';
import { Peer, type Pool, type SentTracks } from './peer';
import { type ShownPicture, viewsOf } from './views';

export interface MediaEvents {
  tracks(tracks: readonly AssignedTrack[]): void;
  connected(connected: boolean): void;
  /** Media broke and is being mended; null when it is well again. */
  mending(mending: { since: number; attempt: number; nextAt: number | null } | null): void;
  /** Media went quiet: a good moment to ask whether the signal still lives. */
  quiet(): void;
}

/** What the next offer must do: tell of more m-lines, find a new way (ICE restart), or begin anew. */
type Wish = 'update' | 'restart' | 'renew';
const strength: Record<Wish, number> = { update: 0, restart: 1, renew: 2 };

/** So many people come and go without a new negotiation. */
const firstPool: Pool = { audio: 3, video: 3 };

const viewMilliseconds = 250;
/** Finer than this nobody sees in a moving picture. */
const finest = 2;

const healMilliseconds = 2000;
const restartMilliseconds = 6000;
const renewMilliseconds = 10_000;

/** Keeps one peer connection alive: restarts ICE when the way is lost, makes another connection when that fails, and never
 * gives up. It needs a link only to offer; while there is none, media that flows goes on flowing.
 *
 *     connected --disconnected 2 s | failed | network changed--> restart --6 s--> renew --10 s--> renew ...
 */
export class Media {
  private peer: Peer;
  private link: HubLink | null = null;
  private wish: Wish | null = 'renew';
  /** The wish is only there because the last try seemed to fail: a connection that comes up late makes it void. */
  private isFallback = false;
  private assignments: readonly TrackAssignment[] = [];
  private people = 1;
  private shown: readonly ShownPicture[] = [];
  /** What the server knows of it. */
  private told = '[]';
  private telling: ReturnType<typeof setTimeout> | undefined;
  /** The wait for an offer's effect. */
  private settling: Pause | null = null;
  /** The wait before the next try. */
  private resting: Pause | null = null;
  private healing: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private closed = false;
  private wasConnected = false;
  private brokeAt: number | null = null;

  constructor(
    private tracks: SentTracks,
    private readonly events: MediaEvents,
  ) {
    this.peer = this.newPeer(firstPool);
  }

  /** A link that takes offers. `sameSeat`: the transport of before may still be there. */
  linkUp(link: HubLink, sameSeat: boolean): void {
    this.link = link;
    this.resting?.end();
    if (!sameSeat) {
      this.want('renew');
    } else if (this.wish || !this.peer.connected) {
      this.want('restart');
    }
  }

  /** What is wanted from now on nobody can tell. */
  linkDown(): void {
    this.link = null;
    this.peer.watched([]);
  }

  /** The server gave the transport up. */
  lost(): void {
    this.want('renew');
  }

  /** The way may be another one now, or somebody asks to try at once. */
  hurry(): void {
    if (this.wasConnected) {
      this.want('restart');
    }
    this.resting?.end();
  }

  slotsNeeded(needed: SlotsNeeded): void {
    this.peer.makeRoom(needed);
    this.want('update');
  }

  /** What of the pictures that go out anybody watches. */
  watched(tracks: readonly WantedTrack[]): void {
    this.peer.watched(tracks);
  }

  assign(assignments: readonly TrackAssignment[]): void {
    this.assignments = assignments;
    this.peer.assign(assignments);
    this.view(this.shown);
  }

  send(tracks: SentTracks): void {
    this.tracks = tracks;
    void this.peer.send(tracks);
  }

  share(people: number): void {
    if (people !== this.people) {
      this.people = people;
      this.peer.share(people);
    }
  }

  /** How large the page shows what comes; told once it has settled. */
  view(shown: readonly ShownPicture[]): void {
    this.shown = shown;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => void this.tellViews(), viewMilliseconds);
  }

  stats(): Promise<RTCStatsReport> {
    return this.peer.connection.getStats();
  }

  receivers(): readonly RTCRtpReceiver[] {
    return this.peer.connection.getReceivers();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.healing);
    clearTimeout(this.telling);
    this.settling?.end();
    this.resting?.end();
    this.peer.close();
  }

  private async tellViews(): Promise<void> {
    const tracks = viewsOf(this.assignments, this.shown, Math.min(devicePixelRatio, finest));
    const told = JSON.stringify(tracks);
    if (this.link && tracks.length > 0 && told !== this.told) {
      this.told = told;
      await this.link.ask('ViewTracks', { tracks }).catch(() => {
        this.told = '[]';
      });
    }
  }

  private newPeer(pool: Pool): Peer {
    this.told = '[]';
    return new Peer(this.tracks, pool, { connection: () => this.onConnection(), tracks: this.events.tracks });
  }

  private want(wish: Wish): void {
    if (this.wish === null || strength[wish] > strength[this.wish]) {
      this.wish = wish;
    }
    this.isFallback = false;
    if (!this.busy && this.link && !this.closed) {
      this.busy = true;
      void this.mend();
    }
  }

  private onConnection(): void {
    clearTimeout(this.healing);
    const state = this.peer.connection.connectionState;
    if (state === 'connected' || state === 'failed') {
      this.settling?.end();
    }
    if (state === 'connected') {
      this.well();
    } else if (state === 'failed') {
      this.broke();
      this.want('restart');
    } else if (state === 'disconnected') {
      this.events.quiet();
      this.healing = setTimeout(() => {
        this.broke();
        this.want('restart');
      }, healMilliseconds);
    }
  }

  private well(): void {
    if (this.isFallback) {
      this.wish = null;
      this.isFallback = false;
      this.resting?.end();
    }
    this.wasConnected = true;
    this.brokeAt = null;
    this.peer.share(this.people);
    this.events.connected(true);
    this.events.mending(null);
  }

  private broke(): void {
    this.brokeAt ??= Date.now();
    this.events.connected(false);
    this.events.mending({ since: this.brokeAt, attempt: 0, nextAt: null });
  }

  private async mend(): Promise<void> {
    let failures = 0;
    while (this.wish && this.link && !this.closed) {
      if (failures > 0) {
        await this.rest(failures);
      }
      if (this.wish && this.link && !this.closed) {
        failures = (await this.tryOnce(this.link, this.wish)) ? 0 : failures + 1;
      }
    }
    this.busy = false;
  }

  /** One offer and the wait for its effect; leaves a stronger wish behind when it had none. */
  private async tryOnce(link: HubLink, wish: Wish): Promise<boolean> {
    this.wish = null;
    try {
      await this.offer(link, wish);
      await this.settle(wish === 'renew' ? renewMilliseconds : restartMilliseconds);
    } catch (error) {
      this.wish = error instanceof Refusal ? 'renew' : wish;
      return false;
    }
    if (!this.peer.connected && !this.closed) {
      this.broke();
      this.wish = 'renew';
      this.isFallback = true;
    }
    return this.peer.connected;
  }

  private async offer(link: HubLink, wish: Wish): Promise<void> {
    if (wish === 'renew' && !this.peer.isFresh) {
      this.peer.close();
      this.events.connected(false);
      this.peer = this.newPeer(this.peer.pool);
      this.peer.assign(this.assignments);
    }
    await this.peer.negotiate((offer) => link.ask('Offer', offer), wish === 'restart');
    this.view(this.shown);
  }

  private async settle(milliseconds: number): Promise<void> {
    if (!this.peer.connected && !this.closed) {
      this.settling = pause(milliseconds);
      await this.settling.done;
      this.settling = null;
    }
  }

  private async rest(failures: number): Promise<void> {
    const wait = delayBefore(failures - 1);
    this.brokeAt ??= Date.now();
    const mending = { since: this.brokeAt, attempt: failures };
    this.events.mending({ ...mending, nextAt: Date.now() + wait });
    this.resting = pause(wait);
    await this.resting.done;
    this.resting = null;
    if (this.wish) {
      this.events.mending({ ...mending, nextAt: null });
    }
  }
}
