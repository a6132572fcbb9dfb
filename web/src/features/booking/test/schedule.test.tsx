// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as booking from '../../../api/booking';
import type { MemberView } from '../../../api/people';
import * as people from '../../../api/people';
import * as scenarios from '../../../api/scenarios';
import { show } from '../../../test/page';
import { SchedulePage } from '../schedule/SchedulePage';

const hours = (from: string): booking.HoursView => ({ zone: 'Etc/UTC', shifts: [{ day: 1, from, to: '17:00' }] });
const monday = () => screen.getByLabelText<HTMLInputElement>('Monday, from');

/** A promise that is kept when the test says so. */
function held<T>() {
  let come!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    come = done;
  });
  return { promise, come };
}

function page() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return show(
    <QueryClientProvider client={queries}>
      <SchedulePage me="me" manages canKeep calendar={null} scenarios={null} />
    </QueryClientProvider>,
  );
}

describe('hours and bookings', () => {
  beforeEach(() => {
    const items = ['me', 'noe'].map((id) => ({ id, name: id, active: true }) as MemberView);
    vi.spyOn(people, 'listPeople').mockResolvedValue({ items });
    vi.spyOn(people, 'listTeams').mockResolvedValue({ items: [] });
    vi.spyOn(scenarios, 'listScenarios').mockResolvedValue({ items: [], uses: [] });
    vi.spyOn(booking, 'listTypes').mockResolvedValue({ items: [] });
    vi.spyOn(booking, 'listClosures').mockResolvedValue({ items: [] });
    vi.spyOn(booking, 'listTimeOff').mockResolvedValue({ items: [] });
    vi.spyOn(booking, 'readFeed').mockResolvedValue({ address: null });
    vi.spyOn(booking, 'readHours').mockResolvedValue(hours('08:00'));
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Page_WhileOneAnswerIsMissing_ShowsNoneOfThem', async () => {
    const late = held<{ items: [] }>();
    vi.spyOn(booking, 'listTypes').mockReturnValue(late.promise);
    await page();
    await vi.waitFor(() => expect(screen.queryByRole('heading', { name: 'Working hours', hidden: true })).toBeTruthy());
    expect(screen.getByRole('status').textContent).toBe('Loading this page…');
    expect(monday().closest('[class*=onItsWay]')).toBeTruthy();
    await act(async () => late.come({ items: [] }));
    await vi.waitFor(() => expect(monday().closest('[class*=onItsWay]')).toBeNull());
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('SomebodyElse_WhileTheirHoursAreOnTheirWay_LeavesThoseOfBeforeUntouchable', async () => {
    await page();
    const choice = await screen.findByRole('combobox', { name: 'Whose hours' });
    const late = held<booking.HoursView>();
    vi.spyOn(booking, 'readHours').mockReturnValue(late.promise);
    await userEvent.selectOptions(choice, 'noe');
    expect(monday().value).toBe('08:00');
    expect(monday().closest('[inert]')).toBeTruthy();
    await act(async () => late.come(hours('10:00')));
    expect(monday().value).toBe('10:00');
    expect(monday().closest('[inert]')).toBeNull();
  });

  it('Hours_ThatCouldNotBeRead_AreNotOfferedAsAnEmptyWeek', async () => {
    vi.spyOn(booking, 'readHours').mockRejectedValue(new Error('offline'));
    await page();
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByLabelText('Monday, from')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add hours on Monday' })).toBeNull();
    vi.spyOn(booking, 'readHours').mockResolvedValue(hours('09:00'));
    await userEvent.click(again);
    expect(monday().value).toBe('09:00');
  });
});
