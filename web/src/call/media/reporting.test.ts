// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlaybackReport } from '../../api/generated/hub';
import type { Person } from '../state';
import { heeded, reportPlayback } from './reporting';

const track = (id: string) => ({ id }) as MediaStreamTrack;
const person = (more: Partial<Person>) =>
  ({
    id: 'a',
    isMe: false,
    audio: null,
    video: null,
    screen: null,
    screenSound: null,
    videoActive: true,
    ...more,
  }) as Person;

describe('heeded', () => {
  const anna = person({ audio: track('s'), video: track('v'), screen: track('w'), screenSound: track('t') });

  it('Heeded_Others_AreHeardAndSeen', () => {
    expect(heeded([person({ id: 'me', isMe: true, video: track('mine') }), anna], [])).toEqual({
      sounds: ['s', 't'],
      pictures: ['v', 'w'],
    });
  });

  it('Heeded_CameraThatIsOffOrPictureWithoutAPlace_IsNot', () => {
    expect(heeded([{ ...anna, videoActive: false }], []).pictures).toEqual(['w']);
    const hidden = { participantId: 'a', source: 'screen', width: 0, height: 0 } as const;
    expect(heeded([anna], [hidden]).pictures).toEqual(['v']);
    expect(heeded([anna], [{ ...hidden, width: 8, height: 8 }]).pictures).toEqual(['v', 'w']);
  });
});

describe('reportPlayback', () => {
  let told: PlaybackReport[] = [];
  let heard = true;
  let frames = 0;
  let stop = () => {};
  const pass = () => vi.advanceTimersByTimeAsync(15_000);
  const see = (visible: boolean) => {
    Object.defineProperty(document, 'hidden', { value: !visible, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    heard = true;
    stop = reportPlayback({
      stats: async () => {
        frames += 10;
        return new Map([[0, { type: 'inbound-rtp', id: 'i', trackIdentifier: 'v', framesDecoded: frames }]]) as never;
      },
      heeded: () => ({ sounds: ['v'], pictures: ['v'] }),
      isHeard: () => heard,
      send: (report) => told.push(report),
    });
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('Report_EveryQuarterOfAMinute_IsSent', async () => {
    expect(told).toEqual([]);
    await pass();
    await pass();
    expect(told.map((one) => [one.seconds, one.framesDecoded])).toEqual([
      [15, 10],
      [15, 10],
    ]);
  });

  it('Report_PageThatWasHiddenMeanwhile_TellsNoPicture', async () => {
    see(false);
    see(true);
    await pass();
    await pass();
    await pass();
    expect(told.map((one) => one.framesDecoded)).toEqual([0, 0, 10]);
  });

  it('Report_WithNobodyToTell_IsToldWithTheNext', async () => {
    await pass();
    heard = false;
    await pass();
    heard = true;
    await pass();
    expect(told.map((one) => one.seconds)).toEqual([15, 30]);
  });

  it('Report_AfterTheEnd_IsNotSent', async () => {
    stop();
    await pass();
    expect(told).toEqual([]);
  });
});
