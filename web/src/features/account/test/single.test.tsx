// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
import * as api from '../../../api/singleSignOn';
import { expectAccessible, show } from '../../../test/page';
import { SignInPage } from '../SignInPage';
import { ComeBackPage } from '../single/ComeBackPage';
import { missingIn, requestOf } from '../single/providerForm';
import { SingleSignOnPage } from '../single/SingleSignOnPage';

const mantine = (page: React.ReactNode) => (
  <MantineProvider env="test" withCssVariables={false}>
    <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
  </MantineProvider>
);
const session = { signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: true };
const nothing: api.SingleSignOnView = {
  setUp: false,
  issuer: '',
  clientId: '',
  hasSecret: false,
  name: '',
  domains: [],
  roleOfNew: null,
  trustsAddresses: false,
  only: false,
  returnAddress: 'https://desk.example.org/sign-in/return/1',
  age: 15,
};

describe('single sign-on', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    history.replaceState(null, '', '/');
  });

  it('SignIn_AddressOfAnOrganisationWithAProvider_OffersItAndGoesThere', async () => {
    const find = vi.spyOn(api, 'findProvider').mockResolvedValue({ name: 'Acme login', only: false });
    const go = vi.spyOn(api, 'goToProvider').mockResolvedValue();
    const { container } = await show(mantine(<SignInPage onSignedIn={vi.fn()} from="/calendar" />));
    await userEvent.type(screen.getByLabelText('E-mail'), 'anne@acme.example');
    const button = await screen.findByRole('button', { name: 'Sign in with Acme login' });
    expect(find).toHaveBeenCalledExactlyOnceWith('anybody@acme.example');
    expect(screen.getByLabelText('Password', { selector: 'input' })).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(button);
    expect(go).toHaveBeenCalledExactlyOnceWith('anne@acme.example', '/calendar');
  });

  it('SignIn_AddressAloneAndEnter_GoesToTheProvider', async () => {
    vi.spyOn(api, 'findProvider').mockResolvedValue({ name: 'Acme login', only: false });
    const go = vi.spyOn(api, 'goToProvider').mockResolvedValue();
    await show(mantine(<SignInPage onSignedIn={vi.fn()} />));
    await userEvent.type(screen.getByLabelText('E-mail'), 'anne@acme.example');
    await screen.findByRole('button', { name: 'Sign in with Acme login' });
    await userEvent.type(screen.getByLabelText('E-mail'), '{enter}');
    expect(go).toHaveBeenCalledOnce();
  });

  it('SignIn_WhereThereIsNoOtherWay_HidesThePasswordUntilAnOwnerAsks', async () => {
    vi.spyOn(api, 'findProvider').mockResolvedValue({ name: 'Acme login', only: true });
    await show(mantine(<SignInPage onSignedIn={vi.fn()} />));
    await userEvent.type(screen.getByLabelText('E-mail'), 'anne@acme.example');
    await screen.findByRole('button', { name: 'Sign in with Acme login' });
    expect(screen.queryByLabelText('Password', { selector: 'input' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /I am an owner/ }));
    expect(screen.getByLabelText('Password', { selector: 'input' })).toBeTruthy();
  });

  it('ComingBack_HandsInTheAddressOnceAndTakesItOut', async () => {
    history.replaceState(null, '', '/sign-in/return/1?code=c&state=s&iss=https%3A%2F%2Facme.example');
    const back = vi.spyOn(api, 'comeBack').mockResolvedValue({ session, from: '/people' });
    const onSignedIn = vi.fn();
    await show(mantine(<ComeBackPage organisationId="1" onSignedIn={onSignedIn} signIn={null} />));
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(session, '/people'));
    expect(back).toHaveBeenCalledExactlyOnceWith({
      organisationId: '1',
      state: 's',
      code: 'c',
      error: null,
      issuer: 'https://acme.example',
    });
    expect(location.search).toBe('');
  });

  it('ComingBack_Refused_SaysWhyAndShowsTheWayOn', async () => {
    vi.spyOn(api, 'comeBack').mockRejectedValue(new Problem('single-sign-on.not-invited', 403));
    const page = <ComeBackPage organisationId="1" onSignedIn={vi.fn()} signIn={<a href="/sign-in">On</a>} />;
    const { container } = await show(mantine(page));
    expect((await screen.findByRole('alert')).textContent).toContain('Ask an owner to invite you');
    expect(screen.getByRole('link', { name: 'On' })).toBeTruthy();
    await expectAccessible(container);
  });

  it('SetUp_TriedAndSaved_SaysWhatToDo', async () => {
    vi.spyOn(api, 'readSingleSignOn').mockResolvedValue(nothing);
    const tried = vi
      .spyOn(api, 'tryProvider')
      .mockResolvedValue({ trouble: 'otherName', detail: 'https://acme.example/' });
    const saved = vi.spyOn(api, 'setUpProvider').mockResolvedValue({ ...nothing, setUp: true, hasSecret: true });
    const { container } = await show(mantine(<SingleSignOnPage back={<a href="/account">Your account</a>} />));
    expect(screen.getByRole('link', { name: 'Your account' }).getAttribute('href')).toBe('/account');
    await userEvent.type(await screen.findByLabelText('Issuer'), 'https://acme.example');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try it' }).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText('Client ID'), 'guichet');
    await userEvent.type(screen.getByLabelText('Client secret'), 'secret');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('calls itself https://acme.example/');
    expect(tried).toHaveBeenCalledExactlyOnceWith({
      issuer: 'https://acme.example',
      clientId: 'guichet',
      clientSecret: 'secret',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).not.toHaveBeenCalled();
    expect(screen.getAllByText(/^Please fill in this field\. /)).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name on the button')));
    await userEvent.type(screen.getByLabelText('Name on the button'), 'Acme login');
    await userEvent.type(screen.getByLabelText('E-mail domains'), 'acme.example, acme.test');
    await userEvent.click(screen.getByLabelText(/15 or older/));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved.mock.calls[0]?.[0]).toMatchObject({
      domains: ['acme.example', 'acme.test'],
      roleOfNew: null,
      ofAge: true,
      only: false,
    });
  });

  it('Form_WithASecretThatIsKept_NeedsNone', () => {
    const form = {
      name: 'a',
      issuer: 'b',
      clientId: 'c',
      clientSecret: '',
      domains: 'a.example\nb.example;  c.example',
      roleOfNew: '',
      trustsAddresses: false,
      only: false,
      ofAge: true,
    } as const;
    expect(missingIn(form, true)).toEqual([]);
    expect(missingIn(form, false)).toEqual(['clientSecret']);
    expect(requestOf(form)).toMatchObject({ clientSecret: null, domains: ['a.example', 'b.example', 'c.example'] });
  });
});
