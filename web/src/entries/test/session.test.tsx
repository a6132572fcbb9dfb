// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as client from '../../api/client';
import { show } from '../../test/page';
import { createQueries, useSession, useSessionWishes } from '../desk/session';

function Who() {
  const { data } = useSession();
  return <p>{data ? (data.signedIn ? 'in' : 'out') : ''}</p>;
}

function Leave() {
  const { leave } = useSessionWishes();
  return <button type="button" onClick={() => void leave()} aria-label="leave" />;
}

function Desk() {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <Who />
      <Leave />
    </QueryClientProvider>
  );
}

describe('session', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Leave_APageThatAsksNothingMore_HearsOfItAtOnce', async () => {
    vi.spyOn(client, 'readSession').mockResolvedValue({
      signedIn: true,
      setupNeeded: false,
      secondFactorNeeded: false,
      bySingleSignOn: false,
    });
    vi.spyOn(client, 'signOut').mockResolvedValue(undefined);
    await show(<Desk />);
    await screen.findByText('in');
    await userEvent.click(screen.getByRole('button', { name: 'leave' }));
    expect(await screen.findByText('out')).toBeTruthy();
  });
});
