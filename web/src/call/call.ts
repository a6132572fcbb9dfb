import type { Joined, RoomClient, RoomHub } from '../api/generated/hub';
import { Media } from './media/media';
import { Playback } from './media/playback';
import { readStats } from './media/stats';
import type { ShownPicture } from './media/views';
import { keepSeat, readSeat } from './page/seat';
import { audioContext, chime } from './page/sound';
import { keepAwake } from './page/wakeLock';
import { type CallEvent, type EngineState, firstState, isOver, reduce } from './room/reduce';
import { createStore } from './room/store';
import { type HubLink, type OpenLink, openHubLink, Refusal } from './signal/hubLink';
import { Signal } from './signal/signal';
import { onWake, within } from './signal/waiting';
import type { Call, CallOptions, CallStats } from './state';

const leaveMilliseconds = 2000;

export const createCall = (options: CallOptions): Call => new PageCall(options, openHubLink);

/** Brings the parts together: what the hub says goes into the state, what the state shows goes to the ears, what the person
 * wishes goes to the hub. Only the Leave button gives the seat up; a page that goes away may come back. */
export class PageCall implements Call {
  readonly devices;
  private readonly store = createStore<EngineState, CallEvent>(firstState, reduce);
  private readonly playback = new Playback((blocked) => this.store.dispatch({ type: 'playbackBlocked', blocked }));
  private signal: Signal<RoomHub, RoomClient, Joined> | null = null;
  private media: Media | null = null;
  private link: HubLink | null = null;
  private sounds: boolean;
  private brokeAt = 0;
  private shown: readonly ShownPicture[] = [];
  private letGo: (() => void)[] = [];

  constructor(
    private readonly options: CallOptions,
    private readonly open: OpenLink,
  ) {
    this.devices = options.devices;
    this.sounds = options.sounds ?? true;
  }

  state = () => this.store.state();
  subscribe = (listener: () => void) => this.store.subscribe(listener);

  async join(): Promise<void> {
    if (this.signal) {
      return;
    }
    // Within the tap: sound may play from now on.
    audioContext();
    this.store.dispatch({ type: 'joining' });
    this.showDevices();
    this.startMedia();
    this.startSignal();
    this.letGo = [
      this.devices.onTracks(() => this.media?.send(this.devices.tracks())),
      this.devices.subscribe(() => this.showDevices()),
      this.store.subscribe(() => this.follow()),
      onWake((why) => why === 'online' && this.media?.hurry()),
      keepAwake(),
    ];
    this.follow();
  }

  async leave(): Promise<void> {
    const { link } = this;
    this.store.dispatch({ type: 'left' });
    await this.finish(() => link?.ask('Leave'));
  }

  endForAll = () => this.wish((link) => link.ask('EndForAll'));
  letIn = (placeId: string) => this.wish((link) => link.ask('LetIn', { placeId }));
  remove = (participantId: string) => this.wish((link) => link.ask('Remove', { participantId }));

  say(text: string): void {
    const clientId = newId();
    this.store.dispatch({ type: 'chatSaid', clientId, text, at: new Date().toISOString() });
    void this.sendChat(clientId, text);
  }

  resend(clientId: string): void {
    const line = this.state().chat.find((said) => said.id === null && said.clientId === clientId);
    if (line) {
      this.store.dispatch({ type: 'chatResent', clientId });
      void this.sendChat(clientId, line.text);
    }
  }

  retryNow(): void {
    this.signal?.retryNow();
    this.media?.hurry();
  }

  resumePlayback = () => {
    audioContext();
    return this.playback.resume();
  };

  view = (shown: readonly ShownPicture[]) => {
    this.shown = shown;
    this.media?.view(shown);
  };

  setSounds(on: boolean): void {
    this.sounds = on;
  }

  async stats(): Promise<CallStats | null> {
    const report = await this.media?.stats();
    return report ? readStats(report.values(), this.state().assigned) : null;
  }

  dispose(): void {
    void this.finish();
  }

  private startMedia(): void {
    this.media = new Media(this.devices.tracks(), {
      tracks: (tracks) => this.store.dispatch({ type: 'tracks', tracks }),
      connected: (connected) => this.store.dispatch({ type: 'mediaConnected', connected }),
      mending: (mending) =>
        this.store.dispatch({ type: 'mediaDown', reconnect: mending && { cause: 'media', ...mending } }),
      quiet: () => this.signal?.probe(),
    });
  }

  private startSignal(): void {
    let isFirst = true;
    this.signal = new Signal({
      open: this.open,
      client: this.client(),
      join: (link) => this.ask(link),
      ping: (link) => link.ask('SetDevices', this.state().devices),
      opened: (link) => {
        // The very first offer needs no answer of Join: both go in one breath.
        if (isFirst) {
          this.media?.linkUp(link, false);
        }
      },
      joined: (joined, link) => {
        this.joined(joined, link, isFirst);
        if (isFirst) void this.report();
        isFirst = false;
      },
      down: (attempt, nextAt) => this.down(attempt, nextAt),
      refused: (problem) => {
        this.store.dispatch({ type: 'refused', problem });
        void this.finish();
      },
    });
    this.signal.start();
  }

  /** Loaded when there is something to play, not before the call shows. */
  private async report(): Promise<void> {
    const { media } = this;
    const [{ heeded, reportPlayback }, { waitForRepairs }] = await Promise.all([
      import('./media/reporting'),
      import('./media/repairs/repairs'),
    ]);
    if (media !== null && media === this.media) {
      this.letGo.push(
        waitForRepairs(
          () => this.media?.stats(),
          () => this.media?.receivers() ?? [],
        ),
        reportPlayback({
          stats: () => this.media?.stats(),
          heeded: () => heeded(this.state().people, this.shown),
          isHeard: () => this.link !== null,
          send: (report) => void this.quietly(this.link?.ask('ReportPlayback', report)),
        }),
      );
    }
  }

