// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { waitingTexts } from '../../../locales/waiting/texts';
import { show } from '../../../test/page';
import GivenPanel from '../talk/GivenPanel';
import { OverPage } from '../talk/OverPage';

const given = [
  { id: 'a', text: 'By video.', language: 'en', needed: true, givenAt: '2026-03-02T09:00:00Z' },
  { id: 'b', text: 'Send a report.', language: 'en', needed: false, givenAt: '2026-03-02T09:00:00Z' },
];

describe('GivenPanel', () => {
  afterEach(cleanup);

  it('TakeBack_WhatIsNeeded_SaysWhatItMeansFirst', async () => {
    const withdraw = vi.fn().mockResolvedValue(true);
    await show(<GivenPanel of={given} onWithdraw={withdraw} />, 'en', waitingTexts);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back: By video.' }));
    expect(withdraw).not.toHaveBeenCalled();
    screen.getByText(/your place in line ends at once/);
    await userEvent.click(screen.getByRole('button', { name: 'Keep my place' }));
    expect(screen.queryByText(/your place in line ends at once/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back: By video.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take it back and end my place' }));
    expect(withdraw.mock.calls).toEqual([['a']]);
  });

  it('TakeBack_WhatIsFree_IsDoneAtOnce_OrSaysThatItWasNot', async () => {
    const withdraw = vi.fn().mockResolvedValue(false);
    await show(<GivenPanel of={given} onWithdraw={withdraw} />, 'fr', waitingTexts);
    await userEvent.click(screen.getByRole('button', { name: /Retirer mon accord.*Send a report/ }));
    expect(withdraw.mock.calls).toEqual([['b']]);
    expect((await screen.findByRole('alert')).textContent).toMatch(/n’a pas pu être retiré/);
  });

  it('Over_Withdrawn_SaysWhyAndHowToComeBack', async () => {
    const again = vi.fn();
    await show(
      <OverPage kind="withdrawn" owner="Acme" message={null} preferences={null} onAgain={again} />,
      'en',
      waitingTexts,
    );
    screen.getByText(/take a new place on the same page and agree again/);
    await userEvent.click(screen.getByRole('button', { name: 'Take a new place' }));
    expect(again).toHaveBeenCalledOnce();
  });
});
