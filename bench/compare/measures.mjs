// One measurement each, on a server that has just started and had its first call.
import { load } from './client.mjs';
import { calls, loads, profile, warming } from './loads.mjs';

/** Starts, warms, measures, stops. */
export async function fresh(start, client, measure) {
  const server = await start();
  try {
    await load(client, server, warming, 9);
    return await measure(server);
  } finally {
    await server.stop();
  }
}

export const forwarding = (client, name, seconds) => (server) =>
  load(client, server, [...loads[name], ...profile, '--warmup', '2.5', '--duration', String(seconds)]);

/** Growth of the process while more calls of two come to the 10 that are there. kB a participant. */
export const memory = (client, more) => async (server) => {
  const come = (count, warmup, seconds, part) =>
    load(client, server, [...calls(count), ...profile, '--warmup', String(warmup), '--duration', String(seconds)], part);
  const there = come(10, 1, 8 + more / 8, 0);
  await there.joined;
  await pause(1000);
  const grown = await come(more, 3, 2, 1);
  await there;
  return { kB: grown.server.rss_kb_per_participant, connectionkB: grown.server.rss_kb_per_pc };
};

/** Offer to first packet, one at a time, and not in step with the publisher's packets: those come every 20 ms. */
export const lone = (client) => async (server) => {
  const run = await load(client, server, ['--pubs', '1', '--subs', '40', '--parallel', '1', '--ramp', '17', ...profile, '--warmup', '0.1', '--duration', '0.5']);
  return run.joins;
};

/** `rate` joins a second for `seconds` beside five calls of two: what the calls lose and how many came. */
export const joins = (client, rate, seconds = 1.5) => async (server) => {
  const there = load(client, server, ['--pubs', '10', '--mesh', '2', ...profile, '--warmup', '0.2', '--duration', String(seconds + 2.5)]);
  await there.joined;
  await pause(500);
  const quiet = ['--kbps', '10', '--fps', '1', '--no-twcc', '--rr-ms', '5000', '--warmup', '0.1', '--duration', '0.3'];
  const come = ['--pubs', '1', '--subs', String(Math.ceil(rate * seconds)), '--ramp', String(rate), '--parallel', '64'];
  const more = await load(client, server, [...come, ...quiet, ...profile], 1);
  const running = await there;
  return {
    wanted: rate, came: more.joins.joins_per_s, failed: more.joins.failed, joinMs: more.joins.join_ms,
    lost: running.media.gap_loss_pct, delay: running.media.latency_ms, clientLateMs: running.tool.timer_late_ms.p99,
  };
};

const pause = (milliseconds) => new Promise((next) => setTimeout(next, milliseconds));
