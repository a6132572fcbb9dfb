import type { ProblemCode } from '../../api/generated/problems';
import type {
  AgreedConsent,
  DeviceCheck,
  GivenConsent,
  PlaceKept,
  PlaceStanding,
  ReachView,
  WaitingClient,
  WaitingHub,
  WaitingMessage,
} from '../../api/generated/waiting';
import { chime } from '../page/sound';
import { browserShelf, tabShelf } from '../page/storage';
import { createStore } from '../room/store';
import { type HubOf, hubAt, type OpenHub, Refusal } from '../signal/hub';
import { Signal } from '../signal/signal';

/** What opens a place in line: a team's public address, an appointment's link, or the place's own secret. */
export interface WaitingDoor {
  readonly queue?: string;
  readonly link?: string;
  readonly secret?: string;
}

export interface Visitor {
  readonly name: string | null;
  readonly reason: string | null;
  readonly language: string;
  readonly ofAge: boolean;
  /** What they agreed to just now. */
  readonly consents: readonly AgreedConsent[];
}

export interface WaitingLine extends WaitingMessage {
  readonly delivery: 'sent' | 'sending' | 'failed';
}

export interface WaitingState {
  readonly phase: 'entering' | 'held' | 'replaced' | 'refused';
  readonly kept: PlaceKept | null;
  readonly standing: PlaceStanding | null;
  /** How they may be told of their turn; null where there is no way. */
  readonly reach: ReachView | null;
  /** What holds of what they agreed to. */
  readonly consents: readonly GivenConsent[];
  readonly chat: readonly WaitingLine[];
  readonly problem: ProblemCode | null;
  /** Out of touch: the place is kept, and the page tries to come back. */
  readonly lost: boolean;
}

export interface Waiting {
  state(): WaitingState;
  subscribe(listener: () => void): () => void;
  say(text: string): void;
  /** Where the customer is told of their turn; null takes it back. Answers why it was refused, and null when it was kept. */
  leaveReach(to: string | null): Promise<ProblemCode | 'offline' | null>;
  /** Takes back what was agreed to; false when it could not be done. Where it was needed, the standing says that the place has ended. */
  withdraw(consent: string): Promise<boolean>;
  /** Fails when it was not kept. */
  keepCheck(check: DeviceCheck): Promise<void>;
  leave(): Promise<void>;
  retryNow(): void;
  dispose(): void;
}

const openWaitingHub = hubAt<WaitingHub, WaitingClient>('/hub/waiting', {
  PlaceChanged: true,
  ChatReceived: true,
  Replaced: true,
});

const shelfName = ({ queue, link }: WaitingDoor) => `place.${queue ?? link?.slice(0, 20)}`;

const hereName = (secret: string) => `here.${secret.slice(0, 20)}`;

/** The secret of a place that this browser holds behind that door; a new tab finds it too. One that came by a message is held once somebody has taken it
 * up in this tab: programs that look at links open them too. */
export const heldPlace = (door: WaitingDoor): string | null =>
  door.secret
    ? tabShelf.read<boolean>(hereName(door.secret))
      ? door.secret
      : null
    : door.queue || door.link
      ? browserShelf.read<string>(shelfName(door))
      : null;

/** Somebody is here and says so. */
export const takeUpPlace = (door: WaitingDoor): void => {
  if (door.secret) tabShelf.write(hereName(door.secret), true);
};

export const forgetPlace = (door: WaitingDoor): void => {
  if (!door.secret) browserShelf.write(shelfName(door), null);
};

export const createWaiting = (door: WaitingDoor, visitor: Visitor): Waiting =>
  new PageWaiting(door, visitor, openWaitingHub);

const first: WaitingState = {
  phase: 'entering',
  kept: null,
  standing: null,
  reach: null,
  consents: [],
  chat: [],
  problem: null,
  lost: false,
};

/** Holds a place in line for as long as the page is open, through lost networks; the server holds it when the page is gone. */
export class PageWaiting implements Waiting {
  private readonly store = createStore<WaitingState, Partial<WaitingState>>(first, (state, change) => ({
    ...state,
    ...change,
  }));
  private readonly signal: Signal<WaitingHub, WaitingClient, PlaceKept>;
  private link: HubOf<WaitingHub> | null = null;
  private secret: string | null;

