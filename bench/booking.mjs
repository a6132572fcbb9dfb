// Booking, from outside: how many a second and how long each takes; and whether a time is ever given twice, or an answered booking lost, while the
// server is killed.
//   node bench/booking.mjs [--seconds 10] [--warm 5] [--clients 50] [--rate N] [--addresses] [--postgres CONNECTION [--postgres-data DIR]]
//   node bench/booking.mjs --tries 1000000 --kills 50 [--clients 50] [--postgres CONNECTION]
// With --addresses each customer left an e-mail address: they get a confirmation and reminders.
// With --rate that many are asked for a second, and the time of each counts from when it was to be sent; without, each client asks again at once.
// GUICHET_PROGRAM names the program; ./run builds it into artifacts/guichet.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Line } from './lean.mjs';
import { freePort, root, until } from './server.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    warm: { type: 'string', default: '5' },
    clients: { type: 'string', default: '50' },
    rate: { type: 'string', default: '0' },
    tries: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    addresses: { type: 'boolean', default: false },
    postgres: { type: 'string' },
    'postgres-data': { type: 'string' },
  },
});
const [seconds, warm, clients, rate, tries, kills] = ['seconds', 'warm', 'clients', 'rate', 'tries', 'kills'].map((name) => Number(values[name]));
const program = process.env.GUICHET_PROGRAM ?? join(root, 'artifacts/guichet/guichet');
const minutes = 5;
const wait = (milliseconds) => new Promise((next) => setTimeout(next, milliseconds));

