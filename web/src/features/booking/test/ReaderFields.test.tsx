// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customerLanguage } from '../../../locales/customerLanguage';
import { expectAccessible, show } from '../../../test/page';
import { type Reader, ReaderFields, useReader, zoneFor } from '../calendar/customer/ReaderFields';
import { ownZone } from '../slots/times';

let reader: Reader;

function Fields({ known }: { readonly known?: string | null }) {
  reader = useReader(known);
  return <ReaderFields of={reader} />;
}

describe('a customer’s language and clock', () => {
  beforeEach(() => {
    localStorage.clear();
    // All four hundred would keep the check of the page busy for long.
    vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Paris', 'Pacific/Auckland']);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Language_BeginsWithTheDesks_AndTheChosenOneIsRemembered', async () => {
    const { container } = await show(<Fields />);
    expect(reader.language).toBe('en');
    await userEvent.selectOptions(screen.getByLabelText('Customer’s language'), 'fr');
    expect(reader.language).toBe('fr');
    expect(customerLanguage()).toBe('fr');
    await expectAccessible(container);
    cleanup();
    await show(<Fields />);
    expect(reader.language).toBe('fr');
  });

  it('Language_OfAKnownCustomer_IsTheirs_AndStaysAsTheySaidIt', async () => {
    await show(<Fields known="fr-CA" />);
    expect(screen.getByLabelText<HTMLSelectElement>('Customer’s language').value).toBe('fr');
    expect(reader.language).toBe('fr-CA');
    expect(customerLanguage()).toBe('en');
  });

  it('Zone_IsWhatWasChosen_ElseTheNumbers_ElseTheDesks', async () => {
    await show(<Fields />);
    expect(zoneFor(reader, ' ')).toBe(ownZone());
    expect(zoneFor(reader, '+64 21 123 456')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Customer’s time zone'), 'Pacific/Auckland');
    expect(zoneFor(reader, '+33 6 12 34 56 78')).toBe('Pacific/Auckland');
  });
});
