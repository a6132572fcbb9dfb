import type {
  BoardClient,
  BoardHub,
  BoardTeam,
  BoardView,
  PlaceDetails,
  PlaceView,
  PlaceWithdrawal,
  StaffView,
  WaitingMessage,
} from '../../api/generated/board';
import type { ProblemCode } from '../../api/generated/problems';
import { tabShelf } from '../page/storage';
import { createStore } from '../room/store';
import { type HubOf, hubAt, type OpenHub, Refusal } from '../signal/hub';
import { Signal } from '../signal/signal';

export interface BoardState {
  readonly me: string | null;
  readonly mayServe: boolean;
  readonly teams: readonly BoardTeam[];
  readonly staff: readonly StaffView[];
  /** In the order in which they are served. */
  readonly places: readonly PlaceView[];
  /** What was said at the place that is looked at. */
  readonly chat: Readonly<Record<string, readonly WaitingMessage[]>>;
  readonly details: Readonly<Record<string, PlaceDetails>>;
  readonly away: boolean;
  readonly lost: boolean;
  readonly problem: ProblemCode | null;
  /** Customers who took back what they had agreed to, until somebody has seen it. */
  readonly withdrawals: readonly PlaceWithdrawal[];
}

/** @see Board.onNews */
export interface BoardNews {
  readonly place: PlaceView;
  /** Null when they just came. */
  readonly message: WaitingMessage | null;
}

export interface Board {
  state(): BoardState;
  subscribe(listener: () => void): () => void;
  setAway(away: boolean): void;
  /** @returns The call, or null when it was refused: `problem` says why. */
  admit(placeId: string): Promise<string | null>;
  passOn(placeId: string, to: { readonly teamId?: string; readonly specialistId?: string }): Promise<boolean>;
  decline(placeId: string, message: string): Promise<boolean>;
  putBack(placeId: string): Promise<boolean>;
  /** Reads what was said and how the device check went. */
  look(placeId: string): void;
  say(placeId: string, text: string): Promise<boolean>;
  /** Somebody new waits, or writes from their place: told once for each, and to nobody who is away or only looks on. */
  onNews(listener: (news: BoardNews) => void): () => void;
  /** Somebody has seen what was taken back. */
  seeWithdrawals(): void;
  retryNow(): void;
  dispose(): void;
}

const openBoardHub = hubAt<BoardHub, BoardClient>('/hub/board', {
  BoardChanged: true,
  ChatReceived: true,
  ConsentWithdrawn: true,
});

export const createBoard = (): Board => new PageBoard(openBoardHub);

const first: BoardState = {
  me: null,
  mayServe: false,
  teams: [],
  staff: [],
  places: [],
  chat: {},
  details: {},
  away: false,
  lost: false,
  problem: null,
  withdrawals: [],
};

const since = (place: PlaceView) => Date.parse(place.startsAt ?? place.enteredAt);

export const inOrder = (places: readonly PlaceView[]): readonly PlaceView[] =>
  [...places].sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1));

/** Who waits, kept up to date for as long as the page is open. */
export class PageBoard implements Board {
  private readonly store = createStore<BoardState, Partial<BoardState>>(first, (state, change) => ({
    ...state,
    ...change,
  }));
  private readonly signal: Signal<BoardHub, BoardClient, BoardView>;
  private readonly listeners = new Set<(news: BoardNews) => void>();
  private link: HubOf<BoardHub> | null = null;

  constructor(open: OpenHub<BoardHub, BoardClient>) {
    const away = tabShelf.read<boolean>('away') ?? false;
    this.store.dispatch({ away });
    this.signal = new Signal({
      open,
      client: {
        BoardChanged: ({ teams, staff, places, gone }) => {
          const { state } = this;
          this.take([
            ...state().places.filter((one) => !gone.includes(one.id) && !places.some((p) => p.id === one.id)),
            ...places,
          ]);
          this.store.dispatch({ ...(teams && { teams }), ...(staff && { staff, away: this.awayIn(staff) }) });
        },
        ChatReceived: ({ placeId, message }) => this.hear(placeId, message),
        ConsentWithdrawn: (one) => {
          const others = this.state().withdrawals.filter((other) => other.placeId !== one.placeId);
          this.store.dispatch({ withdrawals: [...others, one] });
          if (!one.ended && this.state().details[one.placeId]) this.look(one.placeId);
        },
      },
      join: (link) => link.ask('Watch', { away: this.state().away }),
      // Refused at once, and so an answer.
      ping: (link) => link.ask('ReadPlace', { placeId: '' }),
      opened: () => {},
      joined: (view, link) => {
        this.link = link;
        const { me, mayServe, teams, staff } = view;
        const isFirst = this.state().me === null;
        this.store.dispatch({ me, mayServe, teams, staff, lost: false, problem: null });
        this.store.dispatch({ away: this.awayIn(staff) });
        // Who waited before the desk was opened is seen there, and is no news.
        if (isFirst) this.store.dispatch({ places: inOrder(view.places) });
        else this.take(view.places);
      },
      down: () => {
        this.link = null;
        this.store.dispatch({ lost: this.state().me !== null });
      },
      refused: (problem) => this.store.dispatch({ problem }),
    });
    this.signal.start();
  }

