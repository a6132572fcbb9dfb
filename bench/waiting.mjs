// A full waiting space, from outside: what the server holds for each person in line, and how soon the desk's board and the person next in line see a change.
//   node bench/waiting.mjs [--people 10000] [--changes 100]
// The server on processor 0, this client on the others. GUICHET_PROGRAM names the program; ./run builds it into artifacts/guichet.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import WebSocket from 'ws';
import { freePort, root, until } from './server.mjs';

const { values } = parseArgs({ options: { people: { type: 'string', default: '10000' }, changes: { type: 'string', default: '100' } } });
const [people, changes] = [values.people, values.changes].map(Number);
const program = process.env.GUICHET_PROGRAM ?? join(root, 'artifacts/guichet/guichet');
const atOnce = 12; // Of one address so many connections may have entered nothing.
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function open() {
  const data = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
  const [port, media] = [await freePort(), await freePort()];
  const env = { ...process.env, GUICHET_Waiting__EntersPerMinute: '100000' };
  const child = spawn('taskset', ['-c', '0', program, 'serve', '--call-only', '--port', String(port), '--media-port', String(media), '--data', data], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/`)).ok, 60_000, 'first page');
  const sample = await until(async () => JSON.parse(await readFile(join(data, 'sample.json'), 'utf8')), 10_000, 'sample');
  const stop = async () => {
    child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
  };
  return { url, sample, pid: child.pid, stop };
}

/** A hub's connection: calls, and what the server tells, in JSON with SignalR's record separator. */
function connect(server, path, cookie) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, { headers: { Origin: server.url, ...(cookie && { Cookie: cookie }) }, perMessageDeflate: false });
  const waits = new Map();
  const hub = { told: () => {}, close: () => socket.close(), call: null, ready: null };
  let next = 0;
  const send = (message) => socket.send(`${JSON.stringify(message)}\u001e`);
  hub.ready = new Promise((done, failed) => {
    socket.once('open', () => send({ protocol: 'json', version: 1 }));
    socket.once('error', failed);
    socket.once('close', () => {
      failed(new Error('closed'));
      for (const wait of waits.values()) wait.failed(new Error('closed'));
    });
    socket.on('message', (data) => {
      for (const text of data.toString().split('\u001e').filter(Boolean)) {
        const message = JSON.parse(text);
        if (message.type === undefined) done();
        else if (message.type === 1) hub.told(message.target, message.arguments[0]);
        else if (message.type === 3) {
          const wait = waits.get(message.invocationId);
          waits.delete(message.invocationId);
          if (message.error) wait.failed(new Error(message.error));
          else wait.done(message.result);
        }
      }
    });
  });
  hub.call = (target, ...args) => new Promise((done, failed) => {
    const invocationId = String(next++);
    waits.set(invocationId, { done, failed });
    send({ type: 1, invocationId, target, arguments: args });
  });
  return hub;
}

async function residentKb(server) {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]);
}

async function processorMs(server) {
  const fields = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A team that offers its queue around the clock; its public address. */
async function offer(server) {
  const ask = async (method, path, body) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method, headers: { Authorization: `Bearer ${server.sample.apiKey}`, 'Content-Type': 'application/json' }, ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const team = await ask('POST', '/teams', { name: 'Bench' });
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  return (await ask('PUT', `/teams/${team.id}/queue`, { address: 'bench', offered: true, zone: 'Etc/UTC', shifts })).address;
}

async function board(server) {
  const { email, password } = server.sample.specialists[0];
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Guichet': '1' }, body: JSON.stringify({ email, password }),
  });
  const hub = connect(server, '/hub/board', answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '));
  await hub.ready;
  await hub.call('Watch', { away: false });
  return hub;
}

async function enter(server, queue, at) {
  const hub = connect(server, '/hub/waiting');
  await hub.ready;
  const kept = await hub.call('Enter', { queue, link: null, secret: null, name: `Person ${at}`, reason: null, language: 'en', ofAge: true });
  return { hub, place: kept.placeId, since: kept.standing.enteredAt };
}

const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const spread = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: Math.round(part(sorted, 0.5)), p99: Math.round(part(sorted, 0.99)), most: Math.round(sorted.at(-1)) };
};

/** The first in line leaves: when the board shows it, and when the next one is told to be first. */
async function change(desk, line, times) {
  const [first, second] = [line.shift(), line[0]];
  const from = performance.now();
  const boardShows = new Promise((done) => {
    desk.told = (target, told) => { if (target === 'BoardChanged' && told.gone.includes(first.place)) done(performance.now() - from); };
  });
  const nextKnows = new Promise((done) => {
    second.hub.told = (target, told) => { if (target === 'PlaceChanged' && told.ahead === 0) done(performance.now() - from); };
  });
  await first.hub.call('Leave');
  times.left.push(performance.now() - from);
  times.board.push(await boardShows);
  times.next.push(await nextKnows);
  first.hub.close();
}

const server = await open();
try {
  const queue = await offer(server);
  const desk = await board(server);
  for (let warm = 0; warm < 200; warm++) {
    const { hub } = await enter(server, queue, warm);
    await hub.call('Leave');
    hub.close();
  }
  await pause(2000);
  const before = await residentKb(server);
  const line = [];
  const began = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < people) line.push(await enter(server, queue, next++));
  }));
  const entered = performance.now() - began;
  console.error(`${people} in line, ${Math.round(entered)} ms`);
  await pause(5000);
  const [held, used] = [await residentKb(server), await processorMs(server)];
  await pause(10_000);
  const standing = ((await processorMs(server)) - used) / 10_000;
  line.sort((a, b) => (a.since < b.since ? -1 : 1));
  const times = { left: [], board: [], next: [] };
  for (let at = 0; at < changes; at++) await change(desk, line, times);
  console.log(JSON.stringify({
    people, entersASecond: Math.round(people / (entered / 1000)), kBEach: Math.round(((held - before) / people) * 10) / 10, processorStanding: standing,
    board: spread(times.board), next: spread(times.next), leave: spread(times.left), stillHeld: line.length, load: loadavg()[0],
  }));
} finally {
  await server.stop();
}
