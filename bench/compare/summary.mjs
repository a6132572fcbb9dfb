// From single runs to one figure for each server and load.

const middle = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? null : Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
};

/** What is read off one forwarding run. */
const figures = {
  cost: (run) => run.server.fwd_per_cpu_s, cpu: (run) => run.server.cpu_pct, sent: (run) => run.media.forwarded_pps,
  p50: (run) => run.media.latency_ms.p50, p99: (run) => run.media.latency_ms.p99, p999: (run) => run.media.latency_ms.p999,
  lost: (run) => run.media.gap_loss_pct, join: (run) => run.joins.join_ms.p50, failed: (run) => run.joins.failed,
  reportsIn: (run) => run.counters.rtcp_out / run.run.window_s, reportsOut: (run) => run.counters.rtcp_in / run.run.window_s,
  steal: (run) => run.server.cpu_steal_pct, others: (run) => run.server.cpu_others_pct, late: (run) => run.tool.timer_late_ms.p99,
};

/** `{ servers, loads, of(server, load), memory, lone, joins }`, each the median of its runs. */
export function summary(records) {
  const good = records.filter((record) => record.result);
  const runs = good.filter((record) => record.what === 'forwarding');
  const unique = (values) => [...new Set(values)];
  const of = (server, load) => {
    const these = runs.filter((record) => record.server === server && record.load === load).map((record) => record.result);
    if (these.length === 0) return null;
    const all = Object.fromEntries(Object.entries(figures).map(([name, read]) => [name, middle(these.map(read))]));
    const costs = these.map(figures.cost);
    // Full is where the share of the processor reaches 100 %, on a straight line from here: an estimate.
    return { ...all, runs: these.length, least: Math.min(...costs), most: Math.max(...costs), full: (all.sent * 100) / all.cpu };
  };
  const each = (what, read) => Object.fromEntries(unique(good.filter((r) => r.what === what).map((r) => r.server)).map((server) => [
    server, middle(good.filter((r) => r.what === what && r.server === server).map((r) => read(r.result)))]));
  return {
    servers: unique(good.map((record) => record.server)), loads: unique(runs.map((record) => record.load)), of,
    memory: each('memory', (result) => result.kB), wide: each('memory wide', (result) => result.kB), meetings: meetings(good), lone: each('lone', (result) => result.join_ms.p50),
    joins: good.filter((record) => record.what === 'joins').map((record) => ({ server: record.server, ...record.result })),
  };
}

/** Our own client's meetings, by how many of the others each shows large. */
const meetings = (records) => [...new Set(records.filter((record) => record.what === 'meeting').map((record) => record.load))].map((large) => {
  const these = records.filter((record) => record.what === 'meeting' && record.load === large).map((record) => record.result);
  const of = (read) => middle(these.map(read));
  return {
    large, sent: of((run) => run.sentPps), forwarded: of((run) => run.forwardedPps), cost: of((run) => run.forwardedPerCpuSecond),
    cpu: of((run) => run.cpuPct), lost: of((run) => run.gapLossPct), p50: of((run) => run.delayMs.p50),
  };
});

/** The most joins a second that came as wanted, with nobody failed and nothing lost in the calls beside. */
export const carried = (found, server) => Math.max(0, ...found.joins
  .filter((run) => run.server === server && run.failed === 0 && run.lost === 0 && run.came >= 0.9 * run.wanted).map((run) => run.wanted));

const busyJoin = (found) => found.joins.find((run) => run.server === 'guichet' && run.wanted === 100)?.joinMs.p50 ?? null;

const ratio = (a, b) => (a && b ? a / b : null);

/** The load of one publisher at which the tuned Janus comes nearest to half of its processor. */
const halfLoad = ({ loads, of }) => loads.filter((load) => load.startsWith('1x') && of('janus tuned', load))
  .toSorted((a, b) => Math.abs(of('janus tuned', a).cpu - 50) - Math.abs(of('janus tuned', b).cpu - 50))[0];

/** What was wanted, and what came of it: `[what, wanted, aim, measured, unit]`, measured null when it was not. */
export function goals(found) {
  const { of } = found;
  const cost = (load, other) => ratio(of('guichet', load)?.cost, of(other, load)?.cost);
  const half = halfLoad(found);
  const [few, many] = [of('guichet', '1x10')?.cost, of('guichet', '1x200')?.cost];
  return [
    ['1 x 60, packets per CPU-second, to the tuned Janus', '2.2 x', '4 x', cost('1x60', 'janus tuned'), 'x'],
    ['1 x 200, to the tuned Janus', '2.2 x', '4 x', cost('1x200', 'janus tuned'), 'x'],
    ['1 x 60, to Debian\'s', '5 x', '10 x', cost('1x60', 'janus debian'), 'x'],
    ['1 x 200, to Debian\'s', '5 x', '10 x', cost('1x200', 'janus debian'), 'x'],
    ['20 calls of two, to the tuned Janus', '3.5 x', '6 x', cost('20 calls', 'janus tuned'), 'x'],
    ['20 calls of two, to Debian\'s', '4.5 x', '8 x', cost('20 calls', 'janus debian'), 'x'],
    ['20 calls of two, p50 delay', '1 ms', '1 ms', of('guichet', '20 calls')?.p50 ?? null, 'ms'],
    [`p99 delay at half of the tuned Janus' full load (${half}), to it`, '0.5 x', '0.25 x', ratio(of('guichet', half)?.p99, of('janus tuned', half)?.p99), 'x'],
    ['p99.9 delay at 1 x 200', '10 ms', '5 ms', of('guichet', '1x200')?.p999 ?? null, 'ms'],
    ['memory of a participant in a call of two', '145 kB', '60 kB', found.wide.guichet ?? null, 'kB'],
    ['the same, to the tuned Janus', '0.5 x', '0.2 x', ratio(found.wide.guichet, found.wide['janus tuned']), 'x'],
    ['offer to first packet while 100 join a second, p50', '20 ms', '10 ms', busyJoin(found), 'ms'],
    ['joins a second without loss in running calls', '100', '300', found.joins.length ? carried(found, 'guichet') : null, ''],
    ['cost of a packet at 1 x 200, to 1 x 10', '1.15 x', 'less', ratio(few, many), 'x'],
  ];
}
