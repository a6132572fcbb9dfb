// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeviceCheck, NetworkLeg } from '../../../api/check';
import { waitingTexts } from '../../../locales/waiting/texts';
import { expectAccessible, show } from '../../../test/page';
import { CheckFacts } from '../CheckFacts';
import CheckOutcome, { remarksOf } from '../outcome/CheckOutcome';

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

const good: DeviceCheck = {
  verdict: 'good',
  device: 'Firefox 140, Android',
  camera: 'works',
  microphone: 'works',
  loudspeaker: true,
  networkTried: true,
  udp: leg,
  tcp: leg,
  playback: true,
  at: '2026-11-23T10:00:00Z',
};

const shown = (check: DeviceCheck, onCheck = () => {}) =>
  show(<CheckOutcome check={check} onCheck={onCheck} />, 'en', waitingTexts);

describe('outcome of a check, to whoever waits', () => {
  it('Good_SaysSo_AndNothingToDo', async () => {
    const { container } = await shown(good);
    expect(screen.getByText('Your devices are checked.')).toBeTruthy();
    expect(screen.getByText('You can be seen and heard.')).toBeTruthy();
    expect(screen.queryByText('What you can do')).toBeNull();
    await expectAccessible(container);
  });

  it('Weak_SaysWhatItMeans_AndWhatToDo_NotThatAllIsWell', async () => {
    await shown({ ...good, verdict: 'weak', udp: { ...leg, upKbps: 200 } });
    expect(screen.queryByText('Your devices are checked.')).toBeNull();
    expect(screen.getByText('Your network is weak')).toBeTruthy();
    expect(screen.getByText(/Go nearer to the Wi-Fi/)).toBeTruthy();
  });

  it('Bad_NamesTheWorstFirst_AndWhereTheStepsAre', async () => {
    const again = vi.fn();
    const { container } = await shown(
      { ...good, verdict: 'bad', microphone: 'refused', udp: { ...leg, upKbps: 200 } },
      again,
    );
    expect(container.querySelector('strong')?.textContent).toBe('We cannot hear you yet');
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Allow the microphone: “Check again” shows the steps for your browser.',
      expect.stringMatching(/^Go nearer to the Wi-Fi/),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(again).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('BadWithoutAReasonAmongWhatIsKept_IsTheBrowser', () => {
    expect(remarksOf({ ...good, verdict: 'bad' })).toEqual(['browserOld']);
    expect(remarksOf({ ...good, verdict: 'bad', loudspeaker: false })).toEqual(['browserOld', 'notHeard']);
    expect(remarksOf({ ...good, udp: null })).toEqual(['tcpOnly']);
  });
});

describe('facts of a check, to the specialist', () => {
  it('Leg_ShowsJitterAndBothAmounts_AsTheReaderWritesThem', async () => {
    await show(<CheckFacts check={{ ...good, tcp: { ...leg, jitterMilliseconds: null, loss: null } }} />, 'fr');
    const [udp, tcp] = screen.getAllByRole('list').map((list) => list.textContent);
    expect(udp).toBe(
      '24\u00a0msgigue de 3\u00a0ms1,9\u00a0Mbit/s en envoi1,8\u00a0Mbit/s en réception0,5\u202f% perdus1,4\u00a0Mo envoyés, 1,3\u00a0Mo revenus',
    );
    expect(tcp).not.toMatch(/gigue|perdus/);
  });
});
