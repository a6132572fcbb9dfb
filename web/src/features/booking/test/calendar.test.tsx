// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as booking from '../../../api/booking';
import { Problem } from '../../../api/client';
import * as people from '../../../api/people';
import * as scenarios from '../../../api/scenarios';
import { show } from '../../../test/page';
import { CalendarPage } from '../calendar/CalendarPage';

const start = '2026-11-24T09:00:00Z';

function appointment(id: string): booking.AppointmentView {
  return {
    id,
    title: id,
    specialistId: 'me',
    state: 'booked',
    start,
    end: '2026-11-24T09:30:00Z',
    customer: { name: `Customer of ${id}` },
  } as booking.AppointmentView;
}

const one = (id: string, erased: boolean): booking.CalendarAppointment => ({
  id,
  erased,
  state: 'done',
  start,
  end: '2026-11-24T09:30:00Z',
  specialistId: 'me',
  typeId: 'type',
  title: null,
  customerName: null,
  version: 1,
  check: null,
  seriesId: null,
  stars: null,
});

function calendar(first: string | null, queries: QueryClient, canErase = false) {
  return (
    <QueryClientProvider client={queries}>
      <CalendarPage
        me="me"
        canKeep
        canErase={canErase}
        first={first}
        enter={() => null}
        check={() => <p>The check</p>}
        report={() => null}
        thread={() => null}
        schedule={null}
      />
    </QueryClientProvider>
  );
}

describe('calendar', () => {
  beforeEach(() => {
    vi.spyOn(people, 'listPeople').mockResolvedValue({ items: [] });
    vi.spyOn(people, 'listTeams').mockResolvedValue({ items: [] });
    vi.spyOn(scenarios, 'listConsents').mockResolvedValue({ items: [] });
    vi.spyOn(booking, 'readCalendar').mockResolvedValue({ people: [], appointments: [], cut: false });
    vi.spyOn(booking, 'readAppointment').mockImplementation(async (id) => appointment(id));
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Week_WithNothingInIt_SaysWhatToDo_AndFirstThatThereAreNoHours', async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await show(calendar(null, queries));
    expect((await screen.findByText(/Nothing is booked this week/)).textContent).toMatch(
      /no working hours.*“Hours and bookings”/,
    );
    const day = new Date().toISOString().slice(0, 10);
    const work = [{ start: `${day}T09:00:00Z`, end: `${day}T10:00:00Z` }];
    vi.mocked(booking.readCalendar).mockResolvedValue({
      people: [{ id: 'me', name: 'Anne', zone: 'Etc/UTC', work, off: [] }],
      appointments: [],
      cut: false,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Day' }));
    expect((await screen.findByText(/Nothing is booked on this day/)).textContent).toMatch(
      /Choose a free time, or “Book”/,
    );
    vi.mocked(booking.readCalendar).mockResolvedValue({ people: [], appointments: [one('a', false)], cut: false });
    await queries.invalidateQueries({ queryKey: ['calendar'] });
    await waitFor(() => expect(screen.queryByText(/Nothing is booked/)).toBeNull());
  });

  it('Address_NamesAnotherAppointmentWhileOpen_ShowsThatOne_AndNoneWhereItNamesNone', async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const { rerender } = await show(calendar('boiler', queries));
    expect(await screen.findByText('Customer of boiler')).toBeTruthy();
    rerender(calendar('roof', queries));
    expect(await screen.findByText('Customer of roof')).toBeTruthy();
    expect(screen.queryByText('Customer of boiler')).toBeNull();
    rerender(calendar(null, queries));
    expect(screen.queryByText('Customer of roof')).toBeNull();
  });

  it('Erased_SaysWhenAndNothingElseCanBeDone', async () => {
    vi.mocked(booking.readAppointment).mockResolvedValue({
      ...appointment('x'),
      title: null,
      state: 'noShow',
      callId: 'call',
      customer: { name: null, email: null, phone: null },
      erasedAt: '2026-12-24T12:00:00Z',
    } as booking.AppointmentView);
    const asked = {
      version: 1,
      required: true,
      text: { french: null, english: 'By video.' },
      language: 'en',
      withdrawnAt: null,
    };
    vi.mocked(scenarios.listConsents).mockResolvedValue({
      items: [
        { ...asked, id: '1', givenAt: '2026-11-24T09:00:00Z' },
        { ...asked, id: '2', givenAt: null, text: { french: null, english: 'Never asked.' } },
      ],
    });
    await show(calendar('x', new QueryClient({ defaultOptions: { queries: { retry: false } } })));
    await screen.findByText('Customer data erased on December 24, 2026');
    await screen.findByText('By video.');
    expect(screen.queryByText('Never asked.')).toBeNull();
    expect(screen.queryByText('The check')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Has arrived' })).toBeNull();
  });

  it('Erase_IsAskedForTwice_AndOnlyOfManagers', async () => {
    const over = { ...appointment('x'), state: 'done' } as booking.AppointmentView;
    vi.mocked(booking.readAppointment).mockResolvedValue(over);
    const erase = vi.spyOn(booking, 'eraseAppointment').mockResolvedValue(over);
    erase.mockRejectedValueOnce(new Problem('appointment.not-over', 409));
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const { rerender } = await show(calendar('x', queries, true));
    await userEvent.click(await screen.findByRole('button', { name: 'Erase the customer’s data' }));
    expect(document.activeElement?.textContent).toBe('Leave it');
    expect(erase).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
    await screen.findByText('This appointment is not over yet. End its call first, or cancel it.');
    await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
    expect(erase.mock.calls).toEqual([['x'], ['x']]);
    rerender(calendar('x', queries));
    expect(screen.queryByRole('button', { name: /^Erase/ })).toBeNull();
  });

  it('Erased_InTheList_IsToldFromNoNameGiven', async () => {
    vi.mocked(booking.readCalendar).mockResolvedValue({
      people: [],
      cut: false,
      appointments: [one('gone', true), one('nameless', false)],
    });
    await show(calendar(null, new QueryClient({ defaultOptions: { queries: { retry: false } } })));
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    await screen.findAllByText('Data erased');
    await screen.findAllByText('No name given');
  });
});
