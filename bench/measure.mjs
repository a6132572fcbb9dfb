// node bench/measure.mjs [--load-client PATH] [--only NAME] [--cold]: the figures of docs/performance.md, each from a server of its own.
import { parseArgs } from 'node:util';
import { firstFrames } from './firstFrame.mjs';
import { load } from './load.mjs';
import { startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    'load-client': { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string', default: '20' },
    cold: { type: 'boolean', default: false },
  },
});

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const quiet = ['--srtp', 'gcm128', '--pin', '1', '--warmup', '12', '--duration', '10'];
const warming = ['--srtp', 'gcm128', '--pin', '1', '--warmup', '5', '--duration', '10', '--pubs', '4', '--mesh', '2'];

const measures = {
  async start() {
    const server = await startServer();
    await server.stop();
    return { 'built ./run to first page, ms': Math.round(server.firstPage) };
  },
  async firstFrame() {
    return withServer({}, async (server) => {
      const times = await firstFrames(server, Number(options.rounds));
      return { 'tap to first remote frame, ms, median': Math.round(median(times)), 'all, ms': times.map(Math.round).join(' ') };
    });
  },
  async calls() {
    const run = await loaded(['--pubs', '20', '--mesh', '2', ...quiet]);
    return {
      '10 calls of two, delay p50 / p99, ms': `${run.media.latency_ms.p50} / ${run.media.latency_ms.p99}`,
      'loss %': run.media.gap_loss_pct, 'join p50, ms': run.joins.join_ms.p50,
      'memory per participant, kB': run.server.rss_kb_per_participant, 'forwarded per CPU-second': run.server.fwd_per_cpu_s,
      'steal %': run.server.cpu_steal_pct, 'client late p99, ms': run.tool?.timer_late_ms?.p99,
    };
  },
  async fanout() {
    const run = await loaded(['--pubs', '1', '--subs', '60', ...quiet]);
    return {
      '1 publisher x 60, loss %': run.media.gap_loss_pct, 'joined': run.joins.subscribers_ok, 'failed': run.joins.failed,
      'delay p50 / p99, ms': `${run.media.latency_ms.p50} / ${run.media.latency_ms.p99}`,
      'forwarded per CPU-second': run.server.fwd_per_cpu_s, 'memory per participant, kB': run.server.rss_kb_per_participant,
    };
  },
};

async function withServer(settings, work) {
  const server = await startServer(settings);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function loaded(flags) {
  if (!options['load-client']) return Promise.reject(new Error('needs --load-client PATH'));
  return withServer({ pin: 0 }, async (server) => {
    // What the run-time compiles it compiles once per process, whoever comes: a first call pays for it, not the measured ones.
    if (!options.cold) await load(options['load-client'], server, warming);
    return load(options['load-client'], server, flags);
  });
}

for (const [name, measure] of Object.entries(measures)) {
  if (options.only && options.only !== name) continue;
  try {
    for (const [what, value] of Object.entries(await measure())) console.log(`${name}: ${what}: ${value}`);
  } catch (error) {
    console.log(`${name}: not measured: ${error.message}`);
    process.exitCode = 1;
  }
}
