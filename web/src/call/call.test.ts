// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatMessage, Joined, JoinRoom, RoomHub, SendChat } from '../api/generated/hub';
import { PageCall } from './call';
import { FakePeerConnection } from './media/fakePeerConnection';
import { hasSeat } from './page/seat';
import { type HubLink, type LinkWish, Refusal } from './signal/hubLink';
import type { Devices } from './state';

const noDevices: Devices = {
  state: () => ({
    microphone: { state: 'on', list: [], selected: null, permission: 'granted', opening: false, fellBack: null },
    camera: {
      state: 'off',
      list: [],
      selected: null,
      permission: 'granted',
      opening: false,
      fellBack: null,
      facing: null,
    },
    speaker: { list: [], selected: null, canChoose: false },
    permission: 'granted',
    preview: null,
  }),
  subscribe: () => () => {},
  onLevel: () => () => {},
  onTracks: () => () => {},
  tracks: () => ({ audio: null, video: null }),
  open: async () => {},
  setMicrophone: async () => {},
  setCamera: async () => {},
  chooseMicrophone: async () => {},
  chooseCamera: async () => {},
  chooseSpeaker: async () => {},
  flipCamera: async () => {},
  close: () => {},
};

/** A room on a server: keeps seats by key and the chat by the sender's id. */
class FakeRoom {
  asked: [keyof RoomHub, unknown][] = [];
  chat: ChatMessage[] = [];
  seats = new Map<string, string>();
  links: LinkWish[] = [];
  /** What arrives but is not answered, because the connection breaks. */
  swallow: keyof RoomHub | null = null;
  problem: Partial<Record<keyof RoomHub, Refusal>> = {};

  down = false;

  open = async (wish: LinkWish): Promise<HubLink> => {
    if (this.down) {
      throw new Error('Connection refused');
    }
    this.links.push(wish);
    return {
      ask: (method: keyof RoomHub, given: unknown) => this.answer(method, given),
      close: async () => wish.onClose(),
    } as unknown as HubLink;
  };

  cut = () => this.links.at(-1)?.onClose();
  get client() {
    return (this.links.at(-1) as LinkWish).client;
  }
  of = (method: keyof RoomHub) => this.asked.filter(([asked]) => asked === method).map(([, given]) => given);

  private async answer(method: keyof RoomHub, given: unknown): Promise<unknown> {
    this.asked.push([method, given]);
    const refusal = this.problem[method];
    if (refusal) {
      throw refusal;
    }
    const result = this.act(method, given);
    if (this.swallow === method) {
      this.swallow = null;
      throw new Error('closed');
    }
    return result;
  }

  private act(method: keyof RoomHub, given: unknown): unknown {
    if (method === 'Join') {
      return this.join(given as JoinRoom);
    }
    if (method === 'Offer') {
      return { sdp: 'answer' };
    }
    return method === 'SendChat' ? this.say(given as SendChat) : undefined;
  }

  private join({ resumeKey, name }: JoinRoom): Joined {
    const known = resumeKey !== null && this.seats.has(resumeKey);
    if (resumeKey && !known) {
      throw new Refusal('room.seat-gone');
    }
    const key = resumeKey ?? `key${this.seats.size + 1}`;
    this.seats.set(key, `p${key}`);
    return {
      participantId: `p${key}`,
      resumeKey: key,
      graceSeconds: 120,
      resumed: known,
      room: {
        id: 'r',
        callId: 'c',
        organisationName: 'A',
        title: null,
        startedAt: null,
        maximumParticipants: 12,
        customerLink: null,
      },
      participants: [
        {
          id: `p${key}`,
          companion: null,
          name: name ?? 'Somebody',
          role: 'customer',
          presence: 'connected',
          devices: { microphone: 'off', camera: 'off' },
          joinedAt: '2026-11-22T10:00:00Z',
        },
      ],
      chat: this.chat,
    };
  }

  private say({ clientId, text }: SendChat): ChatMessage {
    const said = this.chat.find((line) => line.clientId === clientId);
    const line = said ?? {
      id: String(this.chat.length + 1),
      clientId,
      participantId: 'pkey1',
      name: 'Somebody',
      role: 'customer' as const,
      text,
      sentAt: '2026-11-22T10:00:00Z',
    };
    this.chat = said ? this.chat : [...this.chat, line];
    return line;
  }
}

const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

