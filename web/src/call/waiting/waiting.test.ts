// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlaceKept, PlaceStanding, WaitingClient, WaitingHub } from '../../api/generated/waiting';
import { type HubOf, type OpenHub, Refusal, type WishOf } from '../signal/hub';
import { heldPlace, PageWaiting, takeUpPlace } from './waiting';

const standing: PlaceStanding = {
  status: 'waiting',
  ahead: 1,
  wait: null,
  staffed: true,
  enteredAt: '2026-03-02T09:00:00Z',
  callSecret: null,
  specialistName: null,
  message: null,
};

const given = { id: 'c', text: 'I agree.', language: 'en', needed: true, givenAt: '2026-03-02T09:00:00Z' };

const kept = {
  secret: 's3cret',
  placeId: 'p',
  waiting: { name: 'Zoé' },
  standing,
  chat: [],
  keptMinutes: 10,
  check: null,
  reach: { text: true, email: false, left: null, keptMinutes: 120 },
  consents: [given],
} as unknown as PlaceKept;

const visitor = { name: 'Zoé', reason: null, language: 'fr', ofAge: true, consents: [] };
const door = { queue: 'claims' };

describe('waiting', () => {
  const ask = vi.fn();
  let wishes: WishOf<WaitingClient>[] = [];
  const open: OpenHub<WaitingHub, WaitingClient> = async (wish) => {
    wishes.push(wish);
    return { ask, close: async () => wish.onClose() } as unknown as HubOf<WaitingHub>;
  };
  const enter = async () => {
    const waiting = new PageWaiting(door, visitor, open);
    await vi.waitFor(() => expect(waiting.state().phase).not.toBe('entering'));
    return waiting;
  };

  beforeEach(() => {
    wishes = [];
    localStorage.clear();
    sessionStorage.clear();
    ask.mockReset().mockResolvedValue(kept);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('Enter_ANewPlace_IsRememberedByTheBrowser', async () => {
    const waiting = await enter();
    expect(ask.mock.calls[0]).toEqual(['Enter', { queue: 'claims', link: null, secret: null, ...visitor }]);
    expect(heldPlace(door)).toBe('s3cret');
    waiting.dispose();
  });

  it('Enter_APlaceThatIsNotKnownAnyMore_TakesANewOne', async () => {
    localStorage.setItem('guichet.place.claims', '"old"');
    ask.mockRejectedValueOnce(new Refusal('place.not-found')).mockResolvedValue(kept);
    const waiting = await enter();
    expect(ask.mock.calls.map(([, request]) => request.secret)).toEqual(['old', null]);
    waiting.dispose();
  });

  it('Lost_ComesBackWithItsSecret_AndSaysAgainWhatWasNotAnswered', async () => {
    const waiting = await enter();
    ask.mockImplementation((method: string) => (method === 'Enter' ? Promise.resolve(kept) : new Promise(() => {})));
    waiting.say('hello');
    wishes[0]?.onClose();
    await vi.waitFor(() => expect(ask.mock.calls.filter(([method]) => method === 'SendChat')).toHaveLength(2), 4000);
    expect(waiting.state().lost).toBe(false);
    expect(ask.mock.calls.filter(([method]) => method === 'Enter').at(-1)?.[1].secret).toBe('s3cret');
    const said = ask.mock.calls.filter(([method]) => method === 'SendChat');
    expect(said).toHaveLength(2);
    expect(said[0]?.[1].clientId).toBe(said[1]?.[1].clientId);
    waiting.dispose();
  });

  it('PlaceChanged_Declined_ForgetsThePlace', async () => {
    const waiting = await enter();
    wishes[0]?.client.PlaceChanged({ ...standing, status: 'declined', message: 'no' });
    expect(waiting.state().standing?.message).toBe('no');
    expect(heldPlace(door)).toBeNull();
  });

  it('LeaveReach_KeptOrRefused_SaysWhich', async () => {
    const waiting = await enter();
    ask.mockResolvedValueOnce({ ...kept.reach, left: '+33612345678' });
    expect(await waiting.leaveReach('06 12 34 56 78')).toBeNull();
    expect(waiting.state().reach?.left).toBe('+33612345678');
    ask.mockRejectedValueOnce(new Refusal('message.country-closed'));
    expect(await waiting.leaveReach('+86 139')).toBe('message.country-closed');
    expect(waiting.state().reach?.left).toBe('+33612345678');
    waiting.dispose();
  });

  it('Withdraw_WhatIsFree_KeepsThePlace', async () => {
    const waiting = await enter();
    expect(waiting.state().consents).toEqual([given]);
    ask.mockResolvedValueOnce([]);
    expect(await waiting.withdraw('c')).toBe(true);
    expect(ask.mock.calls.at(-1)).toEqual(['WithdrawConsent', { id: 'c' }]);
    expect(waiting.state().consents).toEqual([]);
    ask.mockRejectedValueOnce(new Refusal('place.not-held'));
    expect(await waiting.withdraw('c')).toBe(false);
    waiting.dispose();
  });

  it('Withdraw_WhatIsNeeded_EndsThePlace_AlsoWhenTheAnswerIsLost', async () => {
    const waiting = await enter();
    ask.mockImplementationOnce(async () => {
      wishes[0]?.client.PlaceChanged({ ...standing, status: 'withdrawn' });
      throw new Error('closed');
    });
    expect(await waiting.withdraw('c')).toBe(true);
    expect(heldPlace(door)).toBeNull();
  });

  it('HeldPlace_OfAMessagesLink_OnlyOnceSomebodyTookItUpHere', () => {
    const link = { secret: 'abc.def' };
    expect(heldPlace(link)).toBeNull();
    takeUpPlace(link);
    expect(heldPlace(link)).toBe('abc.def');
    expect(heldPlace({ secret: 'other' })).toBeNull();
  });

  it('Refused_QueueClosed_SaysWhy', async () => {
    ask.mockRejectedValue(new Refusal('queue.closed'));
    const waiting = await enter();
    expect(waiting.state()).toMatchObject({ phase: 'refused', problem: 'queue.closed' });
  });
});
