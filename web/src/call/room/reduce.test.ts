import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatMessage, Joined, ParticipantView } from '../../api/generated/hub';
import { type CallEvent, type EngineState, firstState, isOver, reduce } from './reduce';

const seat = (id: string, change: Partial<ParticipantView> = {}): ParticipantView => ({
  id,
  name: `Name ${id}`,
  role: 'customer',
  companion: null,
  presence: 'connected',
  devices: { microphone: 'on', camera: 'on' },
  joinedAt: `2026-11-22T10:00:0${id}Z`,
  ...change,
});

const message = (id: string, change: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  clientId: `c${id}`,
  participantId: '2',
  name: 'Name 2',
  role: 'specialist',
  text: `Text ${id}`,
  sentAt: '2026-11-22T10:01:00Z',
  ...change,
});

const joined = (change: Partial<Joined> = {}): Extract<CallEvent, { type: 'joined' }> => ({
  type: 'joined',
  joined: {
    participantId: '1',
    resumeKey: 'key',
    graceSeconds: 120,
    resumed: false,
    room: {
      id: 'r',
      callId: 'c',
      organisationName: 'Acme',
      title: null,
      startedAt: null,
      maximumParticipants: 12,
      customerLink: null,
    },
    participants: [seat('1')],
    chat: [],
    ...change,
  },
});

const play = (events: readonly CallEvent[], from: EngineState = firstState) => events.reduce(reduce, from);
const inCall = play([{ type: 'joining' }, joined()]);
const track = (id: string) => ({ id, kind: 'video' }) as MediaStreamTrack;
const reconnect = { cause: 'signal', since: 1, attempt: 1, nextAt: 2 } as const;

describe('phase', () => {
  const gone = (reason: 'left' | 'removed' | 'unreachable'): CallEvent => ({
    type: 'participantLeft',
    gone: { participantId: '1', reason },
    at: 1,
  });
  it.each<[string, CallEvent, EngineState['phase']]>([
    ['SignalDown', { type: 'signalDown', reconnect }, 'reconnecting'],
    ['MediaDown', { type: 'mediaDown', reconnect: { ...reconnect, cause: 'media' } }, 'joined'],
    ['Refused', { type: 'refused', problem: 'room.full' }, 'refused'],
    ['RefusedBecauseEnded', { type: 'refused', problem: 'call.ended' }, 'ended'],
    ['RoomEnded', { type: 'roomEnded', reason: 'endedByHost' }, 'ended'],
    ['ShownOut', gone('removed'), 'removed'],
    ['OwnSeatUnreachable', gone('unreachable'), 'joined'],
    ['Replaced', { type: 'replaced' }, 'replaced'],
    ['Left', { type: 'left' }, 'left'],
  ])('%s_WhileJoined_GivesPhase', (_, event, phase) => {
    expect(reduce(inCall, event).phase).toBe(phase);
  });

  it('SignalDown_BeforeTheFirstJoin_StaysJoining', () => {
    expect(play([{ type: 'joining' }, { type: 'signalDown', reconnect }]).phase).toBe('joining');
  });

  it('Joined_AfterReconnecting_ClearsWhatWasBroken', () => {
    expect(play([{ type: 'signalDown', reconnect }, joined({ resumed: true })], inCall)).toMatchObject({
      phase: 'joined',
      reconnect: null,
      me: { id: '1', resumed: true },
    });
  });

  it('News_AfterTheEnd_ChangesNothing', () => {
    const ended = reduce(inCall, { type: 'roomEnded', reason: 'expired' });
    expect(
      play(
        [
          { type: 'participantJoined', participant: seat('3') },
          { type: 'signalDown', reconnect },
        ],
        ended,
      ),
    ).toBe(ended);
    expect(ended).toMatchObject({ people: [], endReason: 'expired' });
  });
});