describe('PageCall', () => {
  let room: FakeRoom;
  let call: PageCall;
  const newCall = () =>
    new PageCall({ devices: noDevices, secret: 'link-secret', name: 'Ana', language: 'fr' }, room.open);

  beforeEach(async () => {
    vi.useFakeTimers();
    sessionStorage.clear();
    FakePeerConnection.made = [];
    vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
    room = new FakeRoom();
    call = newCall();
    await call.join();
    await pass();
    FakePeerConnection.last.becomes('connected');
  });

  afterEach(() => {
    call.dispose();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('Join_AsksForASeatAndOffersInOneBreath', () => {
    expect(call.state()).toMatchObject({ phase: 'joined', mediaConnected: true, me: { id: 'pkey1' } });
    expect(room.asked.slice(0, 3).map(([method]) => method)).toEqual(['Join', 'Offer', 'SetDevices']);
    expect(room.of('Join')[0]).toEqual({
      secret: 'link-secret',
      callId: null,
      name: 'Ana',
      resumeKey: null,
      language: 'fr',
    });
    expect(room.of('SetDevices')[0]).toEqual({ microphone: 'on', camera: 'off' });
    expect(hasSeat({ secret: 'link-secret' })).toBe(true);
  });

  it('Cut_SameSeatAgain_MediaUntouched', async () => {
    room.cut();
    expect(call.state().phase).toBe('joined');
    await pass();
    expect(call.state()).toMatchObject({ phase: 'joined', me: { id: 'pkey1', resumed: true } });
    expect(room.of('Offer')).toHaveLength(1);
  });

  it('Reload_SameSeatAgain_WithANewTransport', async () => {
    call.dispose();
    call = newCall();
    await call.join();
    await pass();
    expect(call.state().me).toEqual({ id: 'pkey1', resumed: true });
    expect(room.of('Offer').at(-1)).toMatchObject({ newTransport: true });
    expect(room.seats.size).toBe(1);
  });

  it('SeatGone_TakesAnotherAndBeginsMediaAnew', async () => {
    room.seats = new Map([['elsewhere', 'x']]);
    room.cut();
    await pass();
    expect(call.state()).toMatchObject({ phase: 'joined', me: { id: 'pkey2', resumed: false } });
    expect(room.of('Offer').at(-1)).toMatchObject({ newTransport: true });
    expect(FakePeerConnection.made).toHaveLength(2);
  });

  it('ChatLine_WhoseAnswerWasLost_IsThereOnceAfterReconnecting', async () => {
    room.swallow = 'SendChat';
    call.say('Hello');
    await pass();
    expect(call.state().chat).toMatchObject([{ text: 'Hello', delivery: 'sending' }]);
    room.cut();
    await pass();
    expect(call.state().chat).toMatchObject([{ text: 'Hello', delivery: 'sent', isMine: true, id: '1' }]);
    expect(room.chat).toHaveLength(1);
  });

  it('ChatLine_SaidWhileCut_IsSentWithTheSameIdAfterwards', async () => {
    room.down = true;
    room.cut();
    await pass(5000);
    expect(call.state()).toMatchObject({ phase: 'reconnecting', reconnect: { cause: 'signal', attempt: 5 } });
    call.say('Still here?');
    const clientId = call.state().chat[0]?.clientId;
    await pass();
    expect(room.of('SendChat')).toHaveLength(0);
    room.down = false;
    call.retryNow();
    await pass();
    expect(room.of('SendChat')).toEqual([{ clientId, text: 'Still here?' }]);
    expect(call.state().chat[0]?.delivery).toBe('sent');
  });

  it('ChatLine_Refused_FailsAndIsResentOnRequest', async () => {
    room.problem.SendChat = new Refusal('too-many-requests');
    call.say('Hello');
    await pass();
    const [line] = call.state().chat;
    expect(line?.delivery).toBe('failed');
    room.problem = {};
    call.resend(line?.clientId ?? '');
    await pass();
    expect(call.state().chat).toMatchObject([{ delivery: 'sent' }]);
  });

  it('Leave_GivesTheSeatUp', async () => {
    await call.leave();
    expect(call.state().phase).toBe('left');
    expect(room.of('Leave')).toHaveLength(1);
    expect(hasSeat({ secret: 'link-secret' })).toBe(false);
    expect(FakePeerConnection.last.connectionState).toBe('closed');
    await call.join();
    await pass();
    expect(call.state()).toMatchObject({ phase: 'joined', me: { id: 'pkey2' } });
  });

  it('RoomEnded_ClosesAllAndForgetsTheSeat', async () => {
    room.client.RoomEnded({ reason: 'endedByHost' });
    await pass();
    expect(call.state()).toMatchObject({ phase: 'ended', endReason: 'endedByHost' });
    expect(FakePeerConnection.last.connectionState).toBe('closed');
    expect(hasSeat({ secret: 'link-secret' })).toBe(false);
  });

  it('PageGoesAway_KeepsTheSeat', async () => {
    call.dispose();
    await pass();
    expect(hasSeat({ secret: 'link-secret' })).toBe(true);
    expect(room.of('Leave')).toHaveLength(0);
  });

  it('Wish_Refused_IsAProblemInTheState', async () => {
    room.problem.EndForAll = new Refusal('not-allowed');
    await call.endForAll();
    expect(call.state()).toMatchObject({ phase: 'joined', problem: 'not-allowed' });
  });

  it('MediaLost_BeginsAnewOnTheSameLink', async () => {
    room.client.MediaLost({ reason: 'noConsent' });
    await pass();
    expect(FakePeerConnection.made).toHaveLength(2);
    expect(room.of('Join')).toHaveLength(1);
  });
});
