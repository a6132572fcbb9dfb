// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as booking from '../../../api/booking';
import { Problem } from '../../../api/client';
import { show } from '../../../test/page';
import { Toasts } from '../../../ui/surfaces/Toasts';
import { PassOn } from '../calendar/colleague/PassOn';

const appointment = { id: 'boiler', specialistId: 'me', state: 'booked', version: 3, series: null };

const passOn = (of: object, changed = () => {}) => (
  <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
    <PassOn of={of as booking.AppointmentView} onChanged={changed} />
    <Toasts />
  </QueryClientProvider>
);

describe('passing on', () => {
  beforeEach(() => {
    vi.spyOn(booking, 'listTakers').mockResolvedValue({
      items: [
        { personId: 'anne', name: 'Anne', sameTeam: true },
        { personId: 'bob', name: 'Bob', sameTeam: false },
      ],
    });
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Keyboard_ChoosesAColleague_AndHandsItOver_WithAWayBack', async () => {
    const move = vi
      .spyOn(booking, 'moveAppointment')
      .mockResolvedValue({ ...appointment, version: 4 } as unknown as booking.AppointmentView);
    const changed = vi.fn();
    await show(passOn(appointment, changed));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const list = await screen.findByRole('combobox', { name: 'Colleague' });
    await waitFor(() => expect(document.activeElement).toBe(list));
    expect(screen.getByRole('option', { name: 'Anne (same team)' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pass it on' })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(list, 'bob');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Passed on to Bob.');
    expect(move.mock.calls).toEqual([['boiler', { specialistId: 'bob', scope: 'one' }, 3]]);
    expect(changed).toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(move.mock.lastCall).toEqual(['boiler', { specialistId: 'me', scope: 'one' }, 4]);
  });

  it('Taken_SaysWho_AndThatNothingChanged_AndAsksAgainWhoIsFree', async () => {
    vi.spyOn(booking, 'moveAppointment').mockRejectedValue(new Problem('slot.taken', 409));
    await show(passOn(appointment));
    await userEvent.click(screen.getByRole('button', { name: 'Pass on to…' }));
    await userEvent.selectOptions(await screen.findByRole('combobox'), 'bob');
    vi.mocked(booking.listTakers).mockResolvedValue({ items: [{ personId: 'anne', name: 'Anne', sameTeam: true }] });
    await userEvent.click(screen.getByRole('button', { name: 'Pass it on' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Bob is not free.*Nothing was changed/);
    await waitFor(() => expect(screen.queryByRole('option', { name: 'Bob' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Pass it on' })).toHaveProperty('disabled', true);
  });

  it('Series_AsksWhichDates_AndNamesThoseThatAreTaken', async () => {
    const taken = new Problem('slot.taken', 409, '', null, { '2026-12-01T09:00:00Z': ['slot.taken'] });
    const move = vi.spyOn(booking, 'moveAppointment').mockRejectedValue(taken);
    await show(passOn({ ...appointment, series: { id: 's' } }));
    await userEvent.click(screen.getByRole('button', { name: 'Pass on to…' }));
    await userEvent.selectOptions(await screen.findByRole('combobox'), 'anne');
    await userEvent.click(screen.getByRole('button', { name: 'Pass it on' }));
    expect(move).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /all|All/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Anne is not free on .*December 1/);
    expect(move.mock.lastCall?.[1]).toEqual({ specialistId: 'anne', scope: 'all' });
  });

  it('Nobody_SaysWhatToDo_AndEscapeLeavesIt', async () => {
    vi.mocked(booking.listTakers).mockResolvedValue({ items: [] });
    await show(passOn(appointment));
    await userEvent.click(screen.getByRole('button', { name: 'Pass on to…' }));
    await screen.findByText(/No colleague is free/);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Pass on to…'));
  });
});
