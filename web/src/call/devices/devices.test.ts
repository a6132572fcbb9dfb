// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Devices } from '../state';
import { createDevices } from './devices';

interface FakeDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
  /** Why it does not open. */
  fault?: string;
}

class FakeTrack extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  enabled = true;
  muted = false;
  onended: (() => void) | null = null;
  constructor(
    readonly kind: 'audio' | 'video',
    private readonly device: FakeDevice,
  ) {
    super();
  }
  get label() {
    return this.device.label;
  }
  getSettings = () => ({
    deviceId: this.device.deviceId,
    facingMode: this.device.label.includes('back') ? 'environment' : undefined,
  });
  stop() {
    this.readyState = 'ended';
  }
  unplugged() {
    this.readyState = 'ended';
    this.onended?.();
  }
}

/** The computer's devices and what the person answers. */
class FakeMediaDevices extends EventTarget {
  devices: FakeDevice[] = [
    { kind: 'audioinput', deviceId: 'mic', label: 'Built-in microphone' },
    { kind: 'videoinput', deviceId: 'cam', label: 'Front camera' },
  ];
  permissions: Record<string, PermissionState> = { microphone: 'prompt', camera: 'prompt' };
  asked: MediaStreamConstraints[] = [];
  live: FakeTrack[] = [];

  enumerateDevices = async () => this.devices;

  async getUserMedia(constraints: MediaStreamConstraints) {
    this.asked.push(constraints);
    const tracks = (['audio', 'video'] as const)
      .filter((kind) => constraints[kind])
      .map((kind) => this.open(kind, constraints[kind] as MediaTrackConstraints));
    this.live.push(...tracks);
    return {
      getTracks: () => tracks,
      getAudioTracks: () => of(tracks, 'audio'),
      getVideoTracks: () => of(tracks, 'video'),
    };
  }

  private open(kind: 'audio' | 'video', wish: MediaTrackConstraints): FakeTrack {
    if (this.permissions[kind === 'audio' ? 'microphone' : 'camera'] === 'denied') {
      throw new DOMException('', 'NotAllowedError');
    }
    const { exact, ideal } = (wish.deviceId ?? {}) as ConstrainDOMStringParameters;
    const found = this.devices.filter((device) => device.kind === `${kind}input`);
    const device = found.find(({ deviceId }) => deviceId === (exact ?? ideal)) ?? (exact ? undefined : found[0]);
    if (!device) {
      throw new DOMException('', exact && found.length > 0 ? 'OverconstrainedError' : 'NotFoundError');
    }
    if (device.fault) {
      throw new DOMException('', device.fault);
    }
    return new FakeTrack(kind, device);
  }

  plug(...devices: FakeDevice[]) {
    this.devices.push(...devices);
    this.dispatchEvent(new Event('devicechange'));
  }

  unplug(deviceId: string) {
    this.devices = this.devices.filter((device) => device.deviceId !== deviceId);
    for (const track of this.live.filter((one) => one.getSettings().deviceId === deviceId)) {
      track.unplugged();
    }
    this.dispatchEvent(new Event('devicechange'));
  }
}

