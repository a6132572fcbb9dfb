/** What the server tells of one message (SiteChatMessage). */
export interface Said {
  readonly id: string;
  readonly fromDesk: boolean;
  readonly name: string | null;
  readonly text: string;
  readonly sentAt: string;
}

/** A line as the window shows it: the visitor's own have a client's id, and a state until the server has them. */
export interface Line extends Said {
  readonly clientId: string | null;
  readonly state: 'kept' | 'sending' | 'failed';
}

export type Trouble = 'offline' | 'slow' | 'gone' | null;

export interface Standing {
  readonly organisation: string;
  readonly team: string;
  readonly open: boolean;
  readonly lines: readonly Line[];
  readonly trouble: Trouble;
  /** Lines from the desk since the window was last open. */
  readonly unread: number;
}

/** A line on its way, as it outlives the page. The same id again is the same message to the server. */
export interface Unsent {
  readonly clientId: string;
  readonly text: string;
  readonly name: string;
  readonly sentAt: string;
}

/** What the thread needs of the browser: given, so that a test can hold the clock and the line. */
export interface World {
  readonly post: (path: string, body: unknown) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly keep: (secret: string) => void;
  readonly kept: () => string | null;
  /** What the server does not have yet, so that a reload does not lose it. */
  readonly keepUnsent: (lines: readonly Unsent[]) => void;
  readonly unsent: () => readonly Unsent[];
  readonly later: (act: () => void, milliseconds: number) => () => void;
  readonly newId: () => string;
  /** This browser's own id for the thread that it begins: lines that go before there is a secret are of one thread by it. */
  readonly beginId: () => string;
  readonly language: string;
}

const openBeat = 2000;
const closedBeat = 15_000;
const longestBeat = 30_000;
const mostUnsent = 20;

const lineOf = ({ clientId, text, sentAt }: Unsent): Line => ({
  id: clientId,
  clientId,
  fromDesk: false,
  name: null,
  text,
  sentAt,
  state: 'sending',
});

/** A visitor's thread: looks for answers, sends, and tells the window. It holds no element of the page. */
export class VisitorThread {
  private standing: Standing = { organisation: '', team: '', open: false, lines: [], trouble: null, unread: 0 };
  private cancel: () => void = () => undefined;
  private failures = 0;
  private shown = false;
  private awake = true;
  private busy = false;
  private line: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly tell: (standing: Standing) => void,
  ) {
    const unsent = world.unsent();
    if (unsent.length === 0) return;
    this.standing = { ...this.standing, lines: unsent.map(lineOf) };
    for (const one of unsent) void this.hand(lineOf(one), one.name);
  }

  /** The window opened or closed; nobody is asked anything before it was opened once, unless there is a thread. */
  show(shown: boolean): void {
    this.shown = shown;
    if (shown) this.set({ unread: 0 });
    this.look(0);
  }

  /** The page came to the front or went to the back: there it asks for nothing. */
  wake(awake: boolean): void {
    this.awake = awake;
    this.look(0);
  }

  async send(text: string, name: string): Promise<void> {
    const one: Unsent = { clientId: this.world.newId(), text, name, sentAt: new Date().toISOString() };
    const line = lineOf(one);
    this.world.keepUnsent([...this.world.unsent(), one].slice(-mostUnsent));
    this.set({ lines: [...this.standing.lines, line] });
    await this.hand(line, name);
  }

  async again(clientId: string): Promise<void> {
    const line = this.standing.lines.find((one) => one.clientId === clientId);
    if (!line) return;
    this.replace(clientId, { ...line, state: 'sending' });
    await this.hand(line, this.world.unsent().find((one) => one.clientId === clientId)?.name ?? '');
  }

  /** One after another, as they were written: so they stand at the desk. */
  private hand(line: Line, name: string): Promise<void> {
    const next = () => this.handNow(line, name);
    this.line = this.line.then(next, next);
    return this.line;
  }

  private async handNow(line: Line, name: string): Promise<void> {
    const secret = this.world.kept();
    const answer = await this.post('messages', {
      clientId: line.clientId,
      text: line.text,
      language: this.world.language,
      ...(secret ? { secret } : { beginId: this.world.beginId() }),
      ...(name && { name }),
    });
    if (answer?.status === 200) {
      const { secret: mine, message } = answer.body as { readonly secret: string; readonly message: Said };
      this.world.keep(mine);
      this.world.keepUnsent(this.world.unsent().filter((one) => one.clientId !== line.clientId));
      // A line whose first answer was lost may have been read already.
      this.set({ lines: this.standing.lines.filter((one) => one.id !== message.id) });
      this.replace(line.clientId, { ...message, clientId: line.clientId, state: 'kept' });
      this.set({ trouble: null });
      this.look(openBeat);
    } else {
      this.replace(line.clientId, { ...line, state: 'failed' });
      this.set({ trouble: troubleOf(answer?.status) });
    }
  }

  /** Asks for what is new, and again after a while: soon while the window is open, seldom while it is not. */
  private look(milliseconds: number): void {
    this.cancel();
    if (!this.awake || (!this.shown && !this.world.kept())) return;
    this.cancel = this.world.later(() => void this.read(), milliseconds);
  }

  private async read(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const secret = this.world.kept();
    const after = this.standing.lines.findLast((one) => one.state === 'kept')?.id;
    const answer = await this.post('read', { ...(secret && { secret }), ...(after && { after }) });
    this.busy = false;
    if (answer?.status === 200) this.take(answer.body as Answer);
    else this.set({ trouble: troubleOf(answer?.status) });
    this.failures = answer?.status === 200 ? 0 : this.failures + 1;
    if (answer?.status === 404) return;
    const beat = this.shown ? openBeat : closedBeat;
    this.look(Math.min(longestBeat, beat * 2 ** this.failures));
  }

  private take({ organisationName, teamName, open, messages }: Answer): void {
    const known = new Set(this.standing.lines.map((one) => one.id));
    const fresh = messages
      .filter((one) => !known.has(one.id))
      .map((one): Line => ({ ...one, clientId: null, state: 'kept' }));
    const heard = this.standing.organisation ? fresh.filter((one) => one.fromDesk).length : 0;
    this.set({
      organisation: organisationName,
      team: teamName,
      open,
      trouble: null,
      // What is still on its way stays below what has arrived.
      lines: [
        ...this.standing.lines.filter((one) => one.state === 'kept'),
        ...fresh,
        ...this.standing.lines.filter((one) => one.state !== 'kept'),
      ],
      unread: this.shown ? 0 : this.standing.unread + heard,
    });
  }

  private async post(step: string, body: unknown) {
    try {
      return await this.world.post(step, body);
    } catch {
      return null;
    }
  }

  private replace(clientId: string | null, by: Line): void {
    this.set({ lines: this.standing.lines.map((one) => (one.clientId === clientId && clientId ? by : one)) });
  }

  private set(news: Partial<Standing>): void {
    this.standing = { ...this.standing, ...news };
    this.tell(this.standing);
  }
}

interface Answer {
  readonly organisationName: string;
  readonly teamName: string;
  readonly open: boolean;
  readonly messages: readonly Said[];
}

const troubleOf = (status: number | undefined): Trouble =>
  status === 404 ? 'gone' : status === 429 ? 'slow' : 'offline';
