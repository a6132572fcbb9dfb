// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as booking from '../../../api/booking';
import type { TeamView } from '../../../api/people';
import * as people from '../../../api/people';
import { expectAccessible, show } from '../../../test/page';
import { ClosuresPanel } from '../schedule/closures/ClosuresPanel';
import { emptyDraft, named, toClosure } from '../schedule/closures/draft';
import { TimeOffPanel } from '../schedule/TimeOffPanel';
import { atWall, timesOf } from '../slots/times';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const within = (panel: React.ReactNode) =>
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {panel}
    </QueryClientProvider>,
  );

describe('the clock on the wall', () => {
  it.each([
    ['2026-12-25T10:00', 'Europe/Paris', '2026-12-25T09:00:00.000Z'],
    ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['2026-12-25T00:00', 'Pacific/Auckland', '2026-12-24T11:00:00.000Z'],
    // Twice: the first. Skipped: ahead by as much as the clocks go.
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(atWall(local, zone).toISOString()).toBe(instant);
  });
});

describe('time off', () => {
  it('TypedByAManagerElsewhere_IsByTheClockOfThatSpecialist_AndNamesTheirZone', async () => {
    vi.spyOn(booking, 'readHours').mockResolvedValue({
      zone: 'Pacific/Auckland',
      shifts: [{ day: 1, from: '09:00', to: '17:00' }],
    });
    const off = { id: '1', start: '2026-12-24T20:00:00Z', end: '2026-12-25T04:00:00Z' };
    vi.spyOn(booking, 'listTimeOff').mockResolvedValue({ items: [off] });
    const add = vi.spyOn(booking, 'addTimeOff').mockResolvedValue(off);
    await within(<TimeOffPanel person="noe" canKeep />);
    expect(await screen.findByText(/By the clock where they work: New Zealand.*\(Pacific\/Auckland\)/)).toBeTruthy();
    expect(await screen.findByText(/Friday,? 25 December.*9:00.*17:00|Friday, December 25.*9:00.*5:00/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2027-01-04T09:00' } });
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2027-01-04T12:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Add time off' }));
    expect(add.mock.lastCall?.slice(1).map((at) => (at as Date).toISOString())).toEqual([
      '2027-01-03T20:00:00.000Z',
      '2027-01-03T23:00:00.000Z',
    ]);
  });
});

describe('closed days', () => {
  const closure = { id: 'c', teamId: null, name: 'Christmas', start: '2026-12-25T00:00', end: '2026-12-27T00:00' };
  beforeEach(() => {
    vi.spyOn(people, 'listTeams').mockResolvedValue({ items: [{ id: 'heating', name: 'Heating' } as TeamView] });
    vi.spyOn(booking, 'listClosures').mockResolvedValue({ items: [closure] });
  });

  it('Draft_IsWholeDays_OrAPartOfOne', () => {
    const draft = { ...emptyDraft, first: '2026-12-25' };
    expect(toClosure(draft)).toMatchObject({ start: '2026-12-25T00:00', end: '2026-12-26T00:00', teamId: null });
    expect(toClosure({ ...draft, last: '2026-12-31' })?.end).toBe('2027-01-01T00:00');
    expect(toClosure({ ...draft, from: '12:00' })).toMatchObject({
      start: '2026-12-25T12:00',
      end: '2026-12-26T00:00',
    });
    expect(toClosure({ ...draft, from: '12:00', to: '12:00' })).toBeNull();
    expect(toClosure({ ...draft, last: '2026-12-24' })).toBeNull();
    expect(toClosure(emptyDraft)).toBeNull();
  });

  it('Name_OfOneDayOfSeveralOrOfPart', () => {
    const times = timesOf('en-GB', 'UTC', Date.parse('2026-11-23T12:00Z'));
    expect(named(closure, times)).toMatch(/^Friday,? 25 December – Saturday,? 26 December$/);
    expect(named({ ...closure, end: '2026-12-26T00:00' }, times)).toMatch(/^Friday,? 25 December$/);
    expect(named({ start: '2026-12-24T12:00', end: '2026-12-24T18:00' }, times)).toMatch(/24 December, 12:00 – 18:00$/);
  });

  it('Manager_AddsForATeam_AndTakesBackWithAWayBack', async () => {
    const add = vi.spyOn(booking, 'addClosure').mockResolvedValue(closure);
    const remove = vi.spyOn(booking, 'deleteClosure').mockResolvedValue(undefined);
    const { container } = await within(<ClosuresPanel manages />);
    await screen.findByText('Christmas');
    await userEvent.selectOptions(await screen.findByLabelText('Who is away'), 'heating');
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2027-05-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Add closed days' }));
    expect(add.mock.lastCall?.[0]).toEqual({
      teamId: 'heating',
      name: null,
      start: '2027-05-01T00:00',
      end: '2027-05-02T00:00',
    });
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Take back: Christmas' }));
    expect(remove).toHaveBeenCalledWith('c');
  });

  it('WhoManagesNothing_OnlyReadsThem', async () => {
    await within(<ClosuresPanel manages={false} />);
    await screen.findByText('Christmas');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
