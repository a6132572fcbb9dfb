import type { MediaAnswer, MediaOffer, TrackAssignment, WantedTrack } from '../../api/generated/hub';
import type { AssignedTrack } from '../room/reduce';
import {
  applyLayers,
  audioEncoding,
  layersFor,
  type Picture,
  scaleFor,
  shownScale,
  targetOf,
} from './sending/encoding';
import { Slots } from './slots';

export interface SentTracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
}

export interface PeerEvents {
  connection(): void;
  /** The whole table of what is received. */
  tracks(tracks: readonly AssignedTrack[]): void;
}

const lookMilliseconds = 1000;

export type SendOffer = (offer: MediaOffer) => Promise<MediaAnswer>;

/** How many receiving m-lines there are of each kind. */
export interface Pool {
  readonly audio: number;
  readonly video: number;
}

/** One peer connection: what this browser sends and all that it gets. The browser always offers. When it is beyond mending,
 * it is closed and another made. The m-lines that send stay when a device goes, so camera off and on needs no negotiation. */
export class Peer {
  readonly connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  private readonly audio: RTCRtpTransceiver;
  private readonly video: RTCRtpTransceiver;
  private readonly slots: Slots;
  private negotiation = Promise.resolve();
  /** The offer that is ready to be sent; made early, because the first one makes keys. */
  private described: Promise<void> | null = null;
  private isNew = true;
  private offered = false;
  private people = 2;
  private scale = 1;
  private wanted: WantedTrack | undefined;
  private applying = Promise.resolve();
  private readonly looking = setInterval(() => void this.fit(), lookMilliseconds);

  constructor(tracks: SentTracks, pool: Pool, events: PeerEvents) {
    this.audio = this.sender('audio', tracks.audio, [audioEncoding]);
    this.video = this.sender('video', tracks.video, layersFor(2));
    this.slots = new Slots(this.connection, events.tracks);
    this.grow(pool);
    this.described = this.connection.setLocalDescription();
    this.described.catch(() => {});
    this.connection.onconnectionstatechange = () => events.connection();
  }

  get connected(): boolean {
    return this.connection.connectionState === 'connected';
  }

  /** Nothing was offered yet. */
  get isFresh(): boolean {
    return !this.offered;
  }

  /** Offers and takes the answer; one after the other, however often it is called. */
  negotiate(send: SendOffer, restartIce: boolean): Promise<void> {
    const turn = this.negotiation.then(() => this.negotiateNow(send, restartIce));
    this.negotiation = turn.catch(() => {});
    return turn;
  }

  /** How many receiving m-lines there are. */
  get pool(): Pool {
    return { audio: this.receivers('audio').length, video: this.receivers('video').length };
  }

  /** As many idle receiving m-lines as are wanted; those that were added and not yet offered count, since the server
   * may ask again before it hears of them. New ones count from the next negotiation on. */
  makeRoom(wanted: Pool): void {
    const idle = (kind: 'audio' | 'video') => this.receivers(kind).filter((line) => !this.slots.isTaken(line)).length;
    this.grow({ audio: wanted.audio - idle('audio'), video: wanted.video - idle('video') });
  }

  assign(assignments: readonly TrackAssignment[]): void {
    this.slots.assign(assignments);
  }

  async send(tracks: SentTracks): Promise<void> {
    await Promise.all([replace(this.audio, tracks.audio), replace(this.video, tracks.video)]);
  }

  /** How many people are in the room, for the share of the line that each may use. */
  share(people: number): void {
    this.people = people;
    this.apply();
  }

  /** What of the pictures anybody watches; all, as long as nothing is said of one. A connection of before may have been meant as long as
   * this one has no answer. */
  watched(tracks: readonly WantedTrack[]): void {
    if (!this.isNew) {
      this.wanted = tracks.find((track) => track.mid === this.video.mid);
      this.apply();
    }
  }

  close(): void {
    clearInterval(this.looking);
    this.connection.onconnectionstatechange = null;
    this.slots.close();
    this.connection.close();
  }

  /** Makes the only picture as small as the line asks for. */
  private async fit(): Promise<void> {
    const target = this.people > 2 ? undefined : await targetOf(this.video.sender);
    if (target) {
      this.scale = scaleFor(target, this.scale, this.picture.shown);
      this.apply();
    }
  }

  private get picture(): Picture {
    const { width, height } = this.video.sender.track?.getSettings() ?? {};
    return { line: this.scale, shown: shownScale(this.wanted, width, height) };
  }

  private apply(): void {
    const now = () => applyLayers(this.video.sender, layersFor(this.people, this.picture, this.wanted));
    // One after the other: browsers refuse parameters that are not the last.
    this.applying = this.applying.then(now);
  }

  private async negotiateNow(send: SendOffer, restartIce: boolean): Promise<void> {
    this.offered = true;
    if (restartIce) {
      this.connection.restartIce();
      this.described = null;
    }
    await (this.described ?? this.connection.setLocalDescription());
    this.described = null;
    const answer = await send({
      sdp: this.connection.localDescription?.sdp ?? '',
      tracks: [
        { mid: this.audio.mid ?? '', source: 'microphone' },
        { mid: this.video.mid ?? '', source: 'camera' },
      ],
      newTransport: this.isNew,
    });
    await this.connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
    this.isNew = false;
    this.slots.refresh();
  }

  private receivers(kind: 'audio' | 'video'): RTCRtpTransceiver[] {
    return this.connection
      .getTransceivers()
      .filter((line) => line !== this.audio && line !== this.video && line.receiver.track.kind === kind);
  }

  private grow(more: Pool): void {
    for (const kind of ['audio', 'video'] as const) {
      for (let i = 0; i < more[kind]; i++) {
        this.connection.addTransceiver(kind, { direction: 'recvonly' });
        this.described = null;
      }
    }
  }

  private sender(kind: 'audio' | 'video', track: MediaStreamTrack | null, sendEncodings: RTCRtpEncodingParameters[]) {
    return this.connection.addTransceiver(track ?? kind, { direction: 'sendonly', sendEncodings });
  }
}

async function replace(transceiver: RTCRtpTransceiver, track: MediaStreamTrack | null): Promise<void> {
  if (transceiver.sender.track !== track) {
    await transceiver.sender.replaceTrack(track);
  }
}
