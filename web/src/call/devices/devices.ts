import type { DeviceState } from '../../api/generated/hub';
import { browserShelf, tabShelf } from '../page/storage';
import { createStore, type Store } from '../room/store';
import type { DeviceChoice, DeviceSide, Devices, DevicesState, Permission } from '../state';
import { LevelMeter } from './level';
import {
  type Kind,
  kinds,
  type Opened,
  openDevice,
  openDevices,
  openExactly,
  permissionStatus,
  type Which,
} from './open';

type Wanted = Record<Kind, boolean>;
type Patch = (state: DevicesState) => DevicesState;

const side: DeviceSide = {
  state: 'off',
  list: [],
  selected: null,
  permission: 'unknown',
  opening: false,
  fellBack: null,
};
const retryMilliseconds = [1000, 3000];

/** Towards the person, towards what they show, or off until they turn it on. */
export type CameraStart = 'front' | 'rear' | 'off';

/** One for the page, before the call and in it. */
export const createDevices = (camera: CameraStart = 'front'): Devices => new PageDevices(camera);

class PageDevices implements Devices {
  private readonly store: Store<DevicesState, Patch> = createStore(firstState(), (state, patch: Patch) => patch(state));
  private readonly meter = new LevelMeter();
  private readonly live: Record<Kind, MediaStreamTrack | null> = { microphone: null, camera: null };
  private readonly trackListeners = new Set<() => void>();
  private readonly retries: Partial<Record<Kind, ReturnType<typeof setTimeout>>> = {};
  private wanted: Wanted = { microphone: false, camera: false };
  private facing: 'user' | 'environment';
  /** Of a handheld that is to show something: which camera was chosen on an earlier day says nothing. */
  private showing: boolean;
  private off: boolean;
  /** Devices are opened one after the other: some cannot be open twice, some phones not even in a row too fast. */
  private turn: Promise<void> = Promise.resolve();
  private watching = false;
  /** How many there are, also those that the browser does not name yet. */
  private readonly present: Record<Kind, number> = { microphone: 0, camera: 0 };
  private readonly onChange = () => void this.inTurn(() => this.checkAll());
  private readonly onVisible = () => document.visibilityState === 'visible' && this.wakeUp();

  constructor(camera: CameraStart) {
    this.facing = camera === 'rear' ? 'environment' : 'user';
    this.showing = camera === 'rear' && isHandheld();
    this.off = camera === 'off';
  }

  state = () => this.store.state();
  subscribe = (listener: () => void) => this.store.subscribe(listener);
  onLevel = (listener: (level: number) => void) => this.meter.listen(listener);
  tracks = () => ({ audio: this.live.microphone, video: this.live.camera });

  onTracks(listener: () => void): () => void {
    this.trackListeners.add(listener);
    return () => this.trackListeners.delete(listener);
  }

  async open(asked?: Wanted): Promise<void> {
    const want = asked ?? tabShelf.read<Wanted>('wanted') ?? { microphone: true, camera: true };
    this.watch();
    if (this.off && asked?.camera && asked.microphone) {
      // As the scenario wants it, where both are opened on the way in: the person turns it on when they like.
      return this.open({ ...want, camera: false });
    }
    this.want(want);
    await this.inTurn(async () => {
      const asked = kinds.filter((kind) => want[kind] && !isLive(this.live[kind]));
      for (const kind of asked) {
        this.patch(kind, { opening: true });
      }
      const opened = await openDevices(Object.fromEntries(asked.map((kind) => [kind, this.which(kind)])));
      for (const kind of asked) {
        this.take(kind, opened[kind] ?? 'absent');
      }
      await this.list();
    });
  }

  async setMicrophone(on: boolean): Promise<void> {
    this.want({ ...this.wanted, microphone: on });
    const track = this.live.microphone;
    if (isLive(track)) {
      // Muted stays open: unmuting must be instant, and iOS plays sound only while it captures.
      track.enabled = on;
      this.patch('microphone', { state: on ? 'on' : 'off' });
    } else if (on) {
      await this.reopen('microphone', this.which('microphone'));
    }
  }

  async setCamera(on: boolean): Promise<void> {
    this.off = false;
    this.want({ ...this.wanted, camera: on });
    if (on) {
      await this.reopen('camera', this.which('camera'));
    } else if (this.live.camera) {
      this.drop('camera');
      this.patch('camera', { state: 'off' });
    }
  }

