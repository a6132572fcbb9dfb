import { describe, expect, it } from 'vitest';
import type { DeviceCheck, NetworkLeg } from '../../api/generated/board';
import { judge, judgeLine } from './verdict';

const leg: NetworkLeg = {
  roundTripMilliseconds: 30,
  jitterMilliseconds: 4,
  loss: 0,
  upKbps: 1900,
  downKbps: 1800,
  upBytes: 1,
  downBytes: 1,
};
const well: Omit<DeviceCheck, 'verdict' | 'at'> = {
  device: 'Firefox 140, Android',
  camera: 'works',
  microphone: 'works',
  loudspeaker: true,
  networkTried: true,
  udp: leg,
  tcp: leg,
  playback: true,
};

describe('verdict', () => {
  it('Everything_Works', () => {
    expect(judge(well, false)).toEqual({ verdict: 'good', remarks: [] });
  });

  it('WithoutUdp_TcpIsEnough_AndSaid', () => {
    expect(judge({ ...well, udp: null }, false)).toEqual({ verdict: 'good', remarks: ['tcpOnly'] });
  });

  it.each([
    [{ udp: null, tcp: null }, 'bad', 'noNetwork'],
    [{ microphone: 'refused' }, 'bad', 'microphoneRefused'],
    [{ microphone: 'absent' }, 'bad', 'microphoneAbsent'],
    [{ microphone: 'busy' }, 'bad', 'microphoneBusy'],
    [{ microphone: 'silent' }, 'weak', 'microphoneSilent'],
    [{ camera: 'refused' }, 'weak', 'cameraRefused'],
    [{ camera: 'absent' }, 'weak', 'cameraAbsent'],
    [{ camera: 'busy' }, 'weak', 'cameraBusy'],
    [{ camera: 'silent' }, 'weak', 'cameraSilent'],
    [{ loudspeaker: false }, 'weak', 'notHeard'],
    [{ playback: false }, 'weak', 'notPlayed'],
    [{ udp: { ...leg, upKbps: 300 } }, 'weak', 'lineWeak'],
    [{ udp: { ...leg, downKbps: 40 } }, 'bad', 'lineBad'],
  ] as const)('%j', (change, verdict, remark) => {
    expect(judge({ ...well, ...change }, false)).toEqual({ verdict, remarks: [remark] });
  });

  it('WhatWasNotTried_IsHeldAgainstNobody_ButNoLineIsPromised', () => {
    const untried = { ...well, microphone: null, loudspeaker: null, playback: null };
    expect(judge(untried, false)).toEqual({ verdict: 'good', remarks: [] });
    const blind = { ...well, networkTried: false, udp: null, tcp: null };
    expect(judge(blind, false)).toEqual({ verdict: 'weak', remarks: ['lineUntried'] });
  });

  it('TheWorst_ComesFirst', () => {
    const { remarks } = judge(
      { ...well, camera: 'refused', microphone: 'refused', loudspeaker: false, udp: null, tcp: null },
      true,
    );
    expect(remarks).toEqual(['noNetwork', 'browserOld', 'microphoneRefused', 'cameraRefused', 'notHeard']);
  });

  it.each([
    [{}, 'good'],
    [{ loss: 0.05 }, 'weak'],
    [{ loss: 0.3 }, 'bad'],
    [{ roundTripMilliseconds: 500 }, 'weak'],
    [{ roundTripMilliseconds: 1600 }, 'bad'],
    [{ jitterMilliseconds: 70 }, 'weak'],
    [{ roundTripMilliseconds: null, jitterMilliseconds: null, loss: null }, 'good'],
    [{ upKbps: 499 }, 'weak'],
    [{ upKbps: 79 }, 'bad'],
  ] as const)('line %j is %s', (change, line) => {
    expect(judgeLine({ ...leg, ...change })).toBe(line);
  });
});
