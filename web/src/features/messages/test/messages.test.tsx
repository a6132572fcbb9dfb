// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageView, ThreadView } from '../../../api/messages';
import * as api from '../../../api/messages';
import * as people from '../../../api/people';
import { expectAccessible, show, touched } from '../../../test/page';
import { InboxPage, type InboxPageProps } from '../inbox/InboxPage';
import { tomorrow, wrongTime } from '../inbox/SendLater';
import { SentPage } from '../sent/SentPage';

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

const message = (change: Partial<MessageView> = {}): MessageView => ({
  id: 'm',
  threadId: 't',
  customer: 'Eva',
  channel: 'text',
  incoming: false,
  address: '+33612345678',
  subject: null,
  text: 'Your link: https://g.example/j#abc <b>x</b>',
  state: 'failed',
  problem: 'optedOut',
  createdAt: '2026-11-22T10:00:00Z',
  dueAt: '2026-11-22T10:00:00Z',
  nextTryAt: '2026-11-22T10:00:00Z',
  sentAt: null,
  deliveredAt: null,
  openedAt: null,
  tries: 1,
  doubts: 1,
  notice: 'reminder',
  appointmentId: null,
  callId: null,
  forId: null,
  by: null,
  leftOut: null,
  ...change,
});

function inbox(change: Partial<InboxPageProps> = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <QueryClientProvider client={queries}>
      <InboxPage
        open={null}
        onOpen={vi.fn()}
        me="p"
        mayWrite
        tabs={null}
        onCall={vi.fn()}
        book={null}
        appointment={(_, text) => text}
        {...change}
      />
    </QueryClientProvider>
  );
}

async function hintOf(label: string): Promise<string> {
  const box = await screen.findByRole('textbox', { name: label });
  return document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

describe('a first message', () => {
  beforeEach(() => {
    vi.spyOn(api, 'listThreads').mockResolvedValue({ items: [], next: null });
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Write_WithoutSayingToWhom_IsToldWhatIsMissing_AndKeysSendIt', async () => {
    const write = vi.spyOn(api, 'writeMessage').mockResolvedValue(message({ threadId: 'new' }));
    const onOpen = vi.fn();
    const { container } = await show(inbox({ onOpen }));
    await screen.findByText('No messages yet');
    await userEvent.keyboard('w');
    const number = screen.getByRole('textbox', { name: 'Mobile number' });
    expect(document.activeElement).toBe(number);
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'Hello');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByRole('alert').textContent).toBe('Type the number that the message goes to.');
    await waitFor(() => expect(document.activeElement).toBe(number));
    await expectAccessible(container);
    await userEvent.keyboard('{Escape}');
    expect(write).not.toHaveBeenCalled();
    await userEvent.type(number, '+33612345678{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith('new'));
    expect(write).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ channel: 'text', text: 'Hello', customer: { phone: '+33612345678' } }),
    );
  });

  it('Write_ForLaterInTheirLanguage_SendsBoth_AndRefusesWhatIsOver', async () => {
    const write = vi.spyOn(api, 'writeMessage').mockResolvedValue(message());
    const { container } = await show(inbox());
    await screen.findByText('No messages yet');
    await userEvent.keyboard('w');
    await userEvent.type(screen.getByRole('textbox', { name: 'Mobile number' }), '+33612345678');
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'Bonjour');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Their language' }), 'Français');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'At a time of your choice');
    const at = screen.getByLabelText<HTMLInputElement>('Day and time, by your clock');
    expect(new Date(at.value).getHours()).toBe(9);
    await expectAccessible(container);
    fireEvent.change(at, { target: { value: '2020-01-01T09:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByRole('alert').textContent).toBe('This time is over. Choose a later one.');
    expect(write).not.toHaveBeenCalled();
    const due = tomorrow(new Date());
    fireEvent.change(at, { target: { value: due } });
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(write).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ language: 'fr', dueAt: new Date(due).toISOString() }),
      ),
    );
  });

  it.each([
    [null, null],
    ['', 'messages.laterMissing'],
    ['2026-11-24T09:00', 'messages.laterPast'],
    ['2026-11-24T09:01', null],
    ['2027-11-25T09:00', null],
    ['2027-11-25T09:01', 'messages.laterFar'],
  ] as const)('WrongTime_%s_%s', (later, wrong) => {
    expect(wrongTime(later, new Date(2026, 10, 24, 9).getTime())).toBe(wrong);
  });

  it('Write_LeftEmpty_ClosesByEscape', async () => {
    await show(inbox());
    await screen.findByText('No messages yet');
    await userEvent.keyboard('w{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Mobile number' })).toBeNull();
  });
});

