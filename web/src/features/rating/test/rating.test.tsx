// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AskedRating } from '../../../api/rating';
import { ratingTexts } from '../../../locales/rating/texts';
import { expectAccessible, show } from '../../../test/page';
import { RatingPage } from '../RatingPage';

const asked = (change: Partial<AskedRating> = {}): AskedRating => ({
  organisationName: 'Clinique',
  specialistName: 'Anne',
  title: null,
  at: '2026-11-22T10:00:00Z',
  given: null,
  canRate: true,
  changeUntil: null,
  ...change,
});

function page(of: AskedRating, give = vi.fn().mockResolvedValue(null)) {
  return <RatingPage rating={{ of, problem: null, again: vi.fn(), give }} of={of} preferences={null} />;
}

describe('rating', () => {
  afterEach(cleanup);

  it('Page_Opened_HasChosenNothing_AndSendsNothingUntilSomethingIsChosen', async () => {
    const give = vi.fn().mockResolvedValue(null);
    const { container } = await show(page(asked(), give), 'en', ratingTexts);
    expect(screen.getAllByRole<HTMLInputElement>('radio').map((one) => one.checked)).toEqual(Array(5).fill(false));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(give).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Please choose one of the five first.');
    await expectAccessible(container);
  });

  it('Keyboard_Alone_ChoosesWritesAndSends', async () => {
    const give = vi.fn().mockResolvedValue(null);
    await show(page(asked(), give), 'en', ratingTexts);
    await userEvent.tab();
    await userEvent.keyboard(' {ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '4: Good' }).checked).toBe(true);
    await userEvent.tab();
    await userEvent.keyboard('  Clear  ');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(give).toHaveBeenCalledWith(4, 'Clear');
  });

  it('Given_IsThankedFor_AndCanBeChanged', async () => {
    const given = { stars: 2, words: 'Pas de son', at: '2026-11-22T11:00:00Z' };
    const of = asked({ given, changeUntil: '2026-11-29T11:00:00Z' });
    const { container } = await show(page(of), 'fr', ratingTexts);
    expect(screen.getByRole('heading', { name: 'Merci' })).toBeTruthy();
    expect(screen.getByText('Pas de son')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Modifier mon avis' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '2: Peu satisfaisant' }).checked).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Pas de son');
  });

  it.each([
    [{ given: { stars: 5, words: null, at: '2026-11-22T11:00:00Z' } }, 'Thank you'],
    [{ at: '2999-01-01T10:00:00Z' }, 'Not yet'],
    [{}, 'There is nothing to rate here'],
  ] as const)('Closed_%#_SaysSoAndAsksNothing', async (change, title) => {
    await show(page(asked({ ...change, canRate: false })), 'en', ratingTexts);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
