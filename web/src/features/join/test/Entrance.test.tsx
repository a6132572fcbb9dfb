// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Devices, Environment } from '../../../call';
import { devicesState, type FakeDevices, fakeDevices } from '../../../test/fakes';
import { expectAccessible, show } from '../../../test/page';
import { DeviceFields } from '../../devices/DeviceFields';
import { DeviceNotes } from '../../devices/DeviceNotes';
import { Preview } from '../../devices/Preview';
import { Entrance } from '../Entrance';
import type { Invitation } from '../invitation';

const environment = {
  browser: 'safari',
  system: 'ios',
  phone: true,
  inApp: null,
  obstacle: null,
} as unknown as Environment;
const invitation: Invitation = {
  organisationName: 'Clinique du Parc',
  title: 'Suivi',
  hostName: 'Anne Lavoie',
  role: 'customer',
  name: null,
};
const base = devicesState();

type Want = { readonly microphone: boolean; readonly camera: boolean };

function page(devices: Devices, change: Partial<Invitation> = {}, onJoin = vi.fn(), joining = false) {
  return <Opened devices={devices} change={change} onJoin={onJoin} joining={joining} />;
}

interface OpenedProps {
  readonly devices: Devices;
  readonly change: Partial<Invitation>;
  readonly onJoin: (name: string) => void;
  readonly joining: boolean;
}

/** Opens the devices as the pages around it do. */
function Opened({ devices, change, onJoin, joining }: OpenedProps) {
  const [asked, setAsked] = useState(false);
  const open = (want: Want) => void devices.open(want).then(() => setAsked(true));
  return (
    <Entrance
      asked={asked}
      onOpen={open}
      devices={devices}
      environment={environment}
      invitation={{ ...invitation, ...change }}
      joining={joining}
      failure={null}
      onJoin={onJoin}
      preferences={null}
      preview={(name) => <Preview devices={devices} name={name} />}
      notes={<DeviceNotes devices={devices} environment={environment} />}
      fields={<DeviceFields devices={devices} />}
      check={null}
    />
  );
}

const lost = (state: 'refused' | 'busy' | 'absent') => ({
  microphone: { ...base.microphone, state },
  camera: { ...base.camera, state },
});

describe('Entrance', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('Entrance_NotAskedYet_ExplainsBeforeTheBrowserAsks', async () => {
    const devices = fakeDevices({ permission: 'prompt' });
    const { container } = await show(page(devices));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Anne Lavoie invites you to a video call');
    expect(screen.getByText(/Nobody sees or hears you yet/)).toBeTruthy();
    expect(devices.asked).toEqual([]);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Turn on camera and microphone' }));
    expect(devices.asked).toEqual(['open microphone camera']);
    expect(screen.getByRole('button', { name: 'Join the call' })).toBeTruthy();
  });

  it('Entrance_SoundOnlyWished_AsksForNoCamera', async () => {
    const devices = fakeDevices({ permission: 'prompt' });
    await show(page(devices));
    await userEvent.click(screen.getByRole('button', { name: 'Continue without camera' }));
    expect(devices.asked).toEqual(['open microphone -']);
  });

  it('Entrance_AllowedBefore_NeedsOneTap', async () => {
    const devices = fakeDevices({ permission: 'granted' });
    const onJoin = vi.fn();
    const { container } = await show(page(devices, { name: 'Marie' }, onJoin));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Join the call' }));
    expect(onJoin).toHaveBeenCalledExactlyOnceWith('Marie');
  });

  it('Entrance_NoName_AsksForItAndKeepsIt', async () => {
    const onJoin = vi.fn();
    const { container } = await show(page(fakeDevices(), {}, onJoin));
    await userEvent.click(screen.getByRole('button', { name: 'Join the call' }));
    expect(onJoin).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Please type your name');
    await expectAccessible(container);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), '  Marie   Tremblay {Enter}');
    expect(onJoin).toHaveBeenCalledExactlyOnceWith('Marie Tremblay');
    cleanup();
    await show(page(fakeDevices()));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' }).value).toBe('Marie Tremblay');
  });

  it('Entrance_Refused_HelpsForThisVeryBrowserAndStillJoins', async () => {
    const devices = fakeDevices(lost('refused'));
    const onJoin = vi.fn();
    const { container } = await show(page(devices, { name: 'Marie' }, onJoin));
    expect(screen.getByText('Your browser blocks the camera and microphone')).toBeTruthy();
    expect(screen.getByText(/Website Settings/)).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(devices.asked.at(-1)).toBe('open microphone camera');
    await userEvent.click(screen.getByRole('button', { name: 'Join and listen' }));
    expect(onJoin).toHaveBeenCalledOnce();
  });

  it.each([
    [
      'cameraBusy',
      { camera: { ...base.camera, state: 'busy' as const } },
      'Join with sound only',
      /Another program uses the camera/,
    ],
    [
      'noCamera',
      { camera: { ...base.camera, state: 'absent' as const } },
      'Join with sound only',
      /We found no camera/,
    ],
    [
      'noMicrophone',
      { microphone: { ...base.microphone, state: 'absent' as const } },
      'Join without sound',
      /We found no microphone/,
    ],
    ['nothing', lost('absent'), 'Join and listen', /no camera and no microphone/],
  ])('Entrance_%s_SaysSoOnTheButton', async (_, state, button, text) => {
    await show(page(fakeDevices(state)));
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('Entrance_Joining_DoesNotJoinTwice', async () => {
    const onJoin = vi.fn();
    await show(page(fakeDevices(), { name: 'Marie' }, onJoin, true));
    await userEvent.click(screen.getByRole('button', { name: 'Joining…' }));
    expect(onJoin).not.toHaveBeenCalled();
  });

  it('Entrance_Switches_TurnDevicesOffAndOn', async () => {
    const devices: FakeDevices = fakeDevices();
    await show(page(devices, { name: 'Marie' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mic on' }));
    await userEvent.click(screen.getByRole('button', { name: 'Camera on' }));
    expect(screen.getByRole('button', { name: 'Mic off' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Join and listen' })).toBeTruthy();
  });

  it('Entrance_French_IsFrench', async () => {
    await show(page(fakeDevices({ permission: 'prompt' })), 'fr');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Anne Lavoie vous invite à un appel vidéo');
    expect(document.documentElement.lang).toBe('fr');
    expect(screen.getByRole('button', { name: 'Activer la caméra et le micro' })).toBeTruthy();
  });
});
