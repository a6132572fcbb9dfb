// node bench/compare.mjs --load-client PATH [--janus-tools DIR] [--libsrtp DIR] [--quick] [--out FILE.json] [--write]
// Guichet and Janus on one machine in one run: who forwards how much for a second of processor, how late, and for how much memory.
// --only WHAT measures one thing: forwarding, memory, 'memory wide', meeting, lone, joins. --write puts tables and the picture of the
// curves into docs/.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { curves } from './compare/curves.mjs';
import { plan } from './compare/loads.mjs';
import { forwarding, fresh, joins, lone, memory } from './compare/measures.mjs';
import { buildMeeting, meeting } from './compare/meeting.mjs';
import { servers } from './compare/servers.mjs';
import { summary } from './compare/summary.mjs';
import { place, tables } from './compare/tables.mjs';
import { root } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    'load-client': { type: 'string' }, 'janus-tools': { type: 'string' }, libsrtp: { type: 'string', default: '/tmp/janus-run/libsrtp-openssl' },
    quick: { type: 'boolean', default: false }, rounds: { type: 'string', default: '2' }, out: { type: 'string', default: 'compare.json' },
    write: { type: 'boolean', default: false }, only: { type: 'string' }, from: { type: 'string' }, minutes: { type: 'string', default: '19' },
  },
});

const client = options['load-client'];
const quick = options.quick;
const seconds = quick ? 4 : 8;
const rounds = quick ? 1 : Number(options.rounds);
const rates = quick ? [100] : [50, 100, 200, 300];
const ends = performance.now() + Number(options.minutes) * 60_000;

/** Everything in the order in which it runs: the servers in turn at each load, the most wanted first. */
function* steps(names) {
  for (let round = 1; round <= rounds; round++) {
    for (const load of [...new Set(names.flatMap((name) => plan(quick)[name]))]) {
      for (const server of names.filter((name) => plan(quick)[name].includes(load))) {
        yield { what: 'forwarding', load, round, server, measure: forwarding(client, load, seconds) };
      }
    }
    const two = names.filter((name) => name === 'guichet' || name === 'janus tuned');
    for (const server of two) yield { what: 'memory', round, server, measure: memory(client, 10) };
    for (const server of two) yield { what: 'memory wide', round, server, measure: memory(client, 50) };
    for (const large of [1, 11]) yield { what: 'meeting', load: large, round, server: 'guichet', measure: meeting(large, seconds) };
    if (round > 1) continue;
    for (const server of two) yield { what: 'lone', round, server, measure: lone(client) };
    for (const rate of rates) for (const server of two) yield { what: 'joins', load: rate, round, server, measure: joins(client, rate) };
  }
}

async function measureAll() {
  const all = await servers({ tools: options['janus-tools'], libsrtp: options.libsrtp });
  await buildMeeting();
  const records = [];
  for (const { measure, ...step } of steps(Object.keys(all))) {
    if (options.only && step.what !== options.only) continue;
    if (performance.now() > ends) {
      console.error(`out of time before ${step.what} ${step.load ?? ''}, round ${step.round}: the rest is left out`);
      break;
    }
    // One failure is told and is no reason to lose the rest; a second try is for what the machine did, not the server.
    for (let tries = 2; tries > 0; tries--) {
      try {
        const result = await fresh(all[step.server], client, measure);
        records.push({ ...step, at: new Date().toISOString(), result });
        console.error(said(step, result));
        break;
      } catch (error) {
        console.error(`${step.server}, ${step.what} ${step.load ?? ''}: ${error.message.slice(0, 400)}`);
        if (tries === 1) records.push({ ...step, error: error.message.slice(0, 400) });
      }
    }
    await keep(records);
  }
  return records;
}

const machine = () => ({ processor: cpus()[0].model, count: cpus().length, kernel: release(), node: process.version });

const keep = (records) => writeFile(options.out, JSON.stringify({ machine: machine(), seconds, rounds, records }, null, 1));

function said({ server, what, load, round }, result) {
  const head = `${round} ${server.padEnd(12)} ${what} ${load ?? ''}`.padEnd(42);
  if (what !== 'forwarding') return `${head} ${JSON.stringify(result).slice(0, 220)}`;
  const { server: cost, media } = result;
  return `${head} ${cost.fwd_per_cpu_s}/CPU-s ${cost.cpu_pct} % p50 ${media.latency_ms.p50} p99 ${media.latency_ms.p99} loss ${media.gap_loss_pct} join ${result.joins.join_ms.p50}`;
}

if (!client && !options.from) throw new Error('needs --load-client PATH, or --from FILE of an earlier run');
const records = options.from ? JSON.parse(await readFile(options.from, 'utf8')).records : await measureAll();
const found = summary(records);
const text = tables(found);
console.log(text);
if (options.write) {
  await writeFile(join(root, 'docs/pictures/compare.svg'), curves(found));
  await place(join(root, 'docs/performance.md'), text);
}
process.exit(0); // What a broken run left open must not hold the end up.
