import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const program = process.env.GUICHET_PROGRAM ?? join(root, 'artifacts/guichet/guichet');
const frail = join(root, 'tests/Guichet.Faults/bin/Release/net10.0/Guichet.Faults');
const pages = process.env.GUICHET_PAGES ?? join(root, 'src/Guichet.Server/wwwroot');

interface Sample {
  readonly url: string;
  readonly apiKey: string;
  readonly specialists: readonly { readonly email: string; readonly password: string }[];
}

export interface Links {
  readonly id: string;
  readonly roomId: string;
  readonly links: { readonly specialist: string; readonly customer: string };
}

/** The real program, as it was built for release, with an empty data folder of its own. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    private readonly data: string,
    readonly port: number,
    private readonly output: string[],
    private readonly sample: Sample | null,
  ) {}

  static start(...options: string[]): Promise<Server> {
    return Server.launch(program, (port, data) => ['serve', '--call-only', '--port', port, '--data', data, ...options]);
  }

  /** The same server in a program of the tests, where the media server's parts fail when they are told to. */
  static startFrail(): Promise<Server> {
    return Server.launch(frail, (port, data) => [port, data, pages]);
  }

  private static async launch(file: string, options: (port: string, data: string) => string[]): Promise<Server> {
    if (!existsSync(file)) throw new Error(`${file} is missing: ./run or ./test builds it`);
    const port = await freePort();
    const data = await mkdtemp(join(tmpdir(), 'guichet-'));
    const child = spawn(file, options(String(port), data), { stdio: 'pipe' });
    const output: string[] = [];
    child.stdout?.on('data', (chunk) => output.push(String(chunk)));
    child.stderr?.on('data', (chunk) => output.push(String(chunk)));
    await ready(child, output);
    const sample = child.spawnargs.includes('--empty')
      ? null
      : JSON.parse(await readFile(join(data, 'sample.json'), 'utf8'));
    return new Server(child, data, port, output, sample);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Where it says that people find it: by HTTPS where it serves that. */
  get address(): string {
    return /is ready: (\S+)/.exec(this.log)?.[1] ?? this.url;
  }

  /** What it printed so far. */
  get log(): string {
    return this.output.join('');
  }

  /** Somebody of the sample organisation. */
  specialist(number = 0): { email: string; password: string } {
    const found = this.sample?.specialists[number];
    if (!found) throw new Error('the sample has no such specialist');
    return found;
  }

  /** Makes a call the way an integrator does. */
  async makeCall(body: object = {}): Promise<Links> {
    const answer = await this.ask('POST', '/api/v1/calls', body);
    if (answer.status !== 201) throw new Error(`making a call: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Links;
  }

  async ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${this.sample?.apiKey}`, 'content-type': 'application/json', ...headers },
      body: body ? JSON.stringify(body) : undefined,
    });
  }

  /** What the API answers at a path below `/api/v1`; null when it has nothing to say. A refusal throws. */
  async api(method: string, path: string, body?: object, headers?: Record<string, string>) {
    const answer = await this.ask(method, `/api/v1${path}`, body, headers);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  }

  /** Offers by WHIP or WHEP. */
  async offer(path: string, sdp: string): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.sample?.apiKey}`, 'content-type': 'application/sdp' },
      body: sdp,
    });
  }

  /** Only of a frail server: the media worker of the room throws from now on, or stands still. */
  fail(fault: 'break' | 'hang', roomId: string): void {
    this.child.stdin?.write(`${fault} ${roomId}\n`);
  }

  /** Only of a frail server: so many days go by at once, and what it does every hour is done. */
  async later(days: number): Promise<void> {
    const before = this.log.length;
    this.child.stdin?.write(`later ${days}\n`);
    const until = Date.now() + 60_000;
    while (!this.log.slice(before).includes(`It is ${days} days later`)) {
      if (Date.now() > until) throw new Error(`the server does not go on:\n${this.log}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  }

  /** The machine goes silent, as when its cable is pulled; nothing is lost in it. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  thaw(): void {
    this.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGCONT');
    if (this.child.exitCode === null && this.child.kill('SIGTERM')) {
      const late = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(late);
    }
    await rm(this.data, { recursive: true, force: true });
  }
}

// It says so itself, once everything is there, the sample too.
async function ready(child: ChildProcess, output: string[]): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    if (output.join('').includes('Guichet is ready')) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not get ready:\n${output.join('')}`);
}

/** A port that is free with the two after it, which the media workers take: below those that the system hands out by itself, so that
 * no browser's socket takes one of them meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + 4 * Math.floor(Math.random() * 3_000);
    const free = await Promise.all([0, 1, 2].map((next) => isFree(port + next)));
    if (free.every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((tell) => {
    const probe = createServer();
    probe.once('error', () => tell(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => tell(true)));
  });
}
