// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallState } from '../../../call';
import { callState, chatLine, fakeCall, person } from '../../../test/fakes';
import { expectAccessible, show } from '../../../test/page';
import { Toasts } from '../../../ui/surfaces/Toasts';
import Room from '../Room';

const me = person('me', 'Marie', { isMe: true });
const anne = person('a', 'Anne Lavoie', { role: 'specialist' });
const host = person('me', 'Anne Lavoie', { isMe: true, role: 'specialist' });
const link = 'https://guichet.example/j#secret';
const customerLink = { ...callState().room, customerLink: link } as NonNullable<CallState['room']>;

vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);

async function enter(state: Partial<CallState>) {
  const call = fakeCall(state);
  const shown = await show(
    <>
      <Room call={call} hostName="Anne Lavoie" deviceFields={null} preferences={null} />
      <Toasts />
    </>,
  );
  return { call, ...shown };
}

describe('Room', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('Room_CustomerAlone_IsToldWhoComes', async () => {
    const { container } = await enter({ people: [me] });
    expect(screen.getByText('Anne Lavoie will be here soon.')).toBeTruthy();
    expect(document.title).toContain('Waiting');
    await expectAccessible(container);
  });

  it('Room_SpecialistAlone_HasTheLinkAtHand', async () => {
    const { container } = await enter({ people: [host], room: customerLink });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Link to the call' }).value).toBe(link);
    expect(await screen.findByRole('img', { name: 'QR code of the link' })).toBeTruthy();
    await expectAccessible(container);
  });

  it('Room_SomebodyWhoComesAlong_IsShownAsWhatTheyAre', async () => {
    const at = { since: '2026-11-22T10:00:00Z', connected: true };
    const sam = person('sam', 'Sam', { companion: 'interpreter' });
    await enter({ people: [host, sam], knocks: [{ placeId: 'p2', name: 'Kim', companion: 'guardian', ...at }] });
    expect(screen.getByText('Kim (Guardian) is waiting to come in')).toBeTruthy();
    expect(screen.getByText('Interpreter')).toBeTruthy();
  });

  it('Room_SomebodyKnocks_IsLetInByOneButton', async () => {
    const knock = { placeId: 'p1', name: 'Zoé', since: '2026-11-22T10:00:00Z', connected: true, companion: null };
    const { call, container } = await enter({ people: [host], knocks: [knock] });
    expect(screen.getByText('Zoé is waiting to come in')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Let in' }));
    expect(call.asked).toContain('let in p1');
    await expectAccessible(container);
  });

  it('Room_TwoPeople_SaysWhoAndHow', async () => {
    const state = {
      people: [me, { ...anne, devices: { microphone: 'off', camera: 'off' } as const }],
      speakers: ['a'],
    };
    const { container } = await enter({
      ...state,
      quality: { a: { participantId: 'a', level: 'weak', upLoss: 0.1, downLoss: 0, roundTripMilliseconds: 90 } },
    });
    const tile = container.querySelector<HTMLElement>('[data-participant=a]');
    expect(tile?.textContent).toContain('Microphone off');
    expect(tile?.textContent).toContain('Camera off');
    expect(tile?.textContent).toContain('Speaking');
    expect(tile?.textContent).toContain('Weak connection');
    expect(tile?.textContent).toContain('Specialist');
    expect(document.title).toContain('● In call · 2');
    await expectAccessible(container);
  });

  it('Room_Keys_DoWhatTheirLettersSay', async () => {
    const { call } = await enter({ people: [me, anne] });
    const microphone = vi.spyOn(call.devices, 'setMicrophone');
    const camera = vi.spyOn(call.devices, 'setCamera');
    await userEvent.keyboard('mv');
    expect(microphone).toHaveBeenCalledWith(false);
    expect(camera).toHaveBeenCalledWith(false);
    await userEvent.keyboard('c');
    const field = await screen.findByRole('textbox', { name: 'Your message' });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('mmm vvv{Enter}');
    expect(microphone).toHaveBeenCalledTimes(1);
    expect(call.asked).toContain('say mmm vvv');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Your message' })).toBeNull();
    await userEvent.keyboard('?');
    expect(await screen.findByRole('heading', { name: 'Keyboard shortcuts' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Use single keys during calls' }));
    await userEvent.keyboard('m');
    expect(microphone).toHaveBeenCalledTimes(1);
  });

  it('Room_ShiftEnter_StartsALine', async () => {
    const { call } = await enter({ people: [me, anne] });
    await userEvent.keyboard('c');
    await screen.findByRole('textbox', { name: 'Your message' });
    await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(call.asked).toContain('say one\ntwo');
  });

  it('Room_Palette_IsTheSpecialists', async () => {
    const { call } = await enter({ people: [host, anne], room: customerLink });
    await userEvent.keyboard('{Control>}k{/Control}');
    const box = await screen.findByRole('combobox', { name: 'What do you want to do?' });
    expect(document.activeElement).toBe(box);
    const set = vi.spyOn(call.devices, 'setCamera');
    await userEvent.type(box, 'cam off{Enter}');
    expect(set).toHaveBeenCalledWith(false);
    cleanup();
    await enter({ people: [me, anne] });
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('Room_Chat_ShowsHistoryAndLetsOneSendAgain', async () => {
    const chat = [
      chatLine(1, anne, 'See https://example.org/x.'),
      chatLine(2, me, 'Lost', { id: null, delivery: 'failed' }),
    ];
    const { call, container } = await enter({ people: [me, anne], chat });
    await userEvent.click(screen.getByRole('button', { name: 'Open the chat' }));
    const log = await screen.findByRole('log');
    const anchor = within(log).getByRole('link', { name: 'https://example.org/x' });
    expect(anchor.getAttribute('rel')).toContain('noopener');
    await userEvent.click(within(log).getByRole('button', { name: /Send again/ }));
    expect(call.asked).toContain('resend c2');
    await expectAccessible(container);
  });

  it('Room_MessageWhileChatIsClosed_IsToldAndCounted', async () => {
    const { call } = await enter({ people: [me, anne] });
    act(() => call.set({ chat: [chatLine(1, anne, 'Bonjour !')] }));
    expect(await screen.findByText('Anne Lavoie: Bonjour !')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open the chat, 1 new message' })).toBeTruthy();
    expect(document.title.startsWith('(1) ')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Open the chat, 1 new message' }));
    await waitFor(() => expect(document.title.startsWith('(')).toBe(false));
  });

  it('Room_SomebodyComesAndGoes_IsToldInWords', async () => {
    const { call } = await enter({ people: [me] });
    act(() => call.set({ people: [me, anne] }));
    expect(await screen.findByText('Anne Lavoie joined')).toBeTruthy();
    act(() => call.set({ people: [me], lastGone: { id: 'a', name: 'Anne Lavoie', reason: 'unreachable', at: 5 } }));
    expect(await screen.findByText('Anne Lavoie lost the connection and is gone')).toBeTruthy();
  });

  it('Room_Reconnecting_SaysWhyAndWhenAndRetries', async () => {
    const reconnect = { cause: 'signal', since: 0, attempt: 2, nextAt: Date.now() + 5000 } as const;
    const { call, container } = await enter({ people: [me, anne], phase: 'reconnecting', reconnect });
    expect(screen.getByText(/Your place in the call is kept/)).toBeTruthy();
    expect(screen.getByText(/Next try in/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Retry now' }));
    expect(call.asked).toEqual(['retry']);
    await expectAccessible(container);
    act(() => call.set({ phase: 'joined', reconnect: null }));
    expect(await screen.findByText('You are back in the call')).toBeTruthy();
  });

  it('Room_SoundBlocked_OffersOneBigButton', async () => {
    const { call } = await enter({ people: [me, anne], playbackBlocked: true });
    await userEvent.click(screen.getByRole('button', { name: 'Turn sound on' }));
    expect(call.asked).toEqual(['sound']);
  });

  it('Room_Leaving_IsOneTapForCustomersAndAChoiceForSpecialists', async () => {
    const customer = await enter({ people: [me, anne] });
    await userEvent.click(screen.getByRole('button', { name: 'Leave the call' }));
    expect(customer.call.asked).toEqual(['leave']);
    cleanup();
    const specialist = await enter({ people: [host, person('p', 'Paul')] });
    await userEvent.click(screen.getByRole('button', { name: 'Leave the call' }));
    expect(specialist.call.asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'End the call for all' }));
    expect(specialist.call.asked).toEqual(['end']);
  });

  it('Room_People_CanBeShownOutInTwoSteps', async () => {
    const { call, container } = await enter({ people: [host, person('p', 'Paul')], room: customerLink });
    await userEvent.keyboard('p');
    await userEvent.click(await screen.findByRole('button', { name: 'Show Paul out' }));
    expect(call.asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show out' }));
    expect(call.asked).toEqual(['remove p']);
    await expectAccessible(container);
  });

  it('Room_Panel_GivesTheFocusBack', async () => {
    await enter({ people: [me, anne] });
    const more = screen.getByRole('button', { name: 'More' });
    await userEvent.click(more);
    await screen.findByRole('heading', { name: 'More' });
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(more);
  });
});
