import type { DeviceCheck, DeviceFinding } from '../../api/generated/board';
import { createDevices } from '../devices/devices';
import { readEnvironment } from '../page/environment';
import { audioContext } from '../page/sound';
import { createStore } from '../room/store';
import { pause } from '../signal/waiting';
import type { DeviceSide, Devices } from '../state';
import { seeBrowser } from './browser';
import { earlier, hasEarlier, knownDevices, remember } from './earlier';
import { type CheckDoor, LineCheck, serverDoor } from './line/network';
import { record } from './recording';
import { shows } from './seeing';
import type { CheckRun, CheckState, Repeatable, StepName, StepState } from './state';
import { playTone } from './tone';
import { bestLeg, judge, judgeLine } from './verdict';

/** Keeps what was found, wherever this check belongs. */
export type KeepFound = (check: DeviceCheck) => void;

export const createCheck = (keep: KeepFound): CheckRun => new PageCheck(keep, createDevices(), serverDoor);

const secondsRecorded = 7;
const lookMilliseconds = 4000;
const listenMilliseconds = 8000;
/** Of 0 to 1: somebody who speaks is above, a quiet room and a muted microphone are below. */
const spoken = 0.35;

const steps: Record<StepName, StepState> = {
  browser: 'waiting',
  camera: 'waiting',
  microphone: 'waiting',
  loudspeaker: 'waiting',
  network: 'waiting',
  playback: 'waiting',
};

function first(): CheckState {
  return {
    phase: 'ready',
    steps,
    browser: seeBrowser(readEnvironment()),
    camera: null,
    microphone: null,
    loudspeaker: null,
    tonePlays: false,
    measuring: null,
    networkTried: false,
    udp: null,
    tcp: null,
    playback: null,
    mirror: null,
    secondsLeft: null,
    recording: null,
    earlier: null,
    verdict: null,
    remarks: [],
  };
}

/** One device check on this page, step by step. Nothing of it is kept but what was found; no picture and no sound leaves the page but
 * through the server and back. */
export class PageCheck implements CheckRun {
  private readonly store = createStore<CheckState, Partial<CheckState>>(first(), (state, change) => ({
    ...state,
    ...change,
  }));
  private readonly line: LineCheck;
  private answered: () => void = () => {};
  // Whoever leaves in the middle leaves their place to others.
  private readonly onHide = () => this.line.rest();
  private gone = false;

  constructor(
    private readonly keep: KeepFound,
    readonly devices: Devices,
    door: CheckDoor,
  ) {
    this.line = new LineCheck(door);
    window.addEventListener('pagehide', this.onHide);
  }

  state = () => this.store.state();
  subscribe = (listener: () => void) => this.store.subscribe(listener);

  async look(): Promise<void> {
    if (!hasEarlier()) return;
    try {
      const { network } = await this.line.begin();
      const found = earlier(network, await knownDevices(), this.state().browser.words);
      if (!found || this.state().phase !== 'ready' || this.gone) return;
      this.store.dispatch({ earlier: found });
      this.keep(found);
    } catch {
      // Not known whether it is the same network: then it is checked again.
    }
  }

  start(): void {
    if (this.state().phase === 'running') return;
    // Within the tap: only then browsers let sound out.
    audioContext();
    this.forgetRecording();
    this.store.dispatch({ ...first(), phase: 'running' });
    void this.run();
  }

  async playTone(): Promise<void> {
    if (this.state().tonePlays) return;
    this.store.dispatch({ tonePlays: true });
    await playTone(this.devices.state().speaker.selected);
    this.store.dispatch({ tonePlays: false });
  }

  heard(yes: boolean): void {
    this.store.dispatch({ loudspeaker: yes });
    this.step('loudspeaker', yes ? 'fine' : 'weak');
    this.answered();
    this.conclude();
  }

  async again(what: Repeatable): Promise<void> {
    if (this.isBusy(what)) return;
    if (what === 'network') await this.measureLine();
    else if (what === 'playback') await this.mirror();
    else {
      this.step(what, 'running');
      if (this.devices.state()[what].state !== 'on')
        await this.devices.open({ camera: what === 'camera', microphone: what === 'microphone' });
      await (what === 'camera' ? this.lookAtCamera() : this.listen());
    }
    if (this.state().phase === 'done') this.line.rest();
    this.conclude();
  }

  dispose(): void {
    this.gone = true;
    window.removeEventListener('pagehide', this.onHide);
    this.line.close();
    this.devices.close();
    this.forgetRecording();
  }

  private async run(): Promise<void> {
    this.step('browser', this.state().browser.old ? 'weak' : 'fine');
    this.step('camera', 'running');
    this.step('microphone', 'running');
    await this.devices.open({ camera: true, microphone: true });
    await Promise.all([this.lookAtCamera(), this.listen()]);
    if (this.gone) return;
    const answer = new Promise<void>((resolve) => {
      this.answered = resolve;
    });
    this.step('loudspeaker', 'asking');
    void this.playTone();
    await this.measureLine();
    // Whoever leaves before the end is known by what was found so far.
    this.handIn();
    await answer;
    await this.mirror();
    if (this.gone) return;
    this.line.rest();
    this.store.dispatch({ phase: 'done' });
    this.conclude();
  }

