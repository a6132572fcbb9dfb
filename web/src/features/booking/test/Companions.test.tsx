// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as booking from '../../../api/booking';
import { Problem } from '../../../api/client';
import { expectAccessible, show } from '../../../test/page';
import { Companions } from '../calendar/companions/Companions';

const of = { id: 'boiler', language: 'fr' } as booking.AppointmentView;
const dated = {
  ...of,
  series: { id: 's', rhythm: 'weekly', every: 1, number: 2, count: 4 },
} as booking.AppointmentView;
const sam: booking.CompanionView = {
  id: 'sam',
  name: 'Sam',
  kind: 'interpreter',
  email: 'sam@example.org',
  phone: null,
  language: 'en',
  link: 'https://desk.example/j#theirs',
  byCustomer: false,
};

async function open(items: readonly booking.CompanionView[], mayChange = true, appointment = of) {
  let now = items;
  vi.spyOn(booking, 'listCompanions').mockImplementation(() => Promise.resolve({ items: now, most: 4 }));
  const add = vi.spyOn(booking, 'addCompanion').mockImplementation(() => {
    now = [sam];
    return Promise.resolve(sam);
  });
  const remove = vi.spyOn(booking, 'removeCompanion').mockImplementation(() => {
    now = [];
    return Promise.resolve();
  });
  const { container } = await show(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Companions of={appointment} mayChange={mayChange} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { add, remove, container };
}

describe('who comes along', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Adding_NeedsAName_AndShowsThemWithTheirLink', async () => {
    const { add, container } = await open([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Write their name.')).toBeTruthy();
    expect(add).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Their name' }), 'Sam');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'They are' }), 'interpreter');
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'sam@example.org');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByRole('button', { name: 'Copy link: Sam' });
    expect(screen.getByRole('button', { name: 'Add somebody' })).toBe(document.activeElement);
    expect(add.mock.calls).toEqual([
      [
        'boiler',
        { name: 'Sam', kind: 'interpreter', email: 'sam@example.org', phone: null, language: 'fr', scope: 'one' },
      ],
    ]);
    expect(screen.getByText('Interpreter')).toBeTruthy();
    await expectAccessible(container);
  });

  it('Adding_WhatIsNotInOrder_IsSaidAtItsField', async () => {
    const { add } = await open([]);
    add.mockRejectedValue(new Problem('request.invalid', 400, '', null, { email: ['no'] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Their name' }), 'Sam');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText('Please check this.');
    expect(screen.getByRole('textbox', { name: 'E-mail' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('TakingAway_IsAskedForTwice', async () => {
    const { remove } = await open([sam]);
    await userEvent.click(await screen.findByRole('button', { name: 'Take away: Sam' }));
    expect(screen.getByRole('button', { name: 'Keep' })).toBe(document.activeElement);
    expect(remove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Take away' }));
    expect(remove.mock.calls).toEqual([['boiler', 'sam', 'one']]);
    await screen.findByText(/A guardian, a relative, an interpreter/u);
  });

  it('OfASeries_SaysToWhichDates_AndWhichOfThemIsFull', async () => {
    const { add } = await open([], true, dated);
    await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Their name' }), 'Sam');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'They come along to' }), 'following');
    add.mockRejectedValueOnce(
      new Problem('companions.full', 409, '', null, { '2027-03-08T09:00:00.0000000+00:00': ['companions.full'] }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText(/Four people come along already on .*March.*2027/u);
    expect(add.mock.lastCall?.[1].scope).toBe('following');
  });

  it('OfASeries_TakingAway_AsksFromWhichDates', async () => {
    const { remove } = await open([sam], true, dated);
    await userEvent.click(await screen.findByRole('button', { name: 'Take away: Sam' }));
    await screen.findByText(/they are told that they are not expected any more/u);
    await userEvent.click(screen.getByRole('button', { name: 'This and those after it' }));
    expect(remove.mock.calls).toEqual([['boiler', 'sam', 'following']]);
  });

  it('WhomTheCustomerAdded_IsSaidSo', async () => {
    await open([sam, { ...sam, id: 'kim', name: 'Kim', byCustomer: true }]);
    await screen.findByText('Kim');
    expect(screen.getAllByText('Added by the customer')).toHaveLength(1);
  });

  it('Four_AreAllThatMayCome', async () => {
    await open(['a', 'b', 'c', 'd'].map((id) => ({ ...sam, id, name: id })));
    await screen.findByText('4 people come along; there cannot be more.');
    expect(screen.queryByRole('button', { name: 'Add somebody' })).toBeNull();
  });

  it('WhoMayOnlyLook_SeesWhoComes_AndNoButtons', async () => {
    await open([{ ...sam, link: null }], false);
    await screen.findByText('Sam');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