const of = (tracks: FakeTrack[], kind: string) => tracks.filter((track) => track.kind === kind);
const headset: FakeDevice = { kind: 'audioinput', deviceId: 'headset', label: 'Headset' };
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('createDevices', () => {
  let media: FakeMediaDevices;
  let devices: Devices;
  const states = () => [devices.state().microphone.state, devices.state().camera.state];

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    sessionStorage.clear();
    media = new FakeMediaDevices();
    const query = async ({ name }: { name: string }) =>
      Object.assign(new EventTarget(), { state: media.permissions[name] });
    vi.stubGlobal('navigator', { mediaDevices: media, permissions: { query } });
    devices = createDevices();
  });

  afterEach(() => {
    devices.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('Both_There_OpenWithOneQuestion', async () => {
    await devices.open();
    expect(states()).toEqual(['on', 'on']);
    expect(media.asked).toHaveLength(1);
    expect(devices.state().preview).toBe(devices.tracks().video);
  });

  it.each([
    ['NotReadableError', 'busy'],
    ['NotFoundError', 'absent'],
    ['NotAllowedError', 'refused'],
    ['AbortError', 'busy'],
  ])('Camera_%s_LeavesTheMicrophone', async (fault, state) => {
    Object.assign(media.devices[1] ?? {}, { fault });
    media.permissions = { microphone: 'granted', camera: fault === 'NotAllowedError' ? 'denied' : 'granted' };
    await devices.open();
    expect(states()).toEqual(['on', state]);
  });

  it('NoCameraAtAll_LeavesTheMicrophone_AndOpensWhenOneIsPluggedIn', async () => {
    media.devices.pop();
    await devices.open();
    expect(states()).toEqual(['on', 'absent']);
    media.plug({ kind: 'videoinput', deviceId: 'usb', label: 'USB camera' });
    await settle();
    expect(states()).toEqual(['on', 'on']);
  });

  it('PersonSaysNo_IsNotAskedAgainAtOnce', async () => {
    media.permissions = { microphone: 'denied', camera: 'denied' };
    await devices.open();
    expect(states()).toEqual(['refused', 'refused']);
    expect(media.asked).toHaveLength(1);
    expect(devices.state().permission).toBe('denied');
  });

  it('CameraBusy_IsTriedAgainAndTaken', async () => {
    Object.assign(media.devices[1] ?? {}, { fault: 'NotReadableError' });
    await devices.open();
    Object.assign(media.devices[1] ?? {}, { fault: undefined });
    await vi.advanceTimersByTimeAsync(1001);
    expect(states()).toEqual(['on', 'on']);
  });

  it('CameraBusyForLong_IsTriedTwiceMore', async () => {
    Object.assign(media.devices[1] ?? {}, { fault: 'NotReadableError' });
    await devices.open();
    const asked = media.asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(media.asked).toHaveLength(asked + 2);
    expect(states()).toEqual(['on', 'busy']);
  });

  it('CameraOff_TurnsTheLightOff_MuteKeepsTheMicrophoneOpen', async () => {
    await devices.open();
    const { audio, video } = devices.tracks();
    await devices.setCamera(false);
    await devices.setMicrophone(false);
    expect(video?.readyState).toBe('ended');
    expect(audio).toMatchObject({ readyState: 'live', enabled: false });
    expect(states()).toEqual(['off', 'off']);
    expect(devices.tracks().video).toBeNull();
    await devices.setCamera(true);
    await devices.setMicrophone(true);
    expect(states()).toEqual(['on', 'on']);
    expect(media.asked).toHaveLength(2);
  });

  it('Reload_KeepsWhatWasOff', async () => {
    await devices.open();
    await devices.setMicrophone(false);
    devices.close();
    devices = createDevices();
    await devices.open();
    expect(states()).toEqual(['off', 'on']);
  });

  it('CameraTurnedOffWhileItOpens_StaysOff', async () => {
    const opening = devices.open();
    await devices.setCamera(false);
    await opening;
    expect(states()).toEqual(['on', 'off']);
    expect(media.live.find((track) => track.kind === 'video')?.readyState).toBe('ended');
  });

  it('Headset_ChosenThenPulledThenBack_FallsBackAndReturns', async () => {
    media.devices.push(headset);
    await devices.open();
    await devices.chooseMicrophone('headset');
    expect(devices.tracks().audio?.label).toBe('Headset');
    media.unplug('headset');
    await settle();
    expect(devices.state().microphone).toMatchObject({
      state: 'on',
      selected: 'mic',
      fellBack: { from: 'Headset', to: 'Built-in microphone' },
    });
    media.plug(headset);
    await settle();
    expect(devices.tracks().audio?.label).toBe('Headset');
  });

  it('OnlyMicrophonePulled_IsAbsentAndSaysSo', async () => {
    await devices.open();
    media.unplug('mic');
    await settle();
    expect(devices.state().microphone).toMatchObject({
      state: 'absent',
      fellBack: { from: 'Built-in microphone', to: null },
    });
  });

  it('ChoiceOfLastVisit_IsTakenAgain', async () => {
    media.devices.push(headset);
    localStorage.setItem('guichet.microphone', '"headset"');
    await devices.open();
    expect(devices.tracks().audio?.label).toBe('Headset');
  });

  it('Flip_WithoutFacing_TakesTheNextCamera', async () => {
    media.devices.push({ kind: 'videoinput', deviceId: 'back', label: 'back camera' });
    await devices.open();
    const first = devices.tracks().video;
    vi.spyOn(media, 'getUserMedia').mockRejectedValueOnce(new DOMException('', 'OverconstrainedError'));
    await devices.flipCamera();
    expect(first?.readyState).toBe('ended');
    expect(devices.state().camera).toMatchObject({ selected: 'back', facing: 'environment', state: 'on' });
  });

  it('StartOff_OpensTheMicrophoneAlone_UntilThePersonTurnsTheCameraOn', async () => {
    devices = createDevices('off');
    await Promise.all([
      devices.open({ microphone: true, camera: true }),
      devices.open({ microphone: true, camera: true }),
    ]);
    expect(media.asked.some((one) => one.video)).toBe(false);
    expect(states()).toEqual(['on', 'off']);
    await devices.setCamera(true);
    expect(states()).toEqual(['on', 'on']);
  });

  it('StartRear_OnAHandheld_AsksForTheCameraAtTheBack_WhateverWasChosenBefore', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    localStorage.setItem('guichet.camera', '"cam"');
    devices = createDevices('rear');
    await devices.open();
    const [video] = media.asked.map((one) => one.video).filter(Boolean) as MediaTrackConstraints[];
    expect(video).toMatchObject({ facingMode: { ideal: 'environment' } });
    expect(video?.deviceId).toBeUndefined();
  });

  it('StartRear_OnADesk_TakesTheCameraThatWasChosen', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    localStorage.setItem('guichet.camera', '"cam"');
    devices = createDevices('rear');
    await devices.open();
    const [video] = media.asked.map((one) => one.video).filter(Boolean) as MediaTrackConstraints[];
    expect(JSON.stringify(video?.deviceId)).toContain('cam');
  });

  it('TakenAwayWhileHidden_IsOpenedAgainWhenTheyComeBack', async () => {
    await devices.open();
    Object.assign(devices.tracks().audio ?? {}, { muted: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(devices.tracks().audio).toMatchObject({ muted: false, readyState: 'live' });
  });

  it('NoDevicesInThisBrowser_IsSaid', async () => {
    vi.stubGlobal('navigator', {});
    devices = createDevices();
    await devices.open();
    expect(states()).toEqual(['refused', 'refused']);
    expect(devices.state().permission).toBe('blocked-by-browser');
  });
});
