// A client that takes little of the processor it shares with the server: one connection, one request at a time, of the answer only what is asked for.
import { connect } from 'node:net';

export class Line {
  #socket = null;
  #url = '';

  /** The answer's status and text; null when the connection broke before it was whole. */
  post(url, path, key, text) {
    if (url !== this.#url || this.#socket?.destroyed !== false) this.#open(url);
    const socket = this.#socket;
    return new Promise((done) => {
      let said = '';
      const end = (answer) => {
        socket.removeAllListeners();
        socket.on('error', () => {});
        if (answer === null) socket.destroy();
        done(answer);
      };
      socket.on('data', (part) => {
        said += part;
        if (isWhole(said)) end({ status: Number(said.slice(9, 12)), text: said });
      });
      socket.on('error', () => end(null));
      socket.on('close', () => end(null));
      socket.setTimeout(30_000, () => end(null));
      socket.write(`POST ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
    });
  }

  close() {
    this.#socket?.destroy();
  }

  #open(url) {
    this.close();
    const { hostname, port } = new URL(url);
    this.#url = url;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.setEncoding('latin1');
  }
}

// One question at a time: what comes after the head is its answer, by its length or in chunks.
function isWhole(said) {
  const head = said.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(said.slice(0, head));
  return length ? said.length >= head + 4 + Number(length[1]) : said.endsWith('\r\n0\r\n\r\n');
}
