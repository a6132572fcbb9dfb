import { describe, expect, it } from 'vitest';
import { PlaybackMeter } from './played';

const picture = (more: object = {}) => ({
  type: 'inbound-rtp',
  id: 'IT01',
  ssrc: 1,
  trackIdentifier: 'v',
  freezeCount: 2,
  totalFreezesDuration: 1.5,
  framesDecoded: 100,
  frameWidth: 640,
  frameHeight: 360,
  jitterBufferDelay: 10,
  jitterBufferEmittedCount: 100,
  ...more,
});
const sound = (more: object = {}) => ({
  type: 'inbound-rtp',
  id: 'IT02',
  ssrc: 2,
  trackIdentifier: 's',
  totalSamplesReceived: 480_000,
  concealedSamples: 4800,
  silentConcealedSamples: 4800,
  jitterBufferDelay: 4,
  jitterBufferEmittedCount: 400,
  ...more,
});
const later = [
  picture({
    freezeCount: 4,
    totalFreezesDuration: 2.75,
    framesDecoded: 400,
    jitterBufferDelay: 25,
    jitterBufferEmittedCount: 400,
  }),
  sound({
    totalSamplesReceived: 1_200_000,
    concealedSamples: 81_600,
    silentConcealedSamples: 9600,
    jitterBufferDelay: 64,
    jitterBufferEmittedCount: 1400,
  }),
];
const all = { sounds: ['s'], pictures: ['v'] };

/** Two looks, 15 s apart. */
function between(
  first: readonly object[],
  second: readonly object[],
  before = all,
  after = all,
  milliseconds = 15_000,
) {
  const meter = new PlaybackMeter();
  expect(meter.look(first as never, before, 1000)).toBeNull();
  return meter.look(second as never, after, 1000 + milliseconds);
}

describe('PlaybackMeter', () => {
  it('Look_Second_TellsWhatCameSinceTheFirst', () => {
    expect(between([picture(), sound()], later)).toEqual({
      seconds: 15,
      freezes: 2,
      frozenMilliseconds: 1250,
      framesDecoded: 300,
      soundMilliseconds: 15_000,
      concealedMilliseconds: 1500,
      bufferMilliseconds: 60,
      pictureWidth: 640,
      pictureHeight: 360,
    });
  });

  it('Look_PictureThatWasNotShownAllTheTime_DoesNotCount', () => {
    const sounds = { sounds: ['s'], pictures: [] };
    for (const told of [
      between([picture(), sound()], later, sounds),
      between([picture(), sound()], later, all, sounds),
    ])
      expect(told).toMatchObject({ freezes: null, frozenMilliseconds: null, framesDecoded: 0, pictureHeight: 0 });
  });

  it('Look_StreamThatBeganMeanwhile_CountsFromTheNextLook', () => {
    expect(between([sound()], later)).toMatchObject({ freezes: null, framesDecoded: 0, soundMilliseconds: 15_000 });
  });

  it('Look_BrowserWithoutFreezes_TellsNone', () => {
    const without = (entry: object) => ({ ...entry, freezeCount: undefined });
    expect(between([picture(), sound()].map(without), later.map(without))).toMatchObject({
      freezes: null,
      frozenMilliseconds: null,
      framesDecoded: 300,
    });
  });

  it('Look_CountersThatBeganAnew_TellNothingBelowZero', () => {
    expect(between(later, [picture(), sound()])).toMatchObject({
      freezes: 0,
      frozenMilliseconds: 0,
      framesDecoded: 0,
      soundMilliseconds: 0,
      concealedMilliseconds: 0,
      bufferMilliseconds: null,
    });
  });

  it('Look_FreezeOfLongerThanTheTime_IsCutToIt', () => {
    expect(between([picture()], [picture({ totalFreezesDuration: 40 })])).toMatchObject({ frozenMilliseconds: 15_000 });
  });

  it('Look_SeveralPictures_TellsTheLongestFreezeAndTheLargest', () => {
    const other = (more: object) => picture({ id: 'IT03', trackIdentifier: 'w', ...more });
    const both = { sounds: [], pictures: ['v', 'w'] };
    const told = between(
      [picture(), other({})],
      [
        picture({ totalFreezesDuration: 2, freezeCount: 3 }),
        other({ totalFreezesDuration: 4.5, freezeCount: 3, frameHeight: 720 }),
      ],
      both,
      both,
    );
    expect(told).toMatchObject({ freezes: 2, frozenMilliseconds: 3000, pictureHeight: 720 });
  });

  it('Look_AfterLongSilenceOrNothingToPlay_TellsNothing', () => {
    expect(between([picture()], later, all, all, 200_000)).toBeNull();
    expect(between([], [])).toBeNull();
    const meter = new PlaybackMeter();
    meter.look([picture(), sound()], all, 0);
    meter.forget();
    expect(meter.look(later, all, 15_000)).toBeNull();
  });
});
