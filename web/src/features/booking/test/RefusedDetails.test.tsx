// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublicPage, PublicType } from '../../../api/booking';
import { Problem } from '../../../api/client';
import { bookingTexts } from '../../../locales/booking/texts';
import { expectAccessible, show } from '../../../test/page';
import { Details, nothing } from '../public/Details';
import { timesOf } from '../slots/times';

const chosen = { start: '2030-01-01T09:00:00Z', end: '2030-01-01T09:30:00Z' };
const given = { ...nothing, name: 'Zoé', phone: '+86 139 1234 5678', ofAge: true };

async function refused(problem: Problem, language: 'en' | 'fr' = 'en') {
  return show(
    <Details
      slug="heating"
      page={{ organisationName: 'Example', consent: null, age: 15 } as unknown as PublicPage}
      type={{ id: 't', name: 'Advice', prepare: null } as unknown as PublicType}
      preferences={null}
      chosen={chosen}
      times={timesOf('en', 'UTC')}
      given={given}
      onGiven={() => undefined}
      booking={{ busy: false, problem, book: async () => undefined }}
      onBack={() => undefined}
    />,
    language,
    bookingTexts,
  );
}

describe('details that the server refuses', () => {
  afterEach(cleanup);

  it('Number_OfACountryWithoutTextMessages_SaysSoAtItsField_AndStandsUnderTheHand', async () => {
    const { container } = await refused(
      new Problem('message.country-closed', 400, '', null, { phone: ['No text messages go there.'] }),
    );
    const field = screen.getByLabelText(/^Mobile/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(/cannot send text messages to this country. Please leave/)).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(field));
    await expectAccessible(container);
  });

  it('Number_ThatCannotBeRead_SaysHowToTypeIt', async () => {
    const unread = new Problem('message.address-invalid', 400, '', null, { phone: ['?'] });
    await refused(unread, 'fr');
    const field = screen.getByLabelText(/^Téléphone mobile/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    screen.getByText(/Écrivez-le avec son pays/);
    expect(screen.getByLabelText(/^Votre nom/).getAttribute('aria-invalid')).not.toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('Refusal_OfNoField_StandsAboveTheButton_AndMarksNothing', async () => {
    const { container } = await refused(new Problem('too-many-requests', 429));
    expect(container.querySelector('[aria-invalid="true"]')).toBeNull();
    screen.getByRole('alert');
    expect(document.activeElement?.tagName).not.toBe('INPUT');
  });
});
