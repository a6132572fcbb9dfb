import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../call';
import { devicesState } from '../../../test/fakes';
import { helpKeys } from '../help';
import { deviceNotes } from '../notes';

type State = 'on' | 'off' | 'absent' | 'refused' | 'busy';
const state = (microphone: State, camera: State) => {
  const all = devicesState();
  return { ...all, microphone: { ...all.microphone, state: microphone }, camera: { ...all.camera, state: camera } };
};

describe('deviceNotes', () => {
  it.each([
    ['on', 'on', []],
    ['off', 'off', []],
    ['refused', 'refused', ['bothRefused']],
    ['on', 'refused', ['cameraRefused']],
    ['refused', 'on', ['microphoneRefused']],
    ['absent', 'absent', ['bothAbsent']],
    ['busy', 'busy', ['bothBusy']],
    ['absent', 'refused', ['microphoneAbsent', 'cameraRefused']],
    ['off', 'busy', ['cameraBusy']],
  ] as const)('Notes_Microphone%sCamera%s_%o', (microphone, camera, kinds) => {
    expect(deviceNotes(state(microphone, camera)).map((note) => note.kind)).toEqual(kinds);
  });

  it('Notes_OnlyRefusal_HasSteps', () => {
    expect(deviceNotes(state('busy', 'refused')).map((note) => note.help)).toEqual([false, true]);
  });
});

describe('helpKeys', () => {
  it.each([
    ['chrome', 'windows', 'chromeDesktop', 'windows'],
    ['chrome', 'mac', 'chromeDesktop', 'mac'],
    ['chrome', 'linux', 'chromeDesktop', null],
    ['chrome', 'android', 'chromeAndroid', 'android'],
    ['chrome', 'ios', 'chromeIos', 'ios'],
    ['edge', 'windows', 'edgeDesktop', 'windows'],
    ['edge', 'android', 'chromeAndroid', 'android'],
    ['edge', 'ios', 'chromeIos', 'ios'],
    ['firefox', 'windows', 'firefoxDesktop', 'windows'],
    ['firefox', 'android', 'firefoxAndroid', 'android'],
    ['firefox', 'ios', 'chromeIos', 'ios'],
    ['safari', 'mac', 'safariMac', 'mac'],
    ['safari', 'ios', 'safariIos', 'ios'],
    ['samsung', 'android', 'samsungAndroid', 'android'],
    ['opera', 'windows', 'chromeDesktop', 'windows'],
    ['other', 'android', 'other', 'android'],
    ['other', 'other', 'other', null],
  ] as const)('Help_%sOn%s_%s', (browser, system, steps, place) => {
    const environment = { browser, system, phone: false, inApp: null, obstacle: null } as unknown as Environment;
    expect(helpKeys(environment)).toEqual({ browser: steps, system: place });
  });
});
