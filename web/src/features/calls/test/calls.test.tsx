// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallView } from '../../../api/client';
import * as client from '../../../api/client';
import { customerLanguage } from '../../../locales/customerLanguage';
import { expectAccessible, show } from '../../../test/page';
import { Toasts } from '../../../ui/surfaces/Toasts';
import { CallsPage } from '../CallsPage';
import { groupCalls, lasted } from '../sort';

const call = (id: string, change: Partial<CallView> = {}): CallView => ({
  id,
  roomId: `r${id}`,
  title: null,
  state: 'ready',
  createdAt: '2026-11-22T10:00:00Z',
  startedAt: null,
  endedAt: null,
  specialist: { id: 's', name: 'Anne' },
  people: [],
  check: null,
  rating: null,
  report: null,
  erasedAt: null,
  links: { specialist: 'https://g.example/j#s', customer: 'https://g.example/j#c' },
  ...change,
});

function page(onStarted = vi.fn()) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <MantineProvider env="test" withCssVariables={false}>
      <QueryClientProvider client={queries}>
        <CallsPage
          onStarted={onStarted}
          enter={(one) => (words) => (
            <a href={`/calls/${one.id}`} aria-label={words.label}>
              {words.text}
            </a>
          )}
          report={(one) => (one.report ? <a href={`/calls/${one.id}/report`}>The report</a> : null)}
        />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  );
}

describe('calls', () => {
  beforeEach(() => vi.spyOn(client, 'listCalls').mockResolvedValue({ items: [], next: null }));
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('GroupCalls_EachState_LiveFirstAndNewestFirst', () => {
    const calls = [
      call('1'),
      call('2', { state: 'ended', endedAt: '2026-11-22T12:00:00Z' }),
      call('3', { state: 'live', startedAt: '2026-11-22T11:00:00Z' }),
      call('4', { createdAt: '2026-11-22T11:00:00Z' }),
    ];
    expect(groupCalls(calls).map((group) => [group.state, group.calls.map((one) => one.id).join('')])).toEqual([
      ['live', '3'],
      ['ready', '41'],
      ['ended', '2'],
    ]);
  });

  it.each([
    [null, null, null],
    ['2026-11-22T10:00:00Z', null, 90],
    ['2026-11-22T10:00:00Z', '2026-11-22T10:00:30Z', 30],
  ])('Lasted_From%sTo%s_%d', (startedAt, endedAt, seconds) => {
    expect(lasted(call('1', { startedAt, endedAt }), Date.parse('2026-11-22T10:01:30Z'))).toBe(seconds);
  });

  it('CallsPage_Empty_SaysWhatToDoFirst', async () => {
    const { container } = await show(page());
    expect(await screen.findByRole('heading', { name: 'No calls yet' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Press “Call now”');
    await expectAccessible(container);
  });

  it('CallsPage_Calls_SayWhoIsIn', async () => {
    const people = [
      { name: 'Anne', role: 'specialist', presence: 'connected' },
      { name: 'Paul', role: 'customer', presence: 'connected' },
    ] as const;
    vi.mocked(client.listCalls).mockResolvedValue({
      items: [call('1', { state: 'live', title: 'Boiler', startedAt: '2026-11-22T10:00:00Z', people })],
      next: null,
    });
    const { container } = await show(page());
    expect(await screen.findByRole('link', { name: 'Enter the call “Boiler”' })).toBeTruthy();
    expect(screen.getByText('With Anne and Paul')).toBeTruthy();
    await expectAccessible(container);
  });

  it('CallsPage_CallNow_MakesACallWithWhatWasSaid', async () => {
    const start = vi
      .spyOn(client, 'startCall')
      .mockResolvedValue({ id: '9', roomId: 'r9', links: { specialist: 's', customer: 'c' } });
    const onStarted = vi.fn();
    const { container } = await show(page(onStarted));
    await userEvent.click(screen.getByRole('button', { name: 'Add a title or a name' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What is it about?' }), 'Boiler');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Call now' }));
    expect(start).toHaveBeenCalledExactlyOnceWith({ language: 'en', title: 'Boiler' });
    expect(onStarted).toHaveBeenCalledOnce();
  });

  it('CallsPage_CallNow_SpeaksTheLanguageThatWasChosenForTheCustomer_AndRemembersIt', async () => {
    const start = vi
      .spyOn(client, 'startCall')
      .mockResolvedValue({ id: '9', roomId: 'r9', links: { specialist: 's', customer: 'c' } });
    await show(page());
    await userEvent.click(screen.getByRole('button', { name: 'Add a title or a name' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Customer’s language' }), 'fr');
    await userEvent.click(screen.getByRole('button', { name: 'Call now' }));
    expect(start).toHaveBeenCalledExactlyOnceWith({ language: 'fr' });
    expect(customerLanguage()).toBe('fr');
    localStorage.clear();
  });

  it('CallsPage_CallNowRefused_SaysWhy', async () => {
    vi.spyOn(client, 'startCall').mockRejectedValue(new client.Problem('too-many-requests', 429));
    await show(page());
    await userEvent.click(screen.getByRole('button', { name: 'Call now' }));
    expect((await screen.findByRole('alert')).textContent).toContain('a little too fast');
  });

  it('CallsPage_EndThenUndo_EndsNothing', async () => {
    const end = vi.spyOn(client, 'endCall').mockResolvedValue(undefined);
    vi.mocked(client.listCalls).mockResolvedValue({ items: [call('1', { title: 'Boiler' })], next: null });
    await show(page());
    await userEvent.click(await screen.findByRole('button', { name: 'End the call “Boiler”' }));
    expect(screen.queryByText('Boiler')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('Boiler')).toBeTruthy();
    expect(end).not.toHaveBeenCalled();
  });

  it('CallsPage_EndAndLeaveThePage_EndsAtOnce', async () => {
    const end = vi.spyOn(client, 'endCall').mockResolvedValue(undefined);
    vi.mocked(client.listCalls).mockResolvedValue({ items: [call('1', { title: 'Boiler' })], next: null });
    const { unmount } = await show(page());
    await userEvent.click(await screen.findByRole('button', { name: 'End the call “Boiler”' }));
    expect(end).not.toHaveBeenCalled();
    act(() => unmount());
    expect(end).toHaveBeenCalledExactlyOnceWith('1');
  });
});