describe('quality', () => {
  it('Own_WhileMediaIsLost_IsLostWhateverTheServerSays', () => {
    const of = (participantId: string): CallEvent => ({
      type: 'quality',
      quality: { participantId, level: 'good', upLoss: 0, downLoss: 0, roundTripMilliseconds: 5 },
    });
    const state = play([of('1'), of('2')], inCall);
    expect([state.quality['1']?.level, state.quality['2']?.level]).toEqual(['lost', 'good']);
    expect(play([{ type: 'mediaConnected', connected: true }, of('1')], state).quality['1']?.level).toBe('good');
  });
});

describe('people', () => {
  const three = play(
    [
      { type: 'participantJoined', participant: seat('3') },
      { type: 'participantJoined', participant: seat('0', { joinedAt: '2026-11-22T09:00:00Z' }) },
    ],
    inCall,
  );

  it('Order_OneselfFirst_ThenByArrival', () => {
    expect(three.people.map((person) => person.id)).toEqual(['1', '0', '3']);
    expect(three.people[0]?.isMe).toBe(true);
  });

  it('Tracks_BeforeTheirPersonIsKnown_AreShownWhenTheyCome', () => {
    const tracks: CallEvent = {
      type: 'tracks',
      tracks: [{ participantId: '5', source: 'camera', track: track('v'), active: true }],
    };
    const later = play([tracks, { type: 'participantJoined', participant: seat('5') }], inCall);
    expect(later.people[1]).toMatchObject({ id: '5', video: track('v'), videoActive: true });
  });

  it('Camera_OffOrNoPicturesYet_IsNotActive', () => {
    const given = (active: boolean): CallEvent => ({
      type: 'tracks',
      tracks: [{ participantId: '3', source: 'camera', track: track('v'), active }],
    });
    expect(reduce(three, given(false)).people[2]?.videoActive).toBe(false);
    const off = seat('3', { devices: { microphone: 'on', camera: 'off' } });
    const state = play([given(true), { type: 'participantChanged', participant: off }], three);
    expect(state.people[2]?.videoActive).toBe(false);
  });

  it('Self_ShowsTheCameraNotTheServer', () => {
    const preview = track('mine');
    const state = reduce(inCall, { type: 'devices', devices: { microphone: 'off', camera: 'on' }, preview });
    expect(state.people[0]).toMatchObject({ video: preview, videoActive: true, audio: null });
  });

  it('Unchanged_KeepTheSameObject', () => {
    const next = reduce(three, { type: 'participantChanged', participant: seat('3', { presence: 'reconnecting' }) });
    expect(next.people[0]).toBe(three.people[0]);
    expect(next.people[1]).toBe(three.people[1]);
    expect(next.people[2]).not.toBe(three.people[2]);
  });

  it('LateNews_OfSomebodyWhoLeft_BringsNoGhost', () => {
    const left = reduce(three, { type: 'participantLeft', gone: { participantId: '3', reason: 'left' }, at: 9 });
    expect(left.lastGone).toEqual({ id: '3', name: 'Name 3', reason: 'left', at: 9 });
    expect(reduce(left, { type: 'participantChanged', participant: seat('3') }).people).toHaveLength(2);
    expect(reduce(left, { type: 'participantJoined', participant: seat('3') }).people).toHaveLength(3);
  });

  it('SecondPerson_StartsTheRoomsClock', () => {
    expect(three.room?.startedAt).toBe(seat('3').joinedAt);
    expect(inCall.room?.startedAt).toBeNull();
  });
});

