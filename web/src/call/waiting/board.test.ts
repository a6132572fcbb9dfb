// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type {
  BoardClient,
  BoardHub,
  BoardView,
  PlaceView,
  StaffPresence,
  WaitingMessage,
} from '../../api/generated/board';
import { type HubOf, type OpenHub, Refusal, type WishOf } from '../signal/hub';
import { inOrder, PageBoard } from './board';

const place = (id: string, enteredAt: string, startsAt: string | null = null) =>
  ({ id, status: 'waiting', enteredAt, startsAt }) as PlaceView;

describe('board', () => {
  const view: BoardView = {
    me: 'me',
    mayServe: true,
    teams: [],
    staff: [],
    places: [place('a', '2026-03-02T09:00:00Z')],
  };
  const watch = async (shown = view) => {
    const ask = vi.fn().mockResolvedValue(shown);
    let told: WishOf<BoardClient> | null = null;
    const open: OpenHub<BoardHub, BoardClient> = async (wish) => {
      told = wish;
      return { ask, close: async () => {} } as unknown as HubOf<BoardHub>;
    };
    const board = new PageBoard(open);
    const came = vi.fn();
    board.onNews(came);
    await vi.waitFor(() => expect(board.state().me).toBe('me'));
    return { board, ask, came, client: (told as unknown as WishOf<BoardClient>).client };
  };

  it('InOrder_AppointmentsStandWhereTheirTimeIs', () => {
    const places = [
      place('late', '2026-03-02T09:05:00Z'),
      place('booked', '2026-03-02T08:50:00Z', '2026-03-02T09:03:00Z'),
      place('early', '2026-03-02T09:01:00Z'),
    ];
    expect(inOrder(places).map((one) => one.id)).toEqual(['early', 'booked', 'late']);
  });

  it('BoardChanged_NewOnesAreToldOnce_GoneOnesLeave', async () => {
    const { board, came, client } = await watch();
    expect(came).not.toHaveBeenCalled();
    const added = { teams: null, staff: null, places: [place('b', '2026-03-02T09:01:00Z')], gone: [] };
    client.BoardChanged(added);
    client.BoardChanged(added);
    expect(came.mock.calls.map(([one]) => one.place.id)).toEqual(['b']);
    client.BoardChanged({ teams: null, staff: null, places: [], gone: ['a'] });
    expect(board.state().places.map((one) => one.id)).toEqual(['b']);
    board.dispose();
  });

  it('News_OfWhoIsAwayOrOnlyLooksOn_IsToldToNobody', async () => {
    const { board, came, client } = await watch();
    const comes = (id: string) =>
      client.BoardChanged({ teams: null, staff: null, places: [place(id, '2026-03-02T09:01:00Z')], gone: [] });
    const says = (id: string, fromDesk: boolean) =>
      client.ChatReceived({ placeId: 'a', message: { id, fromDesk, text: 'Hello' } as unknown as WaitingMessage });
    board.setAway(true);
    comes('b');
    says('1', false);
    expect(came).not.toHaveBeenCalled();
    board.setAway(false);
    comes('c');
    says('2', true);
    says('3', false);
    expect(came.mock.calls.map(([one]) => [one.place.id, one.message?.id ?? null])).toEqual([
      ['c', null],
      ['a', '3'],
    ]);
    board.dispose();

    const observer = await watch({ ...view, mayServe: false });
    observer.client.BoardChanged({ teams: null, staff: null, places: [place('b', '2026-03-02T09:01:00Z')], gone: [] });
    expect(observer.came).not.toHaveBeenCalled();
    observer.board.dispose();
  });

  it('Away_SaidInAnotherTab_HoldsInThisOne', async () => {
    const { board, client } = await watch();
    const am = (presence: StaffPresence) =>
      client.BoardChanged({ teams: null, staff: [{ id: 'me', name: 'Me', presence }], places: [], gone: [] });
    am('away');
    expect([board.state().away, sessionStorage.getItem('guichet.away')]).toEqual([true, 'true']);
    am('inCall');
    expect(board.state().away).toBe(true);
    am('free');
    expect([board.state().away, sessionStorage.getItem('guichet.away')]).toEqual([false, 'false']);
    board.dispose();
  });

  it('ConsentWithdrawn_IsToldUntilSomebodyHasSeenIt', async () => {
    const { board, client } = await watch();
    client.ConsentWithdrawn({ placeId: 'a', name: 'Zoé', ended: false });
    client.ConsentWithdrawn({ placeId: 'a', name: 'Zoé', ended: true });
    client.ConsentWithdrawn({ placeId: 'b', name: 'Ada', ended: true });
    expect(board.state().withdrawals.map((one) => [one.name, one.ended])).toEqual([
      ['Zoé', true],
      ['Ada', true],
    ]);
    board.seeWithdrawals();
    expect(board.state().withdrawals).toEqual([]);
    board.dispose();
  });

  it('ConsentWithdrawn_OfWhoWaitsOn_ReadsAgainWhatHolds', async () => {
    const { board, ask, client } = await watch();
    ask.mockResolvedValue({ chat: [], check: null, consents: [] });
    board.look('a');
    await vi.waitFor(() => expect(board.state().details.a).toBeDefined());
    ask.mockClear();
    client.ConsentWithdrawn({ placeId: 'a', name: 'Zoé', ended: false });
    expect(ask.mock.calls).toEqual([['ReadPlace', { placeId: 'a' }]]);
    board.dispose();
  });

  it('Admit_TakenByAnother_SaysSo', async () => {
    const { board, ask } = await watch();
    ask.mockRejectedValue(new Refusal('place.taken'));
    expect(await board.admit('a')).toBeNull();
    expect(board.state().problem).toBe('place.taken');
    board.dispose();
  });
});
