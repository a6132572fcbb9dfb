import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail server on loopback, as plain as can be (RFC 5321): keeps what it is given, or refuses everybody. */
export class Post {
  readonly taken: { readonly to: string; readonly text: string }[] = [];
  refuses = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Post> {
    const server = createServer();
    const post = new Post(server);
    server.on('connection', (socket) => post.talk(socket));
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
    return post;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }

  private talk(socket: Socket): void {
    let to = '';
    let text: string | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (text !== null && line === '.') {
        this.taken.push({ to, text });
        text = null;
        say('250 taken');
      } else if (text !== null) {
        text += `${line}\n`;
      } else if (/^RCPT/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        say(this.refuses ? '550 5.1.1 no such mailbox' : '250 ok');
      } else if (/^DATA/i.test(line)) {
        text = '';
        say('354 go on');
      } else {
        say(/^QUIT/i.test(line) ? '221 bye' : '250 ok');
      }
    };
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (rest + String(bytes)).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
    say('220 post');
  }
}