  chooseMicrophone = (id: string) => this.choose('microphone', id);
  chooseCamera = (id: string) => this.choose('camera', id);

  async chooseSpeaker(id: string): Promise<void> {
    browserShelf.write('speaker', id);
    this.store.dispatch((state) => ({ ...state, speaker: { ...state.speaker, selected: id } }));
  }

  async flipCamera(): Promise<void> {
    const facing = this.facing === 'user' ? 'environment' : 'user';
    const { list, selected } = this.state().camera;
    const next = list[(list.findIndex((camera) => camera.id === selected) + 1) % list.length];
    await this.inTurn(async () => {
      // Phones open one camera at a time.
      this.drop('camera');
      this.patch('camera', { opening: true });
      const faced = await openExactly('camera', { facing });
      this.take(
        'camera',
        typeof faced === 'string' && next ? await openDevice('camera', { id: next.id, exactly: true }) : faced,
      );
      this.facing = facing;
    });
  }

  close(): void {
    this.watching = false;
    navigator.mediaDevices?.removeEventListener('devicechange', this.onChange);
    document.removeEventListener('visibilitychange', this.onVisible);
    this.wanted = { microphone: false, camera: false };
    for (const kind of kinds) {
      clearTimeout(this.retries[kind]);
      this.drop(kind);
      this.patch(kind, { state: 'off' });
    }
  }

  private async choose(kind: Kind, id: string): Promise<void> {
    browserShelf.write(kind, id);
    this.showing &&= kind !== 'camera';
    this.patch(kind, { selected: id, fellBack: null });
    if (this.wanted[kind] || this.live[kind]) {
      await this.reopen(kind, { id, exactly: true });
    }
  }

  private want(wanted: Wanted): void {
    this.wanted = wanted;
    tabShelf.write('wanted', wanted);
  }

