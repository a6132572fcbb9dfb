// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QualityMinuteView, QualityParticipant } from '../../../api/quality';
import * as quality from '../../../api/quality';
import { expectAccessible, show } from '../../../test/page';
import { csvOf } from '../quality/csv';
import { totalsOf, verdictOf } from '../quality/judge';
import { QualityPanel } from '../quality/QualityPanel';

type Change = Omit<Partial<QualityMinuteView>, 'levels' | 'playback'> & {
  readonly levels?: Partial<QualityMinuteView['levels']>;
  readonly playback?: Partial<NonNullable<QualityMinuteView['playback']>> | null;
};

const flow = { lossShare: 0, jitterMilliseconds: 5, soundBitsPerSecond: 32_000, pictureBitsPerSecond: 968_000 };
const played = {
  seconds: 60,
  freezes: 0,
  frozenSeconds: 0,
  framesPerSecond: 30,
  concealedShare: 0,
  bufferMilliseconds: 40,
  pictureWidth: 640,
  pictureHeight: 360,
};

function minute(change: Change = {}): QualityMinuteView {
  const { levels, playback, ...rest } = change;
  return {
    startedAt: '2026-11-22T10:00:00Z',
    seconds: 60,
    up: flow,
    down: flow,
    levels: { good: 1, weak: 0, bad: 0, lost: 0, ...levels },
    roundTripMedianMilliseconds: 40,
    roundTripMaximumMilliseconds: 90,
    pictureHeight: 360,
    highestPicture: 360,
    downlinkBitsPerSecond: null,
    playback: playback === null ? null : { ...played, ...playback },
    ...rest,
  };
}

const judged = (...changes: Change[]) => {
  const { level, cause } = verdictOf(totalsOf(changes.map(minute)));
  return cause ? `${level} ${cause}` : level;
};

describe('Verdict', () => {
  it.each([
    ['good', {}],
    ['good', { levels: { good: 0.9, weak: 0.1 } }],
    ['weak', { levels: { good: 0.8, weak: 0.2 } }],
    ['bad', { levels: { good: 0.7, bad: 0.3 } }],
    ['bad gone', { levels: { good: 0.7, lost: 0.3 } }],
    ['weak frozen', { playback: { frozenSeconds: 3 } }],
    ['bad frozen', { playback: { frozenSeconds: 12 } }],
    ['weak sound', { playback: { concealedShare: 0.05 } }],
    ['bad loss', { levels: { good: 0, bad: 1 }, up: { ...flow, lossShare: 0.1 } }],
    ['weak delay', { levels: { good: 0, weak: 1 }, roundTripMedianMilliseconds: 400 }],
    ['unknown', { levels: { good: 0 } }],
    ['good', { playback: null }],
  ])('Verdict_%s_%#', (said, change: Change) => {
    expect(judged(change)).toBe(said);
  });

  it('Totals_LongMinute_CountsForMore', () => {
    const totals = totalsOf([
      minute({ seconds: 60, levels: { good: 1 } }),
      minute({ seconds: 20, levels: { good: 0, lost: 1 }, roundTripMedianMilliseconds: null }),
    ]);
    expect([totals.levels.good, totals.levels.lost, totals.roundTrip]).toEqual([0.75, 0.25, 40]);
  });

  it('Totals_Numbers_AreTakenTogether', () => {
    const totals = totalsOf([
      minute({ playback: { freezes: 2, frozenSeconds: 1.5, pictureWidth: 1280, pictureHeight: 720 } }),
      minute({ playback: null, roundTripMaximumMilliseconds: 310 }),
      minute({ playback: { freezes: null, frozenSeconds: null } }),
    ]);
    expect(totals).toMatchObject({
      freezes: 2,
      frozenSeconds: 1.5,
      playedSeconds: 120,
      picture: { width: 1280, height: 720 },
      roundTripMost: 310,
      jitter: 5,
      bitsTo: 1_000_000,
    });
  });
});

describe('Csv', () => {
  it('Csv_EachMinute_IsALineWithWhatIsKnown', () => {
    const lines = csvOf([{ participantId: 'p1', role: 'customer', minutes: [minute({ playback: null })] }]).split(
      '\r\n',
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split(',')).toHaveLength(lines[1]?.split(',').length ?? 0);
    expect(lines[1]).toBe('p1,customer,2026-11-22T10:00:00Z,60,1,0,0,0,0,0,40,5,5,1000000,1000000,,,,,');
  });
});

describe('QualityPanel', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  const draw = (participants: readonly QualityParticipant[] | Error, live = false) => {
    const read = vi.spyOn(quality, 'readQuality');
    if (participants instanceof Error) read.mockRejectedValue(participants);
    else read.mockResolvedValue({ participants });
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    return show(
      <MantineProvider env="test" withCssVariables={false}>
        <QueryClientProvider client={queries}>
          <section>
            <h1>Calls</h1>
            <h2>Ended</h2>
            <h3>Boiler</h3>
            <QualityPanel callId="c1" live={live} />
          </section>
        </QueryClientProvider>
      </MantineProvider>,
    );
  };

  it('Panel_People_AreNamedByRoleAndJudgedInWords', async () => {
    const { container } = await draw([
      { participantId: 'a', role: 'specialist', minutes: [minute()] },
      { participantId: 'b', role: 'customer', minutes: [minute({ levels: { good: 0.7, lost: 0.3 } })] },
      {
        participantId: 'c',
        role: 'customer',
        minutes: [minute({ playback: { freezes: 2, frozenSeconds: 4 }, up: { ...flow, lossShare: 0.012 } })],
      },
    ]);
    const [paul, anna, zoe] = (await screen.findAllByRole('article')).map((one) => within(one));
    expect(paul?.getByRole('heading', { name: 'Specialist' })).toBeTruthy();
    expect(paul?.getByText('Good: sound and picture came through well.')).toBeTruthy();
    expect(anna?.getByRole('heading', { name: 'Customer 1' })).toBeTruthy();
    expect(anna?.getByText(/^Bad: .* The connection was gone for a while\.$/)).toBeTruthy();
    expect(anna?.getByRole('img').getAttribute('aria-label')).toBe('Minute by minute: Good 70%, Connection gone 30%');
    expect(zoe?.getByText('0% in, 1.2% out')).toBeTruthy();
    expect(zoe?.getByText('2 times, 4 sec in all')).toBeTruthy();
    expect(container.querySelectorAll('svg[role=img] rect[height]').length).toBeGreaterThan(3);
    await expectAccessible(container);
  });

  it('Panel_ShortCall_SaysWhenItWas_NotUntilWhenItsLineGoes', async () => {
    const later = minute({ startedAt: '2026-11-22T10:05:00Z' });
    await draw([{ participantId: 'a', role: 'customer', minutes: [minute()] }]);
    expect(await screen.findByText(/^From .*:00.* to .*:01.*, on a line of five minutes$/)).toBeTruthy();
    cleanup();
    await draw([{ participantId: 'a', role: 'customer', minutes: [minute(), later] }]);
    expect(await screen.findByText(/^From .*:00.* to .*:06(.[AP]M)?$/)).toBeTruthy();
  });

  it.each([
    [true, /Nothing is measured yet/],
    [false, /Nothing was measured in this call/],
  ])('Panel_Empty_Live%s_SaysWhy', async (live, said) => {
    await draw([], live);
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('Panel_ThatCannotBeRead_OffersAnotherTry', async () => {
    await draw(new Error('no'));
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
