// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as client from '../../../api/client';
import * as people from '../../../api/people';
import { expectAccessible, show } from '../../../test/page';
import { SetupPage } from '../SetupPage';
import { SignInPage } from '../SignInPage';
import { wrongInSetup } from '../setupForm';

const mantine = (page: React.ReactNode) => (
  <MantineProvider env="test" withCssVariables={false}>
    <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
  </MantineProvider>
);
const session = { signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false };

async function signIn() {
  await userEvent.type(screen.getByLabelText('E-mail'), 'anne@example.org');
  await userEvent.type(screen.getByLabelText('Password', { selector: 'input' }), 'secret');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('account', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('SignIn_RightPassword_GoesOn', async () => {
    vi.spyOn(client, 'signIn').mockResolvedValue(session);
    const onSignedIn = vi.fn();
    const { container } = await show(mantine(<SignInPage onSignedIn={onSignedIn} />));
    await expectAccessible(container);
    await signIn();
    expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(session);
  });

  it.each([
    ['sign-in.failed', null, 'E-mail or password is not right'],
    ['sign-in.locked', 290, 'Try again in about 5 minutes'],
    ['offline', null, 'We cannot reach the service'],
  ] as const)('SignIn_%s_SaysWhatToDo', async (code, retryAfter, text) => {
    vi.spyOn(client, 'signIn').mockRejectedValue(new client.Problem(code, 400, '', retryAfter));
    const { container } = await show(mantine(<SignInPage onSignedIn={vi.fn()} />));
    await signIn();
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    await expectAccessible(container);
  });

  it('SignIn_WithASecondFactor_AsksForTheCodeAndSendsIt', async () => {
    const ask = vi
      .spyOn(client, 'signIn')
      .mockRejectedValueOnce(new client.Problem('sign-in.code-needed', 401))
      .mockResolvedValue(session);
    const onSignedIn = vi.fn();
    await show(mantine(<SignInPage onSignedIn={onSignedIn} />));
    await signIn();
    const code = await screen.findByLabelText('Code of your authenticator');
    expect(document.activeElement).toBe(code);
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.type(code, '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(ask).toHaveBeenLastCalledWith('anne@example.org', 'secret', '123456');
    expect(onSignedIn).toHaveBeenCalledOnce();
  });

  it('SignIn_NothingTyped_AsksForBoth', async () => {
    const ask = vi.spyOn(client, 'signIn');
    await show(mantine(<SignInPage onSignedIn={vi.fn()} because="expired" />));
    expect(screen.getByText(/Your session is over/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByRole('alert').textContent).toContain('fill in both fields');
    expect(ask).not.toHaveBeenCalled();
  });

  const good = {
    organisationName: 'Clinique',
    name: 'Anne',
    email: 'anne@example.org',
    password: 'correct horse battery',
    country: 'FR',
    ofAge: true,
  };
  it.each([
    ['everything', good, {}],
    [
      'nothing',
      { organisationName: ' ', name: '', email: '', password: '', country: '', ofAge: false },
      { organisationName: 'missing', name: 'missing', email: 'missing', password: 'missing', country: 'missing' },
    ],
    ['no address', { ...good, email: 'anne' }, { email: 'emailWrong' }],
    ['a short password', { ...good, password: 'nine char' }, { password: 'short' }],
    ['the shortest password that the server takes', { ...good, password: 'ten letter' }, {}],
  ])('Setup_%s_IsChecked', (_, form, wrong) => {
    expect(wrongInSetup(form)).toEqual(wrong);
  });

  it('Setup_Filled_MakesTheAccount', async () => {
    const ask = vi.spyOn(client, 'setUp').mockResolvedValue(session);
    vi.spyOn(people, 'listCountries').mockResolvedValue({
      items: [{ code: 'FR', region: 'europe', age: 15, ageSource: 'GDPR' }],
    });
    const onDone = vi.fn();
    const { container } = await show(mantine(<SetupPage onDone={onDone} />));
    await userEvent.click(screen.getByRole('button', { name: 'Make the account' }));
    expect(screen.getAllByText('Please fill in this field.')).toHaveLength(4);
    await expectAccessible(container);
    await userEvent.type(screen.getByLabelText('Name of your organisation'), good.organisationName);
    await userEvent.type(screen.getByLabelText('Your name'), good.name);
    await userEvent.type(screen.getByLabelText('E-mail'), good.email);
    await userEvent.type(screen.getByLabelText('Password', { selector: 'input' }), good.password);
    await userEvent.selectOptions(screen.getByLabelText('Country of your organisation'), 'other');
    expect(screen.getByText(/not offered in other countries/)).toBeTruthy();
    await userEvent.selectOptions(
      screen.getByLabelText('Country of your organisation'),
      await screen.findByText('France'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Make the account' }));
    expect(ask).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText('I am 15 or older'));
    await userEvent.click(screen.getByRole('button', { name: 'Make the account' }));
    expect(ask).toHaveBeenCalledExactlyOnceWith(good);
    expect(onDone).toHaveBeenCalledOnce();
  });
});