  private async lookAtCamera(): Promise<void> {
    const { camera, preview } = this.devices.state();
    let found = missing(camera);
    if (!found && preview) {
      const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
      video.srcObject = new MediaStream([preview]);
      await video.play().catch(() => {});
      found = (await this.within(lookMilliseconds, () => shows(video) === true)) ? 'works' : 'silent';
      video.srcObject = null;
    }
    this.store.dispatch({ camera: found });
    this.step('camera', found === 'works' ? 'fine' : 'weak');
  }

  private async listen(): Promise<void> {
    let found = missing(this.devices.state().microphone);
    if (!found) {
      let loudest = 0;
      const stop = this.devices.onLevel((level) => {
        loudest = Math.max(loudest, level);
      });
      const heard = await this.within(listenMilliseconds, () => loudest >= spoken);
      stop();
      // Where the browser keeps its audio asleep, nothing can be measured, and that is not the microphone's fault.
      found = heard ? 'works' : audioContext()?.state === 'running' ? 'silent' : null;
    }
    this.store.dispatch({ microphone: found });
    this.step('microphone', found === 'works' ? 'fine' : found === 'silent' ? 'weak' : found ? 'failed' : 'skipped');
  }

  private async measureLine(): Promise<void> {
    this.step('network', 'running');
    this.store.dispatch({ networkTried: false, udp: null, tcp: null, measuring: 'udp' });
    try {
      const udp = await this.line.measure('udp');
      this.store.dispatch({ udp, measuring: 'tcp' });
      const tcp = await this.line.measure('tcp');
      this.store.dispatch({ tcp, networkTried: true, measuring: null });
      const leg = bestLeg({ udp, tcp });
      const line = leg ? judgeLine(leg) : 'bad';
      this.step('network', line === 'good' ? 'fine' : line === 'weak' ? 'weak' : 'failed');
    } catch (error) {
      // No answer at all is the line's fault; a refusal is ours, and says nothing about the line.
      const offline = (error as { code?: string }).code === 'offline';
      this.store.dispatch({ udp: null, tcp: null, measuring: null, networkTried: offline });
      this.step('network', offline ? 'failed' : 'skipped');
    }
  }

  private async mirror(): Promise<void> {
    const { audio, video } = this.devices.tracks();
    const reached = bestLeg(this.state()) !== null;
    if ((!audio && !video) || !reached || typeof MediaRecorder === 'undefined') {
      this.step('playback', 'skipped');
      return;
    }
    this.step('playback', 'running');
    this.forgetRecording();
    try {
      const loop = await this.line.mirror(audio, video);
      const recording = loop && (await this.recordFrom(loop.received));
      this.store.dispatch({ recording, playback: recording !== null, mirror: null, secondsLeft: null });
      this.step('playback', recording ? 'fine' : 'weak');
    } catch {
      this.store.dispatch({ playback: null, mirror: null, secondsLeft: null });
      this.step('playback', 'skipped');
    } finally {
      this.line.drop();
    }
  }

  private async recordFrom(received: MediaStream): Promise<string | null> {
    this.store.dispatch({ mirror: received });
    await this.within(lookMilliseconds, () => received.getTracks().every((track) => !track.muted));
    const made = record(received, secondsRecorded * 1000);
    for (let left = secondsRecorded; left > 0 && !this.gone; left--) {
      this.store.dispatch({ secondsLeft: left });
      await pause(1000).done;
    }
    return made;
  }

  /** True as soon as it is so; false when the time is over. */
  private async within(milliseconds: number, isSo: () => boolean): Promise<boolean> {
    for (const until = performance.now() + milliseconds; performance.now() < until && !this.gone; ) {
      if (isSo()) return true;
      await pause(100).done;
    }
    return isSo();
  }

  private conclude(): void {
    if (this.state().phase !== 'done') return;
    const { verdict, remarks } = judge(this.found(), this.state().browser.old);
    this.store.dispatch({ verdict, remarks });
    const check = this.handIn();
    void knownDevices().then((known) => remember(check, this.line.network, known));
  }

  private handIn(): DeviceCheck {
    const { verdict } = judge(this.found(), this.state().browser.old);
    const check = { ...this.found(), verdict, at: new Date().toISOString() };
    if (!this.gone) this.keep(check);
    return check;
  }

  private found(): Omit<DeviceCheck, 'verdict' | 'at'> {
    const { browser, camera, microphone, loudspeaker, networkTried, udp, tcp, playback } = this.state();
    return { device: browser.words, camera, microphone, loudspeaker, networkTried, udp, tcp, playback };
  }

  private isBusy(what: Repeatable): boolean {
    const { network, playback } = this.state().steps;
    return this.state().steps[what] === 'running' || network === 'running' || playback === 'running';
  }

  private forgetRecording(): void {
    const { recording } = this.state();
    if (recording) URL.revokeObjectURL(recording);
    this.store.dispatch({ recording: null });
  }

  private step(name: StepName, state: StepState): void {
    this.store.dispatch({ steps: { ...this.state().steps, [name]: state } });
  }
}

function missing({ state }: DeviceSide): DeviceFinding | null {
  return state === 'refused' || state === 'absent' || state === 'busy' ? state : null;
}