describe('chat', () => {
  const said: CallEvent = { type: 'chatSaid', clientId: 'mine', text: 'Hello', at: '2026-11-22T10:00:30Z' };

  it('OwnLine_WhenItComesBack_IsSentOnce', () => {
    const sent = message('7', { clientId: 'mine', participantId: '1' });
    const state = play(
      [said, { type: 'chatReceived', message: sent }, { type: 'chatReceived', message: sent }],
      inCall,
    );
    expect(state.chat).toMatchObject([{ id: '7', delivery: 'sent', isMine: true }]);
  });

  it('OwnLine_ArrivedFromASeatThatIsGone_IsFoundInTheHistory', () => {
    const sent = message('7', { clientId: 'mine', participantId: 'old' });
    const state = play([said, joined({ participantId: '9', chat: [sent] })], inCall);
    expect(state.chat).toMatchObject([{ id: '7', delivery: 'sent', isMine: true }]);
  });

  it('Refused_IsFailed_AndMayBeResent', () => {
    const failed = play([said, { type: 'chatFailed', clientId: 'mine' }], inCall);
    expect(failed.chat[0]?.delivery).toBe('failed');
    expect(reduce(failed, { type: 'chatResent', clientId: 'mine' }).chat[0]?.delivery).toBe('sending');
  });

  it('Ids_OfGrowingLength_SortAsNumbers', () => {
    const state = play(
      ['10', '9', '100'].map((id) => ({ type: 'chatReceived', message: message(id) }) as const),
      inCall,
    );
    expect(state.chat.map((line) => line.id)).toEqual(['9', '10', '100']);
  });
});

describe('properties', () => {
  const id = fc.integer({ min: 1, max: 5 }).map(String);
  const number = fc.integer({ min: 1, max: 12 });
  const chat = number.map((n) => message(String(n), { participantId: String((n % 3) + 1) }));
  const event: fc.Arbitrary<CallEvent> = fc.oneof(
    id.map((one): CallEvent => ({ type: 'participantJoined', participant: seat(one) })),
    id.map((one): CallEvent => ({ type: 'participantChanged', participant: seat(one, { presence: 'reconnecting' }) })),
    id.map(
      (one): CallEvent => ({ type: 'participantLeft', gone: { participantId: one, reason: 'unreachable' }, at: 0 }),
    ),
    chat.map((one): CallEvent => ({ type: 'chatReceived', message: one })),
    number.map((n): CallEvent => ({ type: 'chatSaid', clientId: `c${n}`, text: 'x', at: '2026-11-22T10:00:00Z' })),
    number.map((n): CallEvent => ({ type: 'chatFailed', clientId: `c${n}` })),
    fc.uniqueArray(chat, { selector: (one) => one.id }).map((history) => joined({ chat: history, resumed: true })),
    fc.constant<CallEvent>({ type: 'signalDown', reconnect }),
    id.map(
      (one): CallEvent => ({
        type: 'tracks',
        tracks: [{ participantId: one, source: 'camera', track: track(one), active: true }],
      }),
    ),
  );

  it('AnyEvents_NobodyIsDoubled', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const ids = play(events, inCall).people.map((person) => person.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('AnyEvents_ChatIsOrderedAndWithoutDoubles', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const lines = play(events, inCall).chat;
        const sent = lines.filter((line) => line.id !== null).map((line) => Number(line.id));
        expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b));
        expect(lines.slice(0, sent.length).every((line) => line.id !== null)).toBe(true);
      }),
    );
  });

  it('Messages_InAnyOrderAndRepeated_GiveTheSameChat', () => {
    const all = Array.from({ length: 8 }, (_, n) => message(String(n + 5)));
    const received = (messages: readonly ChatMessage[]) =>
      play(
        messages.map((one) => ({ type: 'chatReceived', message: one }) as const),
        inCall,
      ).chat;
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 8 }), fc.array(fc.constantFrom(...all)), (order, again) => {
        expect(received([...order, ...again])).toEqual(received(all));
      }),
    );
  });

  it('AnyEvents_AfterTheEnd_LeaveNobody', () => {
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (before, after) => {
        const ended = play([...before, { type: 'roomEnded', reason: 'endedByHost' }, ...after], inCall);
        expect(isOver(ended.phase) && ended.people.length === 0).toBe(true);
      }),
    );
  });
});
