// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ThreadView } from '../../../api/messages';
import * as api from '../../../api/messages';
import * as people from '../../../api/people';
import { expectAccessible, show } from '../../../test/page';
import { InboxPage } from '../inbox/InboxPage';

const thread = (change: Partial<ThreadView> = {}): ThreadView => ({
  id: 't',
  name: 'Eva',
  email: 'eva@example.org',
  phone: '+33612345678',
  chat: false,
  language: 'fr',
  assignedTo: null,
  lastAt: '2026-11-22T10:00:00Z',
  unread: 0,
  last: 'Hello',
  lastIncoming: true,
  ...change,
});

const person = (id: string, name: string, change: Partial<people.MemberView> = {}): people.MemberView => ({
  id,
  name,
  email: `${id}@example.org`,
  role: 'specialist',
  active: true,
  manageable: true,
  seenAt: null,
  teamIds: [],
  ...change,
});

function inbox(open: string | null) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <QueryClientProvider client={queries}>
      <InboxPage
        open={open}
        onOpen={vi.fn()}
        me="p"
        mayWrite
        tabs={null}
        onCall={vi.fn()}
        book={null}
        appointment={(_, text) => text}
      />
    </QueryClientProvider>
  );
}

describe('the inbox', () => {
  beforeEach(() => {
    const detail = { thread: thread(), messages: [], consents: [], appointments: [] };
    vi.spyOn(api, 'listThreads').mockImplementation(async ({ cursor } = {}) =>
      cursor
        ? { items: [thread({ id: 'u', name: 'Tom' }), thread()], next: null }
        : { items: [thread()], next: 'further' },
    );
    vi.spyOn(api, 'readThread').mockResolvedValue(detail);
    vi.spyOn(people, 'listPeople').mockResolvedValue({
      items: [
        person('a', 'Anne'),
        person('b', 'Bob', { active: false }),
        person('o', 'Ola', { role: 'observer' }),
        person('p', 'Petra', { role: 'owner' }),
      ],
    });
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Threads_MoreThanAPage_ComeWithAPress_AndEachStandsOnce', async () => {
    const { container } = await show(inbox(null));
    await screen.findByText('Eva');
    expect(screen.queryByText('Tom')).toBeNull();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('Tom');
    expect(screen.getAllByText('Eva')).toHaveLength(1);
    expect(api.listThreads).toHaveBeenLastCalledWith(expect.objectContaining({ cursor: 'further' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull());
  });

  it('Thread_GivenToAColleague_WhoIsThereAndMayAnswer', async () => {
    const detail = { thread: thread(), messages: [], consents: [], appointments: [] };
    const assign = vi.spyOn(api, 'assignThread').mockResolvedValue(detail);
    const { container } = await show(inbox('t'), 'fr');
    const list = await screen.findByRole('combobox', { name: 'Confier à un collègue…' });
    expect([...list.querySelectorAll('option')].map((one) => one.textContent)).toEqual([
      'Confier à un collègue…',
      'Anne',
      'Petra',
    ]);
    await userEvent.selectOptions(list, 'Anne');
    expect(assign).toHaveBeenCalledWith('t', 'a');
    await expectAccessible(container);
  });

  it('Thread_OfAColleague_SaysWhose_AndCanBeNobodysAgain', async () => {
    const detail = (change: Partial<ThreadView>) => ({
      thread: thread(change),
      messages: [],
      consents: [],
      appointments: [],
    });
    vi.mocked(api.readThread).mockResolvedValue(detail({ assignedTo: { id: 'b', name: 'Bob' } }));
    const assign = vi.spyOn(api, 'assignThread').mockResolvedValue(detail({}));
    await show(inbox('t'));
    const list = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Assign to a colleague…' });
    expect(list.selectedOptions[0]?.textContent).toBe('Bob');
    await userEvent.selectOptions(list, 'Nobody');
    expect(assign).toHaveBeenCalledWith('t', null);
  });
});
