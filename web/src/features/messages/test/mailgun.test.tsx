// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../api/client';
import * as api from '../../../api/messages';
import type { Language } from '../../../locales/i18n';
import { expectAccessible, show } from '../../../test/page';
import { MailgunDoor } from '../channels/MailgunDoor';

const address = 'https://g.example/channels/mailgun/abc/mime';

const door = (hasKey: boolean, language: Language = 'en') =>
  show(
    <QueryClientProvider client={new QueryClient()}>
      <MailgunDoor address={address} hasKey={hasKey} />
    </QueryClientProvider>,
    language,
  );

const kept = () => vi.spyOn(api, 'setMailgunKey').mockResolvedValue({} as api.Messaging);

describe('the door for e-mail by Mailgun', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it.each(['en', 'fr'] as const)('Door_WithoutAKey_ShowsItsAddressAndKeepsTheKey_%s', async (language) => {
    const set = kept();
    const { container } = await door(false, language);
    screen.getByText(address);
    const field = screen.getByLabelText<HTMLInputElement>('HTTP webhook signing key');
    expect(field.type).toBe('password');
    expect(screen.queryByRole('button', { name: /Forget|Oublier/ })).toBeNull();
    await expectAccessible(container);
    await userEvent.type(field, ' a-key-of-mailguns {Enter}');
    expect(set).toHaveBeenCalledExactlyOnceWith('a-key-of-mailguns');
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('Door_WithAKey_ForgetsIt_AndAnEmptyFieldChangesNothing', async () => {
    const set = kept();
    await door(true);
    await userEvent.click(screen.getByRole('button', { name: 'Save the key' }));
    expect(set).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('HTTP webhook signing key'));
    await userEvent.click(screen.getByRole('button', { name: 'Forget the key' }));
    expect(set).toHaveBeenCalledExactlyOnceWith('');
  });

  it('Door_WithAWrongKey_SaysSoAtTheField', async () => {
    vi.spyOn(api, 'setMailgunKey').mockRejectedValue(
      new Problem('request.invalid', 400, '', null, { signingKey: ['x'] }),
    );
    await door(false);
    await userEvent.type(screen.getByLabelText('HTTP webhook signing key'), 'short{Enter}');
    const field = await screen.findByLabelText('HTTP webhook signing key');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  });
});