  private async ask(link: HubLink): Promise<Joined> {
    const { secret = null, callId = null, language } = this.options;
    const seat = readSeat(this.options);
    const name = this.options.name ?? seat?.name ?? null;
    try {
      return await link.ask('Join', { secret, callId, name, language, resumeKey: seat?.resumeKey ?? null });
    } catch (error) {
      if (seat && error instanceof Refusal && error.code === 'room.seat-gone') {
        keepSeat(this.options, null);
        return this.ask(link);
      }
      throw error;
    }
  }

  private joined(joined: Joined, link: HubLink, isFirst: boolean): void {
    this.link = link;
    keepSeat(this.options, {
      resumeKey: joined.resumeKey,
      name: this.options.name ?? readSeat(this.options)?.name ?? null,
    });
    const sameSeat = joined.resumed && this.state().me?.id === joined.participantId;
    this.store.dispatch({ type: 'joined', joined });
    if (!isFirst) {
      this.media?.linkUp(link, sameSeat);
    }
    void this.quietly(link.ask('SetDevices', this.state().devices));
    for (const line of this.state().chat) {
      if (line.delivery === 'sending') {
        void this.sendChat(line.clientId, line.text);
      }
    }
  }

  private down(attempt: number, nextAt: number | null): void {
    if (this.link || attempt === 1) {
      this.brokeAt = Date.now();
    }
    this.link = null;
    this.media?.linkDown();
    const cause = navigator.onLine === false ? 'offline' : 'signal';
    this.store.dispatch({ type: 'signalDown', reconnect: { cause, since: this.brokeAt, attempt, nextAt } });
  }

  private client(): RoomClient {
    const { dispatch } = this.store;
    return {
      ParticipantJoined: (participant) => {
        this.chime('came');
        dispatch({ type: 'participantJoined', participant });
      },
      ParticipantChanged: (participant) => dispatch({ type: 'participantChanged', participant }),
      ParticipantLeft: (gone) => {
        this.chime('went');
        dispatch({ type: 'participantLeft', gone, at: Date.now() });
      },
      ChatReceived: (message) => dispatch({ type: 'chatReceived', message }),
      TracksAssigned: ({ tracks }) => this.media?.assign(tracks),
      SlotsNeeded: (needed) => this.media?.slotsNeeded(needed),
      TracksWanted: ({ tracks }) => this.media?.watched(tracks),
      SpeakersChanged: ({ participantIds }) => dispatch({ type: 'speakers', ids: participantIds }),
      QualityChanged: (quality) => dispatch({ type: 'quality', quality }),
      KnocksChanged: ({ items }) => {
        const known = new Set(this.state().knocks.map((knock) => knock.placeId));
        if (items.some((knock) => !known.has(knock.placeId))) this.chime('came');
        this.store.dispatch({ type: 'knocks', knocks: items });
      },
      MediaLost: () => this.media?.lost(),
      RoomEnded: ({ reason }) => dispatch({ type: 'roomEnded', reason }),
      Replaced: () => dispatch({ type: 'replaced' }),
    };
  }

  /** What follows from the state: who is heard, how much is sent, and the end. */
  private follow(): void {
    const { phase, people } = this.state();
    if (isOver(phase)) {
      void this.finish();
      return;
    }
    this.playback.choose(this.devices.state().speaker.selected ?? '');
    this.playback.play(
      people.flatMap(({ audio, screenSound }) => [audio, screenSound].filter((track) => track !== null)),
    );
    this.media?.share(people.length);
  }

  private showDevices(): void {
    const { microphone, camera, preview } = this.devices.state();
    const before = this.state().devices;
    const devices = { microphone: microphone.state, camera: camera.state };
    const changed = before.microphone !== devices.microphone || before.camera !== devices.camera;
    if (changed || this.state().preview !== preview) {
      this.store.dispatch({ type: 'devices', devices: changed ? devices : before, preview });
    }
    if (changed && this.link) {
      void this.quietly(this.link.ask('SetDevices', devices));
    }
  }

  /** Unsent lines wait for the next joining; only a refusal makes them fail. */
  private async sendChat(clientId: string, text: string): Promise<void> {
    try {
      const message = await this.link?.ask('SendChat', { clientId, text });
      if (message) {
        this.store.dispatch({ type: 'chatReceived', message });
      }
    } catch (error) {
      if (error instanceof Refusal) {
        this.store.dispatch({ type: 'chatFailed', clientId });
      }
    }
  }

  private async wish(ask: (link: HubLink) => Promise<void>): Promise<void> {
    try {
      if (this.link) {
        await ask(this.link);
      }
    } catch (error) {
      this.store.dispatch({ type: 'problem', problem: error instanceof Refusal ? error.code : 'unexpected' });
    }
  }

  /** A failure shows as a lost connection, which is mended elsewhere. */
  private async quietly(asked: Promise<unknown> | undefined): Promise<void> {
    await asked?.catch(() => {});
  }

  private chime(what: 'came' | 'went'): void {
    if (this.sounds && this.state().phase === 'joined') {
      chime(what);
    }
  }

  private async finish(last?: () => Promise<void> | undefined): Promise<void> {
    const { signal, media } = this;
    this.signal = this.media = this.link = null;
    for (const release of this.letGo.splice(0)) {
      release();
    }
    if (isOver(this.state().phase)) {
      keepSeat(this.options, null);
    }
    media?.close();
    this.playback.close();
    await this.quietly(last && within(leaveMilliseconds, Promise.resolve(last())));
    await signal?.stop();
  }
}

/** Unique enough within a room; `randomUUID` is missing without https. */
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('');
