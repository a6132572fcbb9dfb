// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Environment } from '../../../call';
import { expectAccessible, show } from '../../../test/page';
import { ElsewherePage } from '../ElsewherePage';
import { GonePage } from '../GonePage';
import { asName } from '../invitation';
import { type PageProblem, ProblemPage } from '../ProblemPage';

describe('pages around a call', () => {
  afterEach(cleanup);

  it.each([
    ['link.invalid', 'This link is not complete', false],
    ['link.expired', 'This link has expired', false],
    ['call.ended', 'This call is over', false],
    ['call.not-found', 'This call is over', false],
    ['room.full', 'The call is full at the moment', true],
    ['offline', 'No connection', true],
    ['too-many-requests', 'That was a little too fast', true],
    ['media.unavailable', 'That did not work', true],
  ] as const)('ProblemPage_%s_SaysWhatToDo', async (code: PageProblem, title, again) => {
    const onRetry = vi.fn();
    const { container } = await show(<ProblemPage code={code} owner="Clinique" preferences={null} onRetry={onRetry} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(container.querySelector('p')?.textContent?.length).toBeGreaterThan(20);
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(again);
    await expectAccessible(container);
  });

  it.each([
    ['left', 'Go back to the call'],
    ['removed', 'Go back to the call'],
    ['replaced', 'Continue here instead'],
  ] as const)('GonePage_%s_HasAWayBack', async (kind, name) => {
    const onRejoin = vi.fn();
    const { container } = await show(
      <GonePage kind={kind} endReason={null} owner="Clinique" preferences={null} onRejoin={onRejoin} />,
    );
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onRejoin).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('GonePage_Ended_HasNone', async () => {
    await show(<GonePage kind="ended" endReason="expired" owner="Clinique" preferences={null} onRejoin={null} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/nobody was in it any more/)).toBeTruthy();
  });

  it('ElsewherePage_InApp_CopiesAndOpensTheLink', async () => {
    const write = vi.fn().mockResolvedValue(undefined);
    const user = userEvent.setup();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    const environment = {
      browser: 'other',
      system: 'ios',
      phone: true,
      inApp: 'facebook',
      obstacle: 'in-app',
    } as unknown as Environment;
    const { container } = await show(
      <ElsewherePage
        environment={environment}
        address="https://g.example/j#s"
        openAddress="x-safari-https://g.example/j#s"
        preferences={null}
        onStay={null}
      />,
    );
    expect(screen.getByRole('link', { name: 'Open in Safari' }).getAttribute('href')).toBe(
      'x-safari-https://g.example/j#s',
    );
    await user.click(screen.getByRole('button', { name: 'Copy the link' }));
    expect(write).toHaveBeenCalledWith('https://g.example/j#s');
    expect(screen.getByRole('button', { name: 'Link copied' })).toBeTruthy();
    await expectAccessible(container);
  });

  it.each([
    ['', null],
    ['   ', null],
    [' Ana\u00a0 María ', 'Ana María'],
    ['x'.repeat(81), null],
    ['e\u0301'.repeat(80), 'é'.repeat(80)],
  ])('AsName_%o_%o', (typed, name) => {
    expect(asName(typed)).toBe(name);
  });
});
