import type { ProblemCode } from '../../api/generated/problems';
import { type HubOf, type OpenHub, Refusal } from './hub';
import { delayBefore, onWake, type Pause, pause, type Wake, within } from './waiting';

/** What a page keeps up with one hub. `Joined` is the answer to what it asks first. */
export interface SignalParts<Hub, Client, Joined> {
  readonly open: OpenHub<Hub, Client>;
  readonly client: Client;
  /** Asks for the seat on a fresh link. */
  join(link: HubOf<Hub>): Promise<Joined>;
  /** Asks anything harmless, to see whether the link still lives. */
  ping(link: HubOf<Hub>): Promise<unknown>;
  /** The hub is open and Join is on its way: more may be asked behind it without waiting for its answer. */
  opened(link: HubOf<Hub>): void;
  joined(joined: Joined, link: HubOf<Hub>): void;
  /** Connecting failed or the connection broke; the next try is at `nextAt`, null while trying. */
  down(attempt: number, nextAt: number | null): void;
  /** The server said no, for good. */
  refused(problem: ProblemCode): void;
}

const openMilliseconds = 10_000;
const joinMilliseconds = 10_000;
const probeMilliseconds = 4000;

/** Refusals of Join that time may mend; all others are final. */
const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'too-many-requests',
  'unexpected',
  'media.unavailable',
]);

/** What the server tells before it answers Join is newer than that answer (docs/protocol.md, Order): it is kept, and told after it. */
class EarlyNews<Client extends object> {
  readonly client: Client;
  private kept: (() => void)[] | null = [];

  constructor(client: Client) {
    const later = ([name, tell]: [string, (message: unknown) => void]) => [
      name,
      (message: unknown) => (this.kept ? this.kept.push(() => tell(message)) : tell(message)),
    ];
    this.client = Object.fromEntries(Object.entries(client).map(later));
  }

  tell(): void {
    const { kept } = this;
    this.kept = null;
    for (const one of kept ?? []) one();
  }
}

/** Keeps the talk with the server going for as long as the page is open: joins, notices a loss, waits ever a little longer,
 * joins again, without end (A4). Media is not its business: that lives on while this mends itself. */
export class Signal<Hub, Client extends object, Joined> {
  private link: HubOf<Hub> | null = null;
  private waiting: Pause | null = null;
  private opening: AbortController | null = null;
  private stopped = false;
  private attempt = 0;
  private stopWake = () => {};

  constructor(private readonly parts: SignalParts<Hub, Client, Joined>) {}

  start(): void {
    this.stopWake = onWake((why) => this.wake(why));
    void this.run();
  }

  /** Tries now instead of waiting; also checks a connection that may be dead without knowing it. */
  retryNow(): void {
    this.opening?.abort();
    this.hurry();
  }

  /** No answer in time means a new connection. */
  probe(): void {
    const asked = this.link;
    if (asked) {
      within(probeMilliseconds, this.parts.ping(asked)).catch((error) => {
        if (asked === this.link && !(error instanceof Refusal)) {
          void asked.close();
        }
      });
    }
  }

  async stop(): Promise<void> {
    this.finish();
    await this.link?.close();
  }

  private wake(why: Wake): void {
    if (why === 'online') {
      this.retryNow();
    } else if (why === 'visible') {
      this.hurry();
    } else {
      this.probe();
    }
  }

  private hurry(): void {
    this.attempt = 0;
    this.waiting?.end();
    this.probe();
  }

  private finish(): void {
    this.stopped = true;
    this.stopWake();
    this.waiting?.end();
    this.opening?.abort();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.connection().catch((error) => this.failed(error));
      this.link = null;
      if (!this.stopped) {
        await this.rest();
      }
    }
  }

  /** One connection from opening to its end; rejects when it never got as far as joined. */
  private connection(): Promise<void> {
    return new Promise((lost, never) => this.connect(lost).catch(never));
  }

  private async connect(lost: () => void): Promise<void> {
    let isJoined = false;
    const early = new EarlyNews(this.parts.client);
    // Before that, the refusal or failure of Join says more than the close that comes with it.
    const fresh = await this.open(early.client, () => isJoined && lost());
    if (this.stopped) {
      return fresh.close();
    }
    try {
      const answer = within(joinMilliseconds, this.parts.join(fresh));
      this.parts.opened(fresh);
      const joined = await answer;
      isJoined = true;
      this.link = fresh;
      this.attempt = 0;
      this.parts.joined(joined, fresh);
      early.tell();
    } catch (error) {
      void fresh.close();
      throw error;
    }
  }

  private async open(client: Client, onClose: () => void): Promise<HubOf<Hub>> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), openMilliseconds);
    this.opening = abort;
    try {
      // Every third try takes the long way, for networks that let no WebSocket through.
      const plain = this.attempt % 3 !== 2;
      return await this.parts.open({ client, onClose, plain, abort: abort.signal });
    } finally {
      clearTimeout(timer);
      this.opening = null;
    }
  }

  private failed(error: unknown): void {
    if (error instanceof Refusal && !passing.has(error.code)) {
      this.finish();
      this.parts.refused(error.code);
    }
  }

  private async rest(): Promise<void> {
    const wait = delayBefore(this.attempt++);
    this.parts.down(this.attempt, Date.now() + wait);
    this.waiting = pause(wait);
    await this.waiting.done;
    this.waiting = null;
    if (!this.stopped) {
      this.parts.down(this.attempt, null);
    }
  }
}