  private which(kind: Kind): Which {
    return { id: kind === 'camera' && this.showing ? null : browserShelf.read<string>(kind), facing: this.facing };
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work).catch(() => {});
    return this.turn;
  }

  private reopen(kind: Kind, which: Which): Promise<void> {
    return this.inTurn(async () => {
      this.drop(kind);
      this.patch(kind, { opening: true });
      this.take(kind, await openDevice(kind, which));
      await this.list();
    });
  }

  private drop(kind: Kind): void {
    const track = this.live[kind];
    if (track) {
      track.onended = null;
      track.stop();
      this.setTrack(kind, null);
    }
  }

  private take(kind: Kind, opened: Opened): void {
    clearTimeout(this.retries[kind]);
    if (typeof opened === 'string') {
      this.setTrack(kind, null);
      this.patch(kind, { state: this.wanted[kind] ? opened : 'off', opening: false });
      this.retryBusy(kind, opened, 0);
      return;
    }
    const on = this.wanted[kind];
    if (!on && kind === 'camera') {
      // Turned off while it opened.
      opened.stop();
      this.patch(kind, { state: 'off', opening: false });
      return;
    }
    opened.enabled = on;
    opened.onended = () => void this.inTurn(() => this.check(kind));
    const settings = opened.getSettings();
    this.setTrack(kind, opened);
    this.patch(kind, {
      state: on ? 'on' : 'off',
      opening: false,
      selected: settings.deviceId ?? null,
      permission: 'granted',
    });
    if (kind === 'camera') {
      this.noteFacing(settings.facingMode);
    }
  }

  private noteFacing(mode: string | undefined): void {
    const facing = mode === 'environment' || mode === 'user' ? mode : null;
    this.facing = facing ?? this.facing;
    this.store.dispatch((state) => ({ ...state, camera: { ...state.camera, facing } }));
  }

  /** Another program may let go of it soon. */
  private retryBusy(kind: Kind, opened: DeviceState, tries: number): void {
    const wait = retryMilliseconds[tries];
    if (opened === 'busy' && wait !== undefined) {
      this.retries[kind] = setTimeout(() => {
        void this.inTurn(async () => {
          if (this.wanted[kind] && !this.live[kind]) {
            const again = await openDevice(kind, this.which(kind));
            this.take(kind, again);
            if (typeof again === 'string') {
              clearTimeout(this.retries[kind]);
              this.retryBusy(kind, again, tries + 1);
            }
          }
        });
      }, wait);
    }
  }

  private setTrack(kind: Kind, track: MediaStreamTrack | null): void {
    if (this.live[kind] === track) {
      return;
    }
    this.live[kind] = track;
    if (kind === 'microphone') {
      this.meter.measure(track);
    } else {
      this.store.dispatch((state) => ({ ...state, preview: track }));
    }
    for (const listener of this.trackListeners) {
      listener();
    }
  }

  private patch(kind: Kind, change: Partial<DeviceSide>): void {
    this.store.dispatch((state) => withPermission({ ...state, [kind]: { ...state[kind], ...change } }));
  }

  private async checkAll(): Promise<void> {
    await this.list();
    for (const kind of kinds) {
      await this.check(kind);
    }
  }

  /** Something was plugged in or out: falls back to what is there, and returns to what was chosen when that is back. */
  private async check(kind: Kind): Promise<void> {
    if (!this.wanted[kind] && !this.live[kind]) {
      return;
    }
    await this.list();
    const { list, selected, state, fellBack } = this.state()[kind];
    const has = (id: string | null) => list.some((device) => device.id === id);
    const chosen = browserShelf.read<string>(kind);
    const isGone = this.live[kind] !== null && (!isLive(this.live[kind]) || (list.length > 0 && !has(selected)));
    const isBack = fellBack !== null && chosen !== selected && has(chosen);
    if (isGone || isBack || (state === 'absent' && this.present[kind] > 0)) {
      const from = this.live[kind]?.label ?? '';
      this.drop(kind);
      this.take(kind, await openDevice(kind, this.which(kind)));
      if (from) {
        this.patch(kind, { fellBack: { from, to: this.live[kind]?.label ?? null, at: Date.now() } });
      }
    }
  }

  /** A phone call or another app may have taken a device away in silence (iOS): it is taken again when the page is back. */
  private wakeUp(): void {
    for (const kind of kinds) {
      const track = this.live[kind];
      if (this.wanted[kind] && track && (track.muted || track.readyState === 'ended')) {
        void this.reopen(kind, this.which(kind));
      }
    }
  }

  private async list(): Promise<void> {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    const of = (kind: MediaDeviceKind) => all.filter((found) => found.kind === kind);
    const named = (kind: MediaDeviceKind): DeviceChoice[] =>
      of(kind)
        .filter(({ deviceId }) => deviceId !== '' && deviceId !== 'communications')
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    this.present.microphone = of('audioinput').length;
    this.present.camera = of('videoinput').length;
    this.store.dispatch((state) => ({
      ...state,
      microphone: { ...state.microphone, list: named('audioinput') },
      camera: { ...state.camera, list: named('videoinput') },
      speaker: { ...state.speaker, list: named('audiooutput') },
    }));
  }

  private watch(): void {
    if (this.watching) {
      return;
    }
    this.watching = true;
    navigator.mediaDevices?.addEventListener('devicechange', this.onChange);
    document.addEventListener('visibilitychange', this.onVisible);
    for (const kind of kinds) {
      void this.watchPermission(kind);
    }
  }

  private async watchPermission(kind: Kind): Promise<void> {
    if (!navigator.mediaDevices?.getUserMedia) {
      this.patch(kind, { permission: 'blocked-by-browser' });
      return;
    }
    const status = await permissionStatus(kind);
    if (!status) {
      return;
    }
    const note = () => {
      this.patch(kind, { permission: status.state });
      // The person followed the help and allowed it: no further tap needed.
      if (status.state === 'granted' && this.wanted[kind] && this.state()[kind].state === 'refused') {
        void this.reopen(kind, this.which(kind));
      }
    };
    status.onchange = note;
    note();
  }
}

const isHandheld = () => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

const isLive = (track: MediaStreamTrack | null): track is MediaStreamTrack => track?.readyState === 'live';

function firstState(): DevicesState {
  const canChoose = typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
  return {
    microphone: side,
    camera: { ...side, facing: null },
    speaker: { list: [], selected: browserShelf.read<string>('speaker'), canChoose },
    permission: 'unknown',
    preview: null,
  };
}

const worstFirst: readonly Permission[] = ['blocked-by-browser', 'denied', 'prompt', 'unknown', 'granted'];

function withPermission(state: DevicesState): DevicesState {
  const has = (permission: Permission) => kinds.some((kind) => state[kind].permission === permission);
  return { ...state, permission: worstFirst.find(has) ?? 'unknown' };
}