  state = () => this.store.state();
  subscribe = (listener: () => void) => this.store.subscribe(listener);
  retryNow = () => this.signal.retryNow();
  dispose = () => void this.signal.stop();

  onNews(listener: (news: BoardNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  seeWithdrawals(): void {
    this.store.dispatch({ withdrawals: [] });
  }

  setAway(away: boolean): void {
    tabShelf.write('away', away);
    this.store.dispatch({ away });
    void this.wish((link) => link.ask('SetPresence', { away }));
  }

  admit = async (placeId: string) => (await this.wish((link) => link.ask('Admit', { placeId })))?.callId ?? null;
  passOn = (
    placeId: string,
    { teamId = null, specialistId = null }: { teamId?: string | null; specialistId?: string | null },
  ) => this.done((link) => link.ask('PassOn', { placeId, teamId, specialistId }));
  decline = (placeId: string, message: string) => this.done((link) => link.ask('Decline', { placeId, message }));
  putBack = (placeId: string) => this.done((link) => link.ask('PutBack', { placeId }));

  look(placeId: string): void {
    void this.link
      ?.ask('ReadPlace', { placeId })
      .then((details) => {
        const { chat, details: known } = this.state();
        this.store.dispatch({
          chat: { ...chat, [placeId]: details.chat },
          details: { ...known, [placeId]: details },
        });
      })
      .catch(() => {});
  }

  say(placeId: string, text: string): Promise<boolean> {
    const clientId = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
    return this.done((link) => link.ask('SendChat', { placeId, clientId, text }));
  }

  private take(places: readonly PlaceView[]): void {
    const known = new Set(this.state().places.map((place) => place.id));
    this.store.dispatch({ places: inOrder(places) });
    for (const place of places) {
      if (!known.has(place.id) && place.status === 'waiting') this.tell({ place, message: null });
    }
  }

  private hear(placeId: string, message: WaitingMessage): void {
    const { chat, places } = this.state();
    const place = places.find((one) => one.id === placeId);
    if (place && !message.fromDesk) this.tell({ place, message });
    const others = (chat[placeId] ?? []).filter((one) => one.id !== message.id);
    this.store.dispatch({ chat: { ...chat, [placeId]: [...others, message] } });
  }

  private tell(news: BoardNews): void {
    const { away, mayServe } = this.state();
    if (away || !mayServe) return;
    for (const listener of this.listeners) listener(news);
  }

  /** Away is the person, not the tab: what was said in another tab holds here too. In a call it is not seen. */
  private awayIn(staff: readonly StaffView[]): boolean {
    const { me, away } = this.state();
    const presence = staff.find((one) => one.id === me)?.presence;
    const now = presence === 'away' ? true : presence === 'free' ? false : away;
    if (now !== away) tabShelf.write('away', now);
    return now;
  }

  private async done(ask: (link: HubOf<BoardHub>) => Promise<unknown>): Promise<boolean> {
    return (await this.wish(async (link) => ({ done: await ask(link) }))) !== null;
  }

  private async wish<Answer>(ask: (link: HubOf<BoardHub>) => Promise<Answer>): Promise<Answer | null> {
    try {
      this.store.dispatch({ problem: null });
      if (!this.link) throw new Refusal('unexpected');
      return await ask(this.link);
    } catch (error) {
      this.store.dispatch({ problem: error instanceof Refusal ? error.code : 'unexpected' });
      return null;
    }
  }
}
