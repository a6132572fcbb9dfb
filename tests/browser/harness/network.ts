import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { goThrough, Relay } from '../../Guichet.Relay/relay.mjs';
import type { Person } from './person';
import type { Server } from './server';

const program = resolve(import.meta.dirname, '../../Guichet.Relay/bin/Release/net10.0/Guichet.Relay');

/** What happens to packets on their way, see ImpairmentProfile. Each way has half of a round trip. */
export interface Weather {
  readonly loss?: number;
  readonly delayMs?: number;
  readonly jitterMs?: number;
}

/** A bad network between people and the media of a server with one worker. */
export class Network {
  private constructor(private readonly relay: Relay) {}

  static async before(server: Server): Promise<Network> {
    if (!existsSync(program)) throw new Error(`${program} is missing: ./test builds it`);
    return new Network(await Relay.before(`127.0.0.1:${server.port + 1}`));
  }

  /** From now on, before the person opens a page, whose media goes this way and no other. */
  async carries(person: Person): Promise<void> {
    await person.page.evaluateOnNewDocument(goThrough, this.relay.front);
  }

  async is(weather: Weather, seed = 1): Promise<void> {
    await this.relay.tell({ both: weather, seed });
  }

  /** The addresses of all change as the server sees them, as when a phone leaves Wi-Fi. */
  async move(): Promise<void> {
    await this.relay.tell({ move: true });
  }

  /** Packets that came in, both ways, and those of them that were lost. */
  async carried(): Promise<{ packets: number; lost: number }> {
    const { up, upLost, down, downLost } = await this.relay.tell();
    return { packets: up + down, lost: upLost + downLost };
  }

  close(): Promise<void> {
    return this.relay.close();
  }
}
