// Runs the outside load client and reads the one line of JSON that it prints.
import { spawn } from 'node:child_process';

const longest = 60_000;

/**
 * One run. The promise has `joined`, which is done when everybody is in: what runs beside starts there.
 * A run in which somebody could not join is a result too: `joins.failed` says so.
 */
export function load(client, server, flags, part = 0) {
  const child = spawn(client, [...server.flags(part), '--server-pid', String(server.pid), '-v', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), longest);
  let [out, err] = ['', ''];
  let joined;
  const isJoined = new Promise((done) => { joined = done; });
  child.stdout.on('data', (text) => { out += text; });
  child.stderr.on('data', (text) => {
    err = (err + text).slice(-4000);
    if (err.includes('subscribers in')) joined();
  });
  const result = new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      clearTimeout(timer);
      joined();
      const line = out.trim().split('\n').at(-1);
      if (line?.startsWith('{')) done(JSON.parse(line));
      else failed(new Error(`load client ended with ${code} and no result: ${err.slice(-600)}`));
    });
  });
  result.catch(() => {}); // Whoever waits for `joined` first must not end the process by it.
  return Object.assign(result, { joined: isJoined });
}
