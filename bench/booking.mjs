// Booking, from outside: how many a second and how long each takes; and whether a time is ever given twice while the server is killed.
//   node bench/booking.mjs [--seconds 10] [--clients 50] [--postgres CONNECTION] [--kills N]
// GUICHET_PROGRAM names the program; ./run builds it into artifacts/guichet.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, root, until } from './server.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    clients: { type: 'string', default: '50' },
    kills: { type: 'string', default: '0' },
    postgres: { type: 'string' },
  },
});
const [seconds, clients, kills] = [values.seconds, values.clients, values.kills].map(Number);
const program = process.env.GUICHET_PROGRAM ?? join(root, 'artifacts/guichet/guichet');
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const minutes = 5;

/** The server on one data folder, which can be killed and started again. */
async function open() {
  const data = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
  const server = { url: '', key: '', child: null, start: null, stop: null };
  const env = { ...process.env, ...(values.postgres && { GUICHET_Database__ConnectionString: values.postgres }) };
  server.start = async () => {
    const [port, media] = [await freePort(), await freePort()];
    server.child = spawn(program, ['serve', '--port', String(port), '--media-port', String(media), '--data', data], { env, stdio: 'ignore' });
    server.url = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${server.url}/`)).ok, 60_000, 'first page');
    server.key ||= await until(async () => JSON.parse(await readFile(join(data, 'sample.json'), 'utf8')).apiKey, 10_000, 'sample');
  };
  server.stop = async () => {
    server.child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
  };
  await server.start();
  return server;
}

function ask(server, method, path, body) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { Authorization: `Bearer ${server.key}`, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
  return new Promise((done, failed) => {
    const sent = request(`${server.url}/api/v1${path}`, { method, agent, headers, timeout: 30_000 }, (answer) => {
      let said = '';
      answer.on('data', (part) => { said += part; });
      answer.on('end', () => done({ status: answer.statusCode, body: said ? JSON.parse(said) : null }));
      answer.on('error', failed);
    });
    sent.on('error', failed);
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
    sent.end(text);
  });
}

/** Two specialists who work around the clock, and appointments of five minutes: room for two hundred thousand. */
async function prepare(server) {
  const people = (await ask(server, 'GET', '/people')).body.items;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  for (const person of people) await ask(server, 'PUT', `/specialists/${person.id}/hours`, { zone: 'Etc/UTC', shifts });
  const type = (await ask(server, 'POST', '/appointment-types', { name: 'Bench', minutes, gridMinutes: minutes, horizonDays: 366 })).body;
  const first = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000);
  const start = (at) => new Date(first.getTime() + at * minutes * 60_000).toISOString();
  return (at) => ({ typeId: type.id, specialistId: people[at % people.length].id, start: start(Math.floor(at / people.length)) });
}

/** Milliseconds of processor that the server has used: what a busy machine does not change. */
async function processor(server) {
  const fields = (await readFile(`/proc/${server.child.pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function speed(server, slot) {
  let next = 0;
  for (; next < 200; next++) await ask(server, 'POST', '/appointments', slot(next)); // warm
  const times = [];
  const refused = [];
  const used = await processor(server);
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) {
      const from = performance.now();
      const answer = await ask(server, 'POST', '/appointments', slot(next++));
      (answer.status === 201 ? times : refused).push(performance.now() - from);
    }
  }));
  const took = (performance.now() - began) / 1000;
  const each = ((await processor(server)) - used) / (times.length + refused.length);
  times.sort((a, b) => a - b);
  return {
    database: values.postgres ? 'PostgreSQL' : 'SQLite', clients, booked: times.length, refused: refused.length, aSecond: Math.round(times.length / took),
    p50: Math.round(part(times, 0.5)), p99: Math.round(part(times, 0.99)),
    processorMsEach: Math.round(each * 100) / 100, load: loadavg()[0],
  };
}

/** Everybody wants the same few times, while the server is killed again and again. */
async function faults(server, slot) {
  const counts = { tries: 0, booked: 0, refused: 0, unanswered: 0, kills: 0 };
  const end = performance.now() + seconds * 1000;
  const wanted = 400;
  let up = true;
  const killer = (async () => {
    while (counts.kills < kills && performance.now() < end) {
      await new Promise((next) => setTimeout(next, (seconds * 1000) / (kills + 1)));
      up = false;
      server.child.kill('SIGKILL');
      counts.kills++;
      await server.start();
      up = true;
    }
  })();
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) {
      if (!up) { await new Promise((next) => setTimeout(next, 20)); continue; }
      counts.tries++;
      const answer = await ask(server, 'POST', '/appointments', slot(Math.floor(Math.random() * wanted))).catch(() => null);
      counts[answer === null ? 'unanswered' : answer.status === 201 ? 'booked' : 'refused']++;
    }
  }));
  await killer;
  return { ...counts, ...(await doubles(server)), load: loadavg()[0] };
}

/** Reads every appointment back: two of one specialist that overlap would be a time given twice. */
async function doubles(server) {
  const last = new Map();
  let [kept, twice, cursor] = [0, 0, ''];
  do {
    const { items, next } = (await ask(server, 'GET', `/appointments?limit=200${cursor && `&cursor=${cursor}`}`)).body;
    for (const one of items) {
      kept++;
      if (Date.parse(one.start) < (last.get(one.specialistId) ?? 0)) twice++;
      last.set(one.specialistId, Date.parse(one.end));
    }
    cursor = next;
  } while (cursor);
  return { kept, twice };
}

const server = await open();
try {
  const slot = await prepare(server);
  console.log(JSON.stringify(kills > 0 ? await faults(server, slot) : await speed(server, slot)));
} finally {
  agent.destroy();
  await server.stop();
}
