// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as engine from '../../call';
import type { Invitation } from '../../features/join/invitation';
import { type FakeCall, type FakeDevices, fakeCall, fakeDevices } from '../../test/fakes';
import { show } from '../../test/page';
import { LivePages } from '../shared/LivePages';
import { useLive } from '../shared/useLive';

const invitation: Invitation = {
  organisationName: 'Clinique du Parc',
  title: null,
  hostName: 'Anne Lavoie',
  role: 'customer',
  name: 'Marie',
};
const door = { secret: 's' };

function Pages({ eager }: { readonly eager: boolean }) {
  const live = useLive(door);
  return live.looked ? <LivePages live={live} invitation={invitation} eager={eager} /> : null;
}

let devices: FakeDevices;
let call: FakeCall;

/** What was asked of the devices, without the look at what is allowed. */
const opened = () => devices.asked.filter((one) => one !== 'open - -');

async function begin(permission: 'granted' | 'prompt', eager = false): Promise<void> {
  devices = fakeDevices({ permission });
  call = fakeCall({ phase: 'joining' }, devices);
  vi.spyOn(engine, 'createDevices').mockReturnValue(devices);
  vi.spyOn(engine, 'createCall').mockReturnValue(call);
  await show(<Pages eager={eager} />);
  await screen.findByRole('heading', { level: 1 });
}

vi.mock(import('../../call'), async (load) => ({ ...(await load()) }));

describe('the way into a call', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Allowed_AndMadeHere_OpensOnceAndJoins', async () => {
    await begin('granted', true);
    expect(opened()).toEqual(['open microphone camera']);
    expect(call.asked).toEqual(['join']);
  });

  it('Allowed_OpensOnce_AndWaitsForTheTap', async () => {
    await begin('granted');
    expect(opened()).toEqual(['open microphone camera']);
    expect(call.asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Join the call' }));
    expect(call.asked).toEqual(['join']);
    expect(opened()).toEqual(['open microphone camera']);
  });

  it('SoundOnly_WhereTheCameraWasAllowedBefore_LeavesTheCameraOff', async () => {
    await begin('prompt');
    // The browser says yes to the microphone before it has handed it over.
    devices.open = async (want) => {
      devices.asked.push(`open ${want?.microphone ? 'microphone' : '-'} ${want?.camera ? 'camera' : '-'}`);
      devices.set({ permission: 'granted' });
    };
    await userEvent.click(screen.getByRole('button', { name: 'Continue without camera' }));
    await screen.findByRole('button', { name: 'Join the call' });
    expect(opened()).toEqual(['open microphone -']);
  });

  it('AllowedOnlyNow_ByTheTap_DoesNotJoinByItself', async () => {
    await begin('prompt', true);
    devices.open = async () => devices.set({ permission: 'granted' });
    await userEvent.click(screen.getByRole('button', { name: 'Turn on camera and microphone' }));
    await screen.findByRole('button', { name: 'Join the call' });
    expect(call.asked).toEqual([]);
  });

  it('NameRefused_KeepsThePicture_WhileItIsWrittenAnew', async () => {
    await begin('granted', true);
    act(() => call.set({ phase: 'refused', problem: 'name.invalid' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(devices.asked).not.toContain('close');
    expect(opened()).toEqual(['open microphone camera']);
  });

  it('Refused_LetsGo_AndOpensAnewForTheNextTry', async () => {
    await begin('granted', true);
    act(() => call.set({ phase: 'refused', problem: 'unexpected' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(opened()).toEqual(['open microphone camera', 'close', 'open microphone camera']);
    expect(call.asked.filter((one) => one === 'join')).toEqual(['join']);
  });
});
