import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire between a browser and the server that a test can cut: TCP only, the media goes its own way. */
export class Wire {
  private readonly ends = new Set<Socket>();
  private open = true;

  private constructor(
    private readonly listener: Server,
    readonly port: number,
  ) {}

  static async to(serverPort: number): Promise<Wire> {
    const listener = createServer();
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    const wire = new Wire(listener, (listener.address() as { port: number }).port);
    listener.on('connection', (near) => wire.join(near, connect(serverPort, '127.0.0.1')));
    return wire;
  }

  /** The same link, through this wire. */
  through(link: string): string {
    const address = new URL(link);
    address.hostname = 'localhost';
    address.port = String(this.port);
    return address.href;
  }

  /** Breaks every connection now; new ones work at once. */
  cut(): number {
    const broken = this.ends.size;
    for (const end of this.ends) end.destroy();
    return broken;
  }

  /** Breaks every connection, and each new one until it is mended. */
  breakOff(): void {
    this.open = false;
    this.cut();
  }

  mend(): void {
    this.open = true;
  }

  close(): void {
    this.breakOff();
    this.listener.close();
  }

  private join(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.ends.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.ends.delete(one);
        other.destroy();
      });
    }
    if (!this.open) near.destroy();
    else near.pipe(far).pipe(near);
  }
}
