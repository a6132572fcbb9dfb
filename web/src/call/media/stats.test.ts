import { describe, expect, it } from 'vitest';
import { layersFor, scaleFor } from './sending/encoding';
import { readStats } from './stats';

const track = (id: string, kind: string) => ({ id, kind }) as MediaStreamTrack;
const assigned = [
  { participantId: 'a', source: 'camera', track: track('v', 'video'), active: true },
  { participantId: 'a', source: 'microphone', track: track('s', 'audio'), active: true },
  { participantId: 'b', source: 'camera', track: track('none', 'video'), active: false },
] as const;

const report = [
  {
    type: 'inbound-rtp',
    trackIdentifier: 'v',
    bytesReceived: 10,
    packetsLost: 1,
    framesDecoded: 7,
    frameWidth: 640,
    frameHeight: 480,
  },
  { type: 'inbound-rtp', trackIdentifier: 's', bytesReceived: 5, totalAudioEnergy: 0.5 },
  { type: 'outbound-rtp', kind: 'video', bytesSent: 100, framesEncoded: 9 },
  { type: 'outbound-rtp', kind: 'audio', bytesSent: 20 },
  { type: 'local-candidate', id: 'L', protocol: 'udp' },
];
const pair = { type: 'candidate-pair', id: 'P', localCandidateId: 'L', currentRoundTripTime: 0.0126 };

describe('readStats', () => {
  it.each([
    ['Chromium', [...report, pair, { type: 'transport', selectedCandidatePairId: 'P' }]],
    ['Firefox', [...report, { ...pair, selected: true }]],
  ])('%s_Report_IsReadByPerson', (_, entries) => {
    expect(readStats(entries, assigned)).toEqual({
      received: [
        {
          participantId: 'a',
          kind: 'video',
          bytes: 10,
          packetsLost: 1,
          framesDecoded: 7,
          frameWidth: 640,
          frameHeight: 480,
          audioEnergy: 0,
        },
        {
          participantId: 'a',
          kind: 'audio',
          bytes: 5,
          packetsLost: 0,
          framesDecoded: 0,
          frameWidth: 0,
          frameHeight: 0,
          audioEnergy: 0.5,
        },
      ],
      sentBytes: { audio: 20, video: 100 },
      sentFrames: 9,
      roundTripMilliseconds: 13,
      transport: 'udp',
    });
  });

  it('Empty_IsNothingKnown', () => {
    expect(readStats([], [])).toMatchObject({ received: [], roundTripMilliseconds: null, transport: null });
  });
});

describe('layersFor', () => {
  it.each([
    [1, ['h']],
    [2, ['h']],
    [3, ['h', 'm', 'l']],
    [12, ['h', 'm', 'l']],
  ])('People_%i_Send_%s', (people, sent) => {
    const active = layersFor(people).filter((layer) => layer.active);
    expect(active.map((layer) => layer.rid)).toEqual(sent);
  });
});

describe('scaleFor', () => {
  it.each([
    [1_600_000, 1, 1],
    [350_000, 1, 1],
    [349_000, 1, 2],
    [499_000, 2, 2],
    [500_000, 2, 1],
    [89_000, 2, 4],
    [50_000, 1, 4],
    [139_000, 4, 4],
    [140_000, 4, 2],
    [900_000, 4, 1],
  ])('%i_OfScale_%i_Is_%i', (bits, scale, wanted) => {
    expect(scaleFor(bits, scale)).toBe(wanted);
  });
});