/** The server on one data folder, which can be killed and started again. */
async function open() {
  const data = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
  const server = { url: '', key: '', child: null, start: null, stop: null };
  const env = { ...process.env, ...(values.postgres && { GUICHET_Database__ConnectionString: values.postgres }) };
  server.start = async () => {
    const [port, media] = [await freePort(), await freePort()];
    server.child = spawn(program, ['serve', '--call-only', '--port', String(port), '--media-port', String(media), '--data', data], { env, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${url}/`)).ok, 180_000, 'first page');
    server.key ||= await until(async () => JSON.parse(await readFile(join(data, 'sample.json'), 'utf8')).apiKey, 10_000, 'sample');
    server.url = url;
  };
  server.stop = async () => {
    server.child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
  };
  await server.start();
  return server;
}

async function ask(server, method, path, body) {
  const headers = { Authorization: `Bearer ${server.key}`, 'Content-Type': 'application/json' };
  const answer = await fetch(`${server.url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const book = (server, line, wish) => line.post(server.url, '/api/v1/appointments', server.key, JSON.stringify(wish));

/** Two specialists who work around the clock, and appointments of five minutes: room for two hundred thousand. */
async function prepare(server) {
  const people = (await ask(server, 'GET', '/people')).items;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  for (const person of people) await ask(server, 'PUT', `/specialists/${person.id}/hours`, { zone: 'Etc/UTC', shifts });
  const type = await ask(server, 'POST', '/appointment-types', { name: 'Bench', minutes, gridMinutes: minutes, horizonDays: 366 });
  const first = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000);
  const start = (at) => new Date(first.getTime() + at * minutes * 60_000).toISOString();
  const customer = (at) => values.addresses && { customer: { name: `Customer ${at}`, email: `customer.${at}@example.org` } };
  return (at) => ({ typeId: type.id, specialistId: people[at % people.length].id, start: start(Math.floor(at / people.length)), ...customer(at) });
}

/** Milliseconds of processor that these have used: what a busy machine does not change. Children that ended count with their parent. */
async function processor(ids) {
  let ticks = 0;
  for (const id of ids) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const fields = stat.split(') ')[1]?.split(' ') ?? [];
    ticks += fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0);
  }
  return ticks * 10;
}

/** PostgreSQL's processes: the first, and those that it started. */
async function postgres() {
  const folder = values['postgres-data'];
  if (!folder) return [];
  const first = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0];
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(all.map(async (id) => (await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ')[1]));
  return [first, ...all.filter((_, at) => parents[at] === first)];
}

const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (number) => Math.round(number * 100) / 100;

/** Everybody books for so long; the time of each that was kept. */
async function rush(server, lines, slot, counter, length) {
  const [times, refused] = [[], []];
  const began = performance.now();
  let sent = 0;
  await Promise.all(lines.map(async (line) => {
    for (;;) {
      const from = rate > 0 ? began + (sent++ / rate) * 1000 : performance.now();
      if (from >= began + length * 1000) return;
      if (from > performance.now()) await wait(from - performance.now());
      const answer = await book(server, line, slot(counter.next++));
      (answer?.status === 201 ? times : refused).push(performance.now() - from);
    }
  }));
  return { times: times.sort((a, b) => a - b), refused: refused.length, took: (performance.now() - began) / 1000 };
}

async function speed(server, slot) {
  const lines = Array.from({ length: clients }, () => new Line());
  const counter = { next: 0 };
  await rush(server, lines, slot, counter, warm);
  const used = async () => [await processor([server.child.pid]), await processor(await postgres()), process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000];
  const before = await used();
  const { times, refused, took } = await rush(server, lines, slot, counter, seconds);
  const each = (await used()).map((one, at) => round((one - before[at]) / (times.length + refused)));
  lines.forEach((line) => line.close());
  return {
    database: values.postgres ? 'PostgreSQL' : 'SQLite', clients, ...(rate > 0 && { rate }), booked: times.length, refused, aSecond: Math.round(times.length / took),
    p50: Math.round(part(times, 0.5)), p99: Math.round(part(times, 0.99)),
    serverMsEach: each[0], ...(values['postgres-data'] && { postgresMsEach: each[1] }), clientMsEach: each[2], load: loadavg()[0],
  };
}

/** Everybody wants the same few times, which move on as tries are made, while the server is killed again and again. */
async function faults(server, slot) {
  const counts = { tries: 0, booked: 0, refused: 0, other: 0, unanswered: 0, kills: 0 };
  const [few, triesOfEach] = [64, 10];
  const answered = new Map();
  const began = performance.now();
  let up = true;
  const kill = async () => {
    up = false;
    counts.kills++;
    server.child.kill('SIGKILL');
    await server.start();
    up = true;
    console.error(JSON.stringify({ ...counts, seconds: Math.round((performance.now() - began) / 1000) }));
  };
  await Promise.all(Array.from({ length: clients }, async () => {
    const line = new Line();
    while (counts.tries < tries) {
      if (!up) { await wait(20); continue; }
      if (counts.tries > ((counts.kills + 1) * tries) / (kills + 1) && counts.kills < kills) { await kill(); continue; }
      const wish = slot(Math.floor(counts.tries++ / triesOfEach) + Math.floor(Math.random() * few));
      const answer = await book(server, line, wish);
      const kind = answer === null ? 'unanswered' : { 201: 'booked', 409: 'refused' }[answer.status] ?? 'other';
      counts[kind]++;
      if (kind === 'booked') answered.set(/"id":"(\w+)"/.exec(answer.text)[1], wish);
    }
    line.close();
  }));
  return { database: values.postgres ? 'PostgreSQL' : 'SQLite', clients, ...counts, ...(await readBack(server, answered)), seconds: Math.round((performance.now() - began) / 1000), load: loadavg()[0] };
}

/** Reads every appointment back: two of one specialist that overlap would be a time given twice; one that was answered and is not there, as it was
 * answered, would be lost. */
async function readBack(server, answered) {
  const last = new Map();
  let [kept, twice, found, cursor] = [0, 0, 0, ''];
  do {
    const { items, next } = await ask(server, 'GET', `/appointments?limit=200${cursor && `&cursor=${cursor}`}`);
    for (const one of items) {
      kept++;
      if (Date.parse(one.start) < (last.get(one.specialistId) ?? 0)) twice++;
      last.set(one.specialistId, Date.parse(one.end));
      const wish = answered.get(one.id);
      if (wish && wish.specialistId === one.specialistId && Date.parse(wish.start) === Date.parse(one.start)) found++;
    }
    cursor = next;
  } while (cursor);
  return { kept, twice, lost: answered.size - found };
}

const server = await open();
try {
  const slot = await prepare(server);
  console.log(JSON.stringify(tries > 0 ? await faults(server, slot) : await speed(server, slot)));
} finally {
  await server.stop();
}
