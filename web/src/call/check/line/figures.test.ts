import { describe, expect, it } from 'vitest';
import { type Counted, count, legOf } from './figures';

const at = (seconds: number, change: Partial<Counted> = {}): Counted => ({
  at: 5000 + seconds * 1000,
  sentBytes: seconds * 125_000,
  sentPackets: seconds * 100,
  upLost: 0,
  receivedBytes: seconds * 100_000,
  receivedPackets: seconds * 80,
  downLost: 0,
  roundTrips: [20],
  upJitter: 3,
  downJitter: 5,
  ...change,
});

describe('figures of a leg', () => {
  it('Rates_AreOfTheTimeAfterTheBeginning', () => {
    const slow = at(0.5, { sentBytes: 1000, receivedBytes: 1000 });
    const leg = legOf([slow, at(1), at(3), at(5)]);
    expect(leg).toEqual({
      roundTripMilliseconds: 20,
      jitterMilliseconds: 5,
      loss: 0,
      upKbps: 1000,
      downKbps: 800,
      upBytes: 625_000,
      downBytes: 500_000,
    });
  });

  it('Loss_IsOfTheWorseWay_AndTakenFromWhatGotThrough', () => {
    const leg = legOf([at(0), at(2), at(4, { upLost: 20, downLost: 4 })]);
    expect(leg?.loss).toBe(0.1);
    expect(leg?.upKbps).toBe(900);
    expect(legOf([at(0), at(2), at(4, { downLost: 40 })])?.loss).toBe(0.2);
  });

  it('Nothing_CameBack_IsNoLeg', () => {
    expect(legOf([])).toBeNull();
    expect(legOf([at(0), at(4, { receivedBytes: 0 })])).toBeNull();
  });

  it('WhatIsNotKnown_IsNull', () => {
    const blind = { roundTrips: [], upJitter: null, downJitter: null };
    expect(legOf([at(0, blind), at(3, blind)])).toMatchObject({
      roundTripMilliseconds: null,
      jitterMilliseconds: null,
    });
  });

  it('OneLatePacket_IsNoBadLine', () => {
    const leg = legOf([at(0), at(1), at(2), at(3, { roundTrips: [900], upJitter: 300 }), at(4)]);
    expect(leg).toMatchObject({ roundTripMilliseconds: 20, jitterMilliseconds: 5 });
  });
});

describe('count', () => {
  it('ReadsWhatBrowsersReport', () => {
    const sending = [
      { type: 'outbound-rtp', kind: 'audio', bytesSent: 1000, headerBytesSent: 100, packetsSent: 10 },
      { type: 'outbound-rtp', kind: 'video', bytesSent: 9000, packetsSent: 20 },
      { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 2, jitter: 0.004, roundTripTime: 0.03 },
      { type: 'candidate-pair', state: 'succeeded', currentRoundTripTime: 0.021 },
      { type: 'candidate-pair', state: 'failed', currentRoundTripTime: 9 },
    ];
    const listening = [
      { type: 'inbound-rtp', kind: 'audio', bytesReceived: 800, packetsReceived: 8, packetsLost: -1, jitter: 0.002 },
      { type: 'inbound-rtp', kind: 'video', bytesReceived: 8000, packetsReceived: 18, packetsLost: 2 },
      { type: 'codec' },
    ];
    expect(count(7, sending, listening)).toEqual({
      at: 7,
      sentBytes: 10_100,
      sentPackets: 30,
      upLost: 2,
      receivedBytes: 8800,
      receivedPackets: 26,
      downLost: 1,
      roundTrips: [21, 30],
      upJitter: 4,
      downJitter: 2,
    });
  });

  it('WithoutReports_IsNothing', () => {
    expect(count(0, [], [])).toMatchObject({ sentBytes: 0, receivedBytes: 0, roundTrips: [], upJitter: null });
  });
});
