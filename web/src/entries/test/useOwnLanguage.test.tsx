// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as client from '../../api/client';
import { changeLanguage } from '../../locales/i18n';
import { show } from '../../test/page';
import { useOwnLanguage } from '../desk/useOwnLanguage';

function Desk({ session }: { readonly session: client.Session | undefined }) {
  useOwnLanguage(session);
  return null;
}

const session = (language: string | null) => ({ person: { id: 'me' }, language }) as client.Session;

describe('the language of an account', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
    vi.restoreAllMocks();
  });

  it('NeverKept_IsKept_OnceSomebodyIsSignedIn', async () => {
    const change = vi.spyOn(client, 'changeOwnLanguage').mockResolvedValue(undefined);
    const { rerender } = await show(<Desk session={undefined} />, 'fr');
    expect(change).not.toHaveBeenCalled();
    rerender(<Desk session={session(null)} />);
    expect(change.mock.calls).toEqual([['fr']]);
  });

  it('Kept_ChangesOnlyByAChoice', async () => {
    const change = vi.spyOn(client, 'changeOwnLanguage').mockResolvedValue(undefined);
    const { rerender } = await show(<Desk session={session('fr')} />, 'en');
    expect(change).not.toHaveBeenCalled();
    await act(() => changeLanguage('fr'));
    expect(change.mock.calls).toEqual([['fr']]);
    rerender(<Desk session={session('fr')} />);
    expect(change).toHaveBeenCalledTimes(1);
  });
});