describe('messages', () => {
  beforeEach(() => {
    vi.spyOn(api, 'listThreads').mockResolvedValue({ items: [thread(), thread({ id: 'u', name: 'Tom' })], next: null });
    vi.spyOn(api, 'listChannels').mockResolvedValue({ items: [] });
    vi.spyOn(people, 'listPeople').mockResolvedValue({ items: [] });
    vi.spyOn(api, 'readThread').mockResolvedValue({
      thread: thread({ unread: 1 }),
      messages: [message()],
      consents: [],
      appointments: [],
    });
    vi.spyOn(api, 'markThreadRead').mockResolvedValue({
      thread: thread(),
      messages: [],
      consents: [],
      appointments: [],
    });
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('Message_NotSentAndDoubtful_SaysWhyInWordsAndOffersAnotherWay', async () => {
    const reroute = vi.spyOn(api, 'rerouteMessage').mockResolvedValue(message());
    const { container } = await show(inbox({ open: 't' }));
    await screen.findByText('The customer does not want to be written to this way.');
    expect(screen.getByText('May have arrived twice: no answer came once.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'https://g.example/j#abc' }).getAttribute('rel')).toBe(
      'noreferrer noopener',
    );
    expect(container.querySelector('b')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Send by e-mail' }));
    expect(reroute).toHaveBeenCalledWith('m');
    await waitFor(() => expect(api.markThreadRead).toHaveBeenCalledWith('t'));
    await expectAccessible(container);
  });

  it('Keys_InTheInbox_GoThroughCustomersAnswerAndCall', async () => {
    const onOpen = vi.fn();
    const onCall = vi.fn();
    const made = { id: 'c', roomId: 'r', links: { specialist: '', customer: '' }, message: message() };
    const call = vi.spyOn(api, 'sendCallLink').mockResolvedValue(made);
    await show(inbox({ open: 't', onOpen, onCall }));
    const box = await screen.findByRole('textbox', { name: 'Your answer' });
    await screen.findByText('Tom');
    await userEvent.keyboard('j');
    expect(onOpen).toHaveBeenLastCalledWith('u');
    await userEvent.keyboard('c');
    await waitFor(() => expect(onCall).toHaveBeenCalledWith('c'));
    expect(call).toHaveBeenCalledWith({ channel: 'text', threadId: 't' });
    await userEvent.keyboard('r');
    expect(document.activeElement).toBe(box);
  });

  it('Keys_B_OpensTheBookingBesideTheThread_AndLeavesTheOtherKeysToIt', async () => {
    const onOpen = vi.fn();
    const onCall = vi.fn();
    const book = vi.fn((of: ThreadView, onClose: () => void) => (
      <button type="button" onClick={onClose}>
        Book for {of.name}, {of.phone}
      </button>
    ));
    await show(inbox({ open: 't', onOpen, onCall, book }));
    await screen.findByRole('button', { name: 'Appointment' });
    expect(screen.getByText('appointment').closest('div')?.textContent).toContain('B');
    await userEvent.keyboard('b');
    const booking = await screen.findByRole('button', { name: 'Book for Eva, +33612345678' });
    expect(screen.getByRole('heading', { name: 'Eva' })).toBeTruthy();
    await userEvent.keyboard('jc');
    expect(onOpen).not.toHaveBeenCalled();
    expect(onCall).not.toHaveBeenCalled();
    await userEvent.click(booking);
    expect(screen.queryByRole('button', { name: /Book for/ })).toBeNull();
  });

  it('Thread_WithAppointments_ShowsWhatIsAheadAndFoldsAwayWhatIsOver', async () => {
    const at = (id: string, state: 'booked' | 'done', start: string) =>
      ({ id, state, start, end: start, title: 'Advice', specialistName: 'Anne' }) as const;
    vi.spyOn(api, 'readThread').mockResolvedValue({
      thread: thread(),
      messages: [],
      consents: [],
      appointments: [at('a', 'booked', '2026-12-01T09:00:00Z'), at('b', 'done', '2026-10-01T09:00:00Z')],
    });
    const { container } = await show(
      inbox({ open: 't', appointment: (id, text) => <a href={`/calendar?appointment=${id}`}>{text}</a> }),
    );
    const link = await screen.findByRole('link', { name: /December 1/ });
    expect(link.getAttribute('href')).toBe('/calendar?appointment=a');
    expect(screen.getByText('Advice · Anne · booked')).toBeTruthy();
    expect(screen.getByText('1 that is over').closest('details')?.open).toBe(false);
    await expectAccessible(container);
  });

  it('Answer_CtrlEnter_IsSentByTheQuickestWay', async () => {
    const write = vi.spyOn(api, 'writeMessage').mockResolvedValue(message());
    await show(inbox({ open: 't' }));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your answer' });
    await userEvent.type(box, 'Bonjour{Control>}{Enter}{/Control}');
    expect(write).toHaveBeenCalledWith({ channel: 'text', threadId: 't', text: 'Bonjour' });
    await waitFor(() => expect(box.value).toBe(''));
  });

  it('Keys_AreNamed_WhereThereIsAKeyboard', async () => {
    await show(inbox({ open: 't' }));
    expect(await hintOf('Your answer')).toMatch(/Ctrl\+Enter sends/);
    cleanup();
    touched();
    await show(inbox({ open: 't' }));
    expect(await hintOf('Your answer')).toBe('The operator of the number can read text messages.');
    expect(screen.queryByText('R')).toBeNull();
  });

  it('Observer_WithoutTheRight_ReadsAndFindsNoButtons', async () => {
    await show(inbox({ open: 't', mayWrite: false }));
    await screen.findByRole('heading', { name: 'Eva' });
    expect(screen.queryByRole('textbox', { name: 'Your answer' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Call now' })).toBeNull();
    expect(api.markThreadRead).not.toHaveBeenCalled();
  });

  it('Mailbox_Empty_SaysWhatToDoFirst', async () => {
    vi.spyOn(api, 'listMessages').mockResolvedValue({ items: [], next: null });
    const { container } = await show(
      <QueryClientProvider client={new QueryClient()}>
        <SentPage tabs={null} mayManage mayWrite />
      </QueryClientProvider>,
      'fr',
    );
    await screen.findByText('Aucun message pour l’instant');
    screen.getByText(/Pour écrire à un client, passez par «.Clients.»/);
    await expectAccessible(container);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Afficher' }), 'Non envoyé');
    await screen.findByText('Rien trouvé');
  });

  it('Suspended_AllThatWaits_GoesTheOtherWayPieceByPiece', async () => {
    const channel = { kind: 'kannel', setUp: {}, hasSecret: true } as const;
    vi.spyOn(api, 'listMessages').mockResolvedValue({ items: [], next: null });
    vi.mocked(api.listChannels).mockResolvedValue({
      items: [
        { ...channel, channel: 'text', suspendedAt: '2026-11-22T10:00:00Z' },
        { ...channel, channel: 'email', kind: 'smtp', suspendedAt: null },
      ],
    } as Awaited<ReturnType<typeof api.listChannels>>);
    const reroute = vi
      .spyOn(api, 'rerouteMessages')
      .mockResolvedValueOnce({ rerouted: 99, left: 1, next: 'on' })
      .mockResolvedValueOnce({ rerouted: 2, left: 0, next: null });
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await show(
      <QueryClientProvider client={queries}>
        <SentPage tabs={null} mayManage mayWrite />
      </QueryClientProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Send all that waits by e-mail' }));
    await screen.findByText('101 go by e-mail now. 1 stays: its reader cannot be written to that way.');
    expect(reroute.mock.calls.map(([asked]) => asked)).toEqual([
      { channel: 'text', cursor: undefined },
      { channel: 'text', cursor: 'on' },
    ]);
  });
});
