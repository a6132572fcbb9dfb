// Runs Guichet.Relay and puts pages behind it. For the browser tests and for bench/.
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const project = import.meta.dirname;
const program = join(project, 'bin/Release/net10.0/Guichet.Relay');

/** Builds the program; does nothing when it is built already. */
export async function buildRelay() {
  await promisify(execFile)('dotnet', ['build', project, '-c', 'Release', '-v', 'quiet']);
}

/** A bad network before the server's media port. */
export class Relay {
  /** @type {import('node:child_process').ChildProcess} */ #child;
  /** @type {{ done: (answer: any) => void, failed: (reason: Error) => void }[]} */ #waiting = [];
  /** Where browsers are to send, as 'address:port'. */
  front = '';

  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    this.#child = child;
  }

  /**
   * @param {string} server the server's media address and port, one worker's
   * @returns {Promise<Relay>}
   */
  static async before(server) {
    const child = spawn(program, ['127.0.0.1:0', server], { stdio: ['pipe', 'pipe', 'inherit'] });
    const relay = new Relay(child);
    createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) })
      .on('line', (line) => relay.#waiting.shift()?.done(JSON.parse(line)));
    child.once('exit', () => relay.#waiting.forEach(({ failed }) => failed(new Error('the relay has ended'))));
    relay.front = (await relay.#next()).front;
    return relay;
  }

  /**
   * What the network is to do from now on; gives what it has counted.
   * @param {{ both?: object, up?: object, down?: object, seed?: number, move?: boolean }} order
   * @returns {Promise<{ up: number, upLost: number, down: number, downLost: number, peers: number }>}
   */
  async tell(order = {}) {
    const answer = this.#next();
    this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    const told = await answer;
    if (told.problem) throw new Error(`relay: ${told.problem}`);
    return told;
  }

  /** @returns {Promise<void>} */
  close() {
    const gone = new Promise((done) => this.#child.once('exit', () => done(undefined)));
    this.#child.stdin?.end();
    return gone;
  }

  /** @returns {Promise<any>} */
  #next() {
    return new Promise((done, failed) => this.#waiting.push({ done, failed }));
  }
}

/**
 * Runs in the page before its own scripts: whatever address the server's answer names, media goes to `front`, and by UDP alone.
 * @param {string} front
 */
export function goThrough(front) {
  const [address, port] = front.split(':');
  const honest = /** @type {(this: RTCPeerConnection, answer: RTCSessionDescriptionInit) => Promise<void>} */ (
    RTCPeerConnection.prototype.setRemoteDescription);
  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
    const sdp = description.sdp
      ?.replace(/^a=candidate:.* tcp .*\r\n/gm, '')
      .replace(/^(a=candidate:\S+ 1 udp \d+) \S+ \d+ /gm, `$1 ${address} ${port} `);
    return honest.call(this, { type: description.type, sdp });
  };
}
