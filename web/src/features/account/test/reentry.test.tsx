// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
import * as people from '../../../api/people';
import { expectAccessible, show } from '../../../test/page';
import { InvitationPage } from '../invitation/InvitationPage';
import { SignInPage } from '../SignInPage';

const mantine = (page: React.ReactNode) => (
  <MantineProvider env="test" withCssVariables={false}>
    <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
  </MantineProvider>
);
const session = { signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false };
const opened = (codeNeeded: boolean, singleSignOnOnly = false) => ({
  organisationName: 'Acme',
  email: 'anne@example.org',
  role: 'specialist' as const,
  expiresAt: '2030-01-01T00:00:00Z',
  age: 15,
  singleSignOn: null,
  singleSignOnOnly,
  reentry: { name: 'Anne', codeNeeded, resetsSecondFactor: !codeNeeded },
});

async function open(codeNeeded: boolean, singleSignOnOnly = false) {
  vi.spyOn(people, 'openInvitation').mockResolvedValue(opened(codeNeeded, singleSignOnOnly));
  const onAccepted = vi.fn();
  const page = <InvitationPage secret="s" onAccepted={onAccepted} signIn={<span>sign in here</span>} />;
  const shown = await show(mantine(page));
  await screen.findByRole('heading', { name: 'Welcome back, Anne' });
  return { ...shown, onAccepted };
}

describe('a way back in', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Opened_WithAReset_TakesANewPasswordAndGoesOn', async () => {
    const reenter = vi.spyOn(people, 'reenter').mockResolvedValue(session);
    const { container, onAccepted } = await open(false);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save and sign in' }));
    expect(reenter).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('New password', { selector: 'input' }), 'three new words');
    await userEvent.click(screen.getByRole('button', { name: 'Save and sign in' }));
    expect(reenter).toHaveBeenCalledExactlyOnceWith({ secret: 's', password: 'three new words', code: null });
    expect(onAccepted).toHaveBeenCalledExactlyOnceWith(session);
  });

  it('Opened_WhereTheSecondFactorStays_AsksForACode_AndEmptiesAWrongOne', async () => {
    const reenter = vi.spyOn(people, 'reenter').mockRejectedValue(new Problem('sign-in.code-wrong', 400));
    await open(true);
    await userEvent.type(screen.getByLabelText('New password', { selector: 'input' }), 'three new words{enter}');
    expect(reenter).not.toHaveBeenCalled();
    const code = screen.getByLabelText<HTMLInputElement>('Code of your authenticator');
    await userEvent.type(code, '123456{enter}');
    expect(reenter).toHaveBeenCalledExactlyOnceWith({ secret: 's', password: 'three new words', code: '123456' });
    expect((await screen.findByRole('alert')).textContent).toContain('This code does not fit');
    expect(code.value).toBe('');
  });

  it('Opened_WhereSingleSignOnIsTheOnlyWay_SaysSo', async () => {
    await open(false, true);
    expect(screen.getByRole('alert').textContent).toContain('single sign-on');
    expect(screen.getByText('sign in here')).toBeTruthy();
  });

  it('Forgotten_AsksWithTheAddressThatWasTyped_AndSaysNothingOfTheAccount', async () => {
    const forgot = vi.spyOn(people, 'forgotPassword').mockResolvedValue();
    const { container } = await show(mantine(<SignInPage onSignedIn={vi.fn()} />));
    await userEvent.type(screen.getByLabelText('E-mail'), 'anne@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Forgot your password?' }));
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('anne@example.org');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(forgot).toHaveBeenCalledExactlyOnceWith('anne@example.org', 'en');
    expect(await screen.findByText(/If anne@example.org has an account here/)).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Back to signing in' }));
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
  });

  it('Forgotten_WithoutAnAddress_AsksForOne', async () => {
    const forgot = vi.spyOn(people, 'forgotPassword');
    await show(mantine(<SignInPage onSignedIn={vi.fn()} />));
    await userEvent.click(screen.getByRole('button', { name: 'Forgot your password?' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(forgot).not.toHaveBeenCalled();
    expect(screen.getByText(/Please type an e-mail address/)).toBeTruthy();
  });
});
