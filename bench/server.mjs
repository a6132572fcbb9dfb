// Starts a Guichet of its own on free ports with an empty data folder, as a user would, and stops it.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** A TCP port that was free a moment ago. */
export const freePort = () =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/** Polls until `check` gives something truthy. */
export async function until(check, milliseconds, what) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await check().catch(() => null);
    if (value) return value;
    if (performance.now() > end) throw new Error(`${what}: not within ${milliseconds} ms`);
    await new Promise((next) => setTimeout(next, 5));
  }
}

/** Runs `./run` on a data folder of its own; `pin` is the processor it is held to. */
export async function startServer(options = {}) {
  // The media port is the next one, which somebody may have: then others are tried.
  for (let left = 3; ; left--) {
    try {
      return await startOnce(options);
    } catch (error) {
      if (left === 0 || !error.message.includes('port')) throw error;
    }
  }
}

async function startOnce({ pin, env = {} }) {
  const data = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
  const port = await freePort();
  const command = [join(root, 'run'), '--port', String(port), '--data', data];
  if (pin !== undefined) command.unshift('taskset', '-c', String(pin));
  const started = performance.now();
  const child = spawn(command[0], command.slice(1), {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env },
  });
  let output = '';
  child.stdout.on('data', (text) => { output += text; });
  child.stderr.on('data', (text) => { output += text; });
  const url = `http://localhost:${port}`;
  const stop = async () => {
    try { process.kill(-child.pid, 'SIGTERM'); } catch { /* it is gone already */ }
    if (child.exitCode === null) await new Promise((gone) => child.once('exit', gone));
    await rm(data, { recursive: true, force: true });
  };
  try {
    await until(async () => child.exitCode !== null || (await fetch(`${url}/`)).ok, 300_000, 'first page');
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const firstPage = performance.now() - started;
    const sample = await until(async () => JSON.parse(await readFile(join(data, 'sample.json'), 'utf8')), 10_000, 'sample');
    return { url, sample, firstPage, stop, pid: await serverProcess(child.pid) };
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${output}`);
  }
}

/** The process that serves: the newest child in the chain below `./run`. */
async function serverProcess(pid) {
  for (;;) {
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim();
    if (!children) return pid;
    pid = Number(children.split(' ').at(-1));
  }
}
