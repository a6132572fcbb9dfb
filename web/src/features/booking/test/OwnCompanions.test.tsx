// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OwnAppointment } from '../../../api/booking';
import { Problem } from '../../../api/client';
import { bookingTexts } from '../../../locales/booking/texts';
import { expectAccessible, show } from '../../../test/page';
import AddOwnCompanion from '../own/companions/AddOwnCompanion';
import OwnCompanions, { type TheirCompanions } from '../own/companions/OwnCompanions';
import type { Own } from '../own/useOwn';

const maman: TheirCompanions['items'][number] = {
  id: 'maman',
  name: 'Maman',
  kind: 'relative',
  mine: true,
  reach: 'maman@example.org',
  link: 'https://desk.example/j#hers',
};
const ines = { ...maman, id: 'ines', name: 'Ines', kind: 'interpreter' as const, mine: false, reach: null, link: null };

const own = () => ({ bring: vi.fn().mockResolvedValue(null), leaveOut: vi.fn().mockResolvedValue(null) });

async function list(items: TheirCompanions['items'], canChange = true) {
  const [asked, onAdd] = [own(), vi.fn()];
  const { container } = await show(
    <OwnCompanions
      own={asked as unknown as Own}
      of={{ items, most: 4, canChange }}
      organisation="Clinic"
      onAdd={onAdd}
    />,
    'en',
    bookingTexts,
  );
  return { ...asked, onAdd, container };
}

async function form(series = false) {
  const [asked, onDone] = [own(), vi.fn()];
  const of = { organisationName: 'Clinic', series: series ? {} : null } as OwnAppointment;
  const { container } = await show(
    <AddOwnCompanion own={asked as unknown as Own} of={of} preferences={null} onDone={onDone} />,
    'en',
    bookingTexts,
  );
  return { ...asked, onDone, container };
}

describe('who comes along with the customer', () => {
  afterEach(cleanup);

  it('List_TakesAwayWhomTheyAdded_AskedTwice_AndNeverWhomTheDeskAdded', async () => {
    const { leaveOut, container } = await list([ines, maman]);
    expect(screen.getAllByText('Added by Clinic')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Take away: Ines' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy link: Ines' })).toBeNull();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Take away: Maman' }));
    expect(screen.getByRole('button', { name: 'Keep' })).toBe(document.activeElement);
    expect(leaveOut).not.toHaveBeenCalled();
    screen.getByText(/and we tell them/u);
    await userEvent.click(screen.getByRole('button', { name: 'Take away' }));
    expect(leaveOut.mock.calls).toEqual([['maman']]);
  });

  it('List_WhenItIsOver_IsReadAlone_AndNothingWhereNobodyComes', async () => {
    await list([maman], false);
    screen.getByText('Maman');
    expect(screen.queryByRole('button', { name: 'Add somebody' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take away: Maman' })).toBeNull();
    cleanup();
    await list([], false);
    expect(screen.queryByText('Who comes along')).toBeNull();
  });

  it('List_OfFour_OffersNoMore', async () => {
    const { onAdd } = await list([maman]);
    await userEvent.click(screen.getByRole('button', { name: 'Add somebody' }));
    expect(onAdd).toHaveBeenCalledOnce();
    cleanup();
    await list(['a', 'b', 'c', 'd'].map((id) => ({ ...maman, id, name: id })));
    screen.getByText('4 people come along; there cannot be more.');
    expect(screen.queryByRole('button', { name: 'Add somebody' })).toBeNull();
  });

  it('Form_NeedsANameAlone_AndSaysItAtTheField', async () => {
    const { bring, onDone, container } = await form();
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    screen.getByText('Write their name.');
    expect(bring).not.toHaveBeenCalled();
    await expectAccessible(container);
    await userEvent.type(screen.getByRole('textbox', { name: 'Their name' }), ' Maman ');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Their language' }), 'fr');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(bring.mock.calls).toEqual([[{ name: 'Maman', kind: 'relative', email: null, phone: null, language: 'fr' }]]);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('Form_WhatIsRefused_StandsAtItsField_OrAboveTheButton', async () => {
    const { bring, onDone } = await form(true);
    screen.getByText(/to this date alone/u);
    bring.mockResolvedValueOnce(new Problem('message.country-closed', 422, '', null, { phone: ['no'] }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Their name' }), 'Maman');
    await userEvent.type(screen.getByRole('textbox', { name: 'Mobile number' }), '+7 495 123 45 67');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText(/We cannot send text messages to this country/u);
    expect(screen.getByRole('textbox', { name: 'Mobile number' }).getAttribute('aria-invalid')).toBe('true');
    bring.mockResolvedValueOnce(new Problem('companions.full', 409));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect((await screen.findByRole('alert')).textContent).toBeTruthy();
    expect(onDone).not.toHaveBeenCalled();
  });
});