  constructor(
    private readonly door: WaitingDoor,
    private readonly visitor: Visitor,
    open: OpenHub<WaitingHub, WaitingClient>,
  ) {
    this.secret = door.secret ?? heldPlace(door);
    this.signal = new Signal({
      open,
      client: {
        PlaceChanged: (standing) => this.stand(standing),
        ChatReceived: (message) => this.hear(message),
        Replaced: () => this.end({ phase: 'replaced' }),
      },
      join: (link) => this.enter(link),
      // Refused at once, and so an answer.
      ping: (link) => link.ask('SendChat', { clientId: '', text: '' }),
      opened: () => {},
      joined: (kept, link) => this.held(kept, link),
      down: () => this.store.dispatch({ lost: this.state().kept !== null }),
      refused: (problem) => this.end({ phase: 'refused', problem }),
    });
    this.signal.start();
  }

  state = () => this.store.state();
  subscribe = (listener: () => void) => this.store.subscribe(listener);
  retryNow = () => this.signal.retryNow();

  say(text: string): void {
    const { kept, chat } = this.state();
    const clientId = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
    const at = new Date().toISOString();
    const name = kept?.waiting.name ?? '';
    this.store.dispatch({
      chat: [...chat, { id: '', clientId, fromDesk: false, name, text, sentAt: at, delivery: 'sending' }],
    });
    void this.send(clientId, text);
  }

  async leaveReach(to: string | null): Promise<ProblemCode | 'offline' | null> {
    if (!this.link) return 'offline';
    try {
      this.store.dispatch({ reach: await this.link.ask('LeaveReach', { to }) });
      return null;
    } catch (error) {
      return error instanceof Refusal ? error.code : 'offline';
    }
  }

  async withdraw(id: string): Promise<boolean> {
    try {
      if (!this.link) return false;
      this.store.dispatch({ consents: await this.link.ask('WithdrawConsent', { id }) });
      return true;
    } catch {
      // The place's end came before the answer, and closed the connection.
      return this.state().standing?.status === 'withdrawn';
    }
  }

  async keepCheck(check: DeviceCheck): Promise<void> {
    if (!this.link) throw new Error('Out of touch');
    await this.link.ask('KeepCheck', check);
  }

  async leave(): Promise<void> {
    await this.link?.ask('Leave').catch(() => {});
    this.forget();
    this.dispose();
  }

  dispose(): void {
    void this.signal.stop();
  }

  private async enter(link: HubOf<WaitingHub>): Promise<PlaceKept> {
    const { queue = null, link: appointment = null } = this.door;
    try {
      return await link.ask('Enter', { queue, link: appointment, secret: this.secret, ...this.visitor });
    } catch (error) {
      if (this.secret && !this.door.secret && error instanceof Refusal && error.code === 'place.not-found') {
        this.forget();
        return this.enter(link);
      }
      throw error;
    }
  }

  private held(kept: PlaceKept, link: HubOf<WaitingHub>): void {
    this.link = link;
    this.secret = kept.secret;
    if (this.door.queue || this.door.link) {
      browserShelf.write(shelfName(this.door), kept.secret);
    }
    const unsent = this.state().chat.filter((line) => line.delivery === 'sending');
    this.store.dispatch({
      phase: 'held',
      kept,
      reach: kept.reach,
      consents: kept.consents,
      lost: false,
      chat: [
        ...kept.chat.map(sent),
        ...unsent.filter((line) => !kept.chat.some((one) => one.clientId === line.clientId)),
      ],
    });
    this.stand(kept.standing);
    for (const line of unsent) {
      void this.send(line.clientId, line.text);
    }
  }

  private stand(standing: PlaceStanding): void {
    if (standing.status === 'admitted' && this.state().standing?.status === 'waiting') {
      chime('came');
    }
    this.store.dispatch({ standing });
    if (standing.status !== 'waiting' && standing.status !== 'admitted') {
      this.forget();
      this.dispose();
    }
  }

  private hear(message: WaitingMessage): void {
    if (message.fromDesk) {
      chime('came');
    }
    const others = this.state().chat.filter(
      (line) => line.clientId !== message.clientId || line.fromDesk !== message.fromDesk,
    );
    this.store.dispatch({ chat: [...others, sent(message)] });
  }

  private async send(clientId: string, text: string): Promise<void> {
    try {
      await this.link?.ask('SendChat', { clientId, text });
    } catch (error) {
      if (error instanceof Refusal) {
        const failed = (line: WaitingLine): WaitingLine =>
          line.clientId === clientId ? { ...line, delivery: 'failed' } : line;
        this.store.dispatch({ chat: this.state().chat.map(failed) });
      }
    }
  }

  private forget(): void {
    this.secret = null;
    forgetPlace(this.door);
  }

  private end(change: Partial<WaitingState>): void {
    this.store.dispatch(change);
    this.dispose();
  }
}

const sent = (message: WaitingMessage): WaitingLine => ({ ...message, delivery: 'sent' });
