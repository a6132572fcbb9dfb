// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeviceCheck, NetworkLeg } from '../../../api/check';
import type { CheckRun, CheckState } from '../../../call/check';
import { waitingTexts } from '../../../locales/waiting/texts';
import { fakeDevices } from '../../../test/fakes';
import { expectAccessible, show } from '../../../test/page';
import { CheckFacts } from '../CheckFacts';
import { type Kept, WithRun } from '../CheckPage';
import { figures } from '../figures';

afterEach(cleanup);

const leg: NetworkLeg = {
  roundTripMilliseconds: 24,
  jitterMilliseconds: 3,
  loss: 0.005,
  upKbps: 1900,
  downKbps: 1840,
  upBytes: 1_400_000,
  downBytes: 1_300_000,
};

const done: CheckState = {
  phase: 'done',
  steps: {
    browser: 'fine',
    camera: 'fine',
    microphone: 'fine',
    loudspeaker: 'fine',
    network: 'fine',
    playback: 'fine',
  },
  browser: { words: 'Firefox 140, Android', version: 140, old: false },
  camera: 'works',
  microphone: 'works',
  loudspeaker: true,
  tonePlays: false,
  measuring: null,
  networkTried: true,
  udp: leg,
  tcp: leg,
  playback: true,
  mirror: null,
  secondsLeft: null,
  recording: null,
  earlier: null,
  verdict: 'good',
  remarks: [],
};

function fakeRun(state: Partial<CheckState> = {}): CheckRun {
  const all = { ...done, ...state };
  return {
    devices: fakeDevices(),
    state: () => all,
    subscribe: () => () => {},
    look: async () => {},
    start: vi.fn(),
    playTone: vi.fn(async () => {}),
    heard: vi.fn(),
    again: vi.fn(async () => {}),
    dispose: vi.fn(),
  };
}

const page = (run: CheckRun, kept: Kept = 'unsent') => (
  <WithRun
    run={run}
    owner="Clinique du Parc"
    preferences={null}
    startsAt={null}
    kept={kept}
    onFound={vi.fn()}
    onwards={<a href="/a">On</a>}
    help={<p>The steps for this browser</p>}
  />
);

const shown = (run: CheckRun, kept?: Kept) => show(page(run, kept), 'en', waitingTexts);

describe('device check', () => {
  it('Ready_SaysWhatHappens_AndStartsByATap', async () => {
    const run = fakeRun({ phase: 'ready' });
    const { container } = await shown(run, 'nowhere');
    expect(screen.getByText(/belongs to no appointment/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start the check' }));
    expect(run.start).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('Earlier_ThatStillCounts_SaysSo_AndOffersToCheckAgain', async () => {
    const run = fakeRun({ phase: 'ready', earlier: { at: '2026-03-01T11:00:00Z' } as DeviceCheck });
    await shown(run);
    expect(screen.getByRole('heading', { name: 'All was well already' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'On' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(run.start).toHaveBeenCalledOnce();
  });

  it('Question_OfTheLoudspeaker_IsAnswered', async () => {
    const steps = { ...done.steps, loudspeaker: 'asking', network: 'running', playback: 'waiting' } as const;
    const run = fakeRun({ phase: 'running', steps, measuring: 'udp', loudspeaker: null });
    const { container } = await shown(run);
    await userEvent.click(screen.getByRole('button', { name: 'No' }));
    expect(run.heard).toHaveBeenCalledWith(false);
    await userEvent.click(screen.getByRole('button', { name: 'Play it again' }));
    expect(run.playTone).toHaveBeenCalledOnce();
    expect(screen.getByText('The fast way (UDP)…')).toBeTruthy();
    await expectAccessible(container);
  });

  it('Verdict_SaysTheWorstFirst_WhatToDo_AndHelps', async () => {
    const run = fakeRun({
      verdict: 'bad',
      remarks: ['microphoneRefused', 'lineWeak'],
      microphone: 'refused',
      steps: { ...done.steps, microphone: 'failed' },
    });
    const { container } = await shown(run, 'kept');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('We cannot hear you yet');
    expect(document.activeElement?.textContent).toBe('We cannot hear you yet');
    expect(screen.getByText(/Go nearer to the Wi-Fi/)).toBeTruthy();
    expect(screen.getByText('The steps for this browser')).toBeTruthy();
    expect(screen.getByText(/The result is kept/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(run.again).toHaveBeenCalledWith('microphone');
    await expectAccessible(container);
  });

  it('WithoutUdp_EverythingWorks_ByTheOtherWay', async () => {
    await shown(fakeRun({ udp: null, remarks: ['tcpOnly'] }));
    expect(screen.getByRole('heading', { name: 'Everything works' })).toBeTruthy();
    expect(screen.getAllByText('closed').length).toBeGreaterThan(0);
    expect(screen.queryByText('What you can do')).toBeNull();
  });
});

describe('figures', () => {
  it('AreWrittenAsTheReaderDoes', () => {
    expect(figures(leg, 'fr')?.up).toEqual({ unit: 'rate', gaps: { value: '1,9' } });
    expect(figures(leg, 'en')?.loss).toEqual({ unit: 'percent', gaps: { value: '0.5' } });
    expect(figures({ ...leg, jitterMilliseconds: null }, 'en')?.jitter).toBeNull();
    expect(figures({ ...leg, loss: null }, 'en')?.loss).toBeNull();
    expect(figures(null, 'en')).toBeNull();
  });
});

describe('what the desk reads', () => {
  it('SaysEachThing_AndThatNothingCameThrough', async () => {
    const check: DeviceCheck = {
      verdict: 'weak',
      device: 'Firefox 140, Android',
      camera: 'refused',
      microphone: 'works',
      loudspeaker: false,
      networkTried: true,
      udp: null,
      tcp: leg,
      playback: true,
      at: '2026-03-01T11:00:00Z',
    };
    const { container } = await show(<CheckFacts check={check} />);
    for (const text of [
      'refused by the browser',
      'not heard',
      'nothing comes through',
      '24 ms',
      'jitter 3 ms',
      '1.4 MB sent, 1.3 MB got back',
    ])
      expect(screen.getByText(text)).toBeTruthy();
    await expectAccessible(container);
    cleanup();
    await show(<CheckFacts check={null} />);
    expect(screen.getByText('Not checked yet')).toBeTruthy();
  });
});
