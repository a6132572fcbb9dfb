// Guichet and three forms of Janus, started in the same way: on processor 0, fresh, with the flags that a load client needs to reach them.
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, startServer, until } from '../server.mjs';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'guichet-compare-'));

/** `flags(part)`: how to reach it; two parts of one measurement must not share rooms. */
export function guichet(env = {}) {
  return async () => {
    const server = await startServer({ pin: 0, env });
    await share(server.pid);
    const flags = (part = 0) => [
      '--whip-url', `${server.url}/whip/p${part}-{p}`, '--whep-url', `${server.url}/whep/p${part}-{p}`, '--token', server.sample.apiKey,
    ];
    return { pid: server.pid, flags, stop: server.stop, url: server.url, key: server.sample.apiKey };
  };
}

/**
 * @param tools folder with start.sh LOOPS LITE SRTP, which prints Janus's process id
 * @param loops event_loops; 0 is Debian's default, a thread for each connection
 * @param srtp folder of a libsrtp2 built on OpenSSL; none takes Debian's, which is built on NSS
 */
export function janus(tools, loops, srtp) {
  return async () => {
    const port = await freePort();
    const env = { ...process.env, CPU: '0', PORT: String(port), DIR: folder, LIBSRTP: srtp ?? '' };
    const { stdout } = await run(join(tools, 'start.sh'), [String(loops), 'false', srtp ? 'openssl' : 'nss'], { env });
    const pid = Number(stdout.trim().split('\n').at(-1));
    if (srtp && !(await readFile(`/proc/${pid}/maps`, 'utf8')).includes(srtp)) throw new Error(`Janus does not use the libsrtp2 in ${srtp}`);
    await share(pid);
    const flags = (part = 0) => ['--janus', `http://127.0.0.1:${port}/janus`, '--janus-room-base', String(100_000 * (part + 1))];
    return { pid, flags, stop: () => end(pid) };
  };
}

/** The ones that can be measured here; says what is missing. */
export async function servers({ tools, libsrtp }) {
  const found = { guichet: guichet() };
  if (!tools) return found;
  await run('sh', ['-c', 'command -v janus']).catch(() => { throw new Error('janus is missing: apt-get install janus'); });
  found['janus debian'] = janus(tools, 0);
  found['janus loops'] = janus(tools, 2);
  const built = await access(join(libsrtp, 'libsrtp2.so.1')).then(() => true, () => false);
  if (built) found['janus tuned'] = janus(tools, 2, libsrtp);
  else console.error(`no libsrtp2 built on OpenSSL in ${libsrtp}: the best tuned Janus is left out (see docs/performance.md)`);
  return found;
}

/** A session of its own has a scheduler's share of its own: it gets the same as ours, where the system lets it. */
async function share(pid) {
  const ours = (await readFile('/proc/self/autogroup', 'utf8').catch(() => '')).match(/nice (-?\d+)/)?.[1];
  if (ours) await writeFile(`/proc/${pid}/autogroup`, ours).catch(() => {});
}

async function end(pid) {
  const gone = () => { try { process.kill(pid, 0); return false; } catch { return true; } };
  try { process.kill(pid, 'SIGTERM'); } catch { return; }
  await until(async () => gone() || (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ')).includes(') Z '), 5000, 'end of Janus')
    .catch(() => process.kill(pid, 'SIGKILL'));
}
