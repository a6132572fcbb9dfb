// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A context as browsers give it: it sleeps at first, and wakes when it may. */
class Context {
  static all: Context[] = [];
  static mayWake = true;
  static woken: (() => void)[] = [];
  state = 'suspended';
  currentTime = 10;
  destination = {};
  constructor() {
    Context.all.push(this);
  }
  resume(): Promise<void> {
    const wake = () => {
      this.state = 'running';
    };
    if (Context.mayWake) return Promise.resolve().then(wake);
    return new Promise((done) => {
      Context.woken.push(() => {
        wake();
        done();
      });
    });
  }
}

const notes = vi.fn();
class Tone {
  connect = (to: unknown) => to;
  start = notes;
  stop = () => {};
}
class Volume extends Tone {
  gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
}

describe('sound', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers();
    notes.mockClear();
    Object.assign(Context, { all: [], mayWake: true, woken: [] });
    vi.stubGlobal('AudioContext', Context);
    vi.stubGlobal('OscillatorNode', Tone);
    vi.stubGlobal('GainNode', Volume);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('Chime_FirstOfAPage_IsHeardOnceTheContextIsAwake', async () => {
    const { chime } = await import('./sound');
    chime('came');
    expect(notes).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10);
    expect(notes).toHaveBeenCalledTimes(2);
  });

  it('Chime_OfBeforeTheFirstTap_IsNotHeardLater', async () => {
    Context.mayWake = false;
    const { chime } = await import('./sound');
    chime('came');
    await vi.advanceTimersByTimeAsync(5000);
    for (const wake of Context.woken) wake();
    await vi.advanceTimersByTimeAsync(10);
    expect(notes).not.toHaveBeenCalled();
    chime('came');
    expect(notes).toHaveBeenCalledTimes(2);
  });

  it('WakeSound_AtTheFirstTapAlone_MakesTheContext', async () => {
    const { wakeSound } = await import('./sound');
    const end = wakeSound();
    expect(Context.all).toHaveLength(0);
    window.dispatchEvent(new Event('pointerup'));
    window.dispatchEvent(new Event('keydown'));
    expect(Context.all).toHaveLength(1);
    end();
  });
});
