// Runs an outside WebRTC load client (WHIP and WHEP) against a server and reads its one JSON line.
import { execFile } from 'node:child_process';

/** One run; `flags` say the load. Rejects when a peer failed to join. */
export function load(client, server, flags) {
  const all = [
    '--whip-url', `${server.url}/whip/room-{p}`, '--whep-url', `${server.url}/whep/room-{p}`,
    '--token', server.sample.apiKey, '--server-pid', String(server.pid), ...flags,
  ];
  return new Promise((done, failed) => {
    execFile(client, all, { maxBuffer: 1 << 24 }, (error, out, err) => {
      if (error) failed(new Error(`load client: ${error.message}\n${err}`));
      else done(JSON.parse(out.trim().split('\n').at(-1)));
    });
  });
}
