// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as booking from '../../../api/booking';
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

function calendar(first: string | null, queries: QueryClient) {
  return (
    <QueryClientProvider client={queries}>
      <CalendarPage
        me="me"
        canKeep
        first={first}
        enter={() => null}
        check={() => null}
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
});
