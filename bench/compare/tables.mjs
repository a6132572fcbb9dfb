// Markdown of a comparison, and its place in the documentation.
import { readFile, writeFile } from 'node:fs/promises';
import { carried, goals } from './summary.mjs';

export const names = { guichet: 'Guichet', 'janus tuned': 'Janus, tuned', 'janus loops': 'Janus, event loops', 'janus debian': 'Janus, Debian' };

const thousands = (value) => (value === null ? '' : `${(value / 1000).toFixed(1)} k`);
const short = (value, digits = 2) => (value === null || value === undefined ? '' : String(Number(value.toFixed(digits))));
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function forwarding(found) {
  const rows = found.loads.flatMap((load) => found.servers.map((server) => [server, load, found.of(server, load)]).filter(([, , at]) => at));
  return table(
    ['load', 'server', 'packets per CPU-second', 'CPU', 'delay p50 / p99 / p99.9, ms', 'loss', 'join p50', 'reports in / out a second', 'full at, packets a second'],
    rows.map(([server, load, at]) => [
      load, names[server], `${thousands(at.cost)} (${thousands(at.least)} to ${thousands(at.most)})`, `${short(at.cpu, 0)} %`,
      `${short(at.p50)} / ${short(at.p99, 1)} / ${short(at.p999, 1)}`, `${short(at.lost)} %`, `${short(at.join, 0)} ms`,
      `${short(at.reportsIn, 0)} / ${short(at.reportsOut, 0)}`, thousands(at.full),
    ]));
}

function beside(found) {
  const these = found.servers.filter((server) => server in found.memory || server in found.lone);
  const best = (server) => (found.joins.length ? String(carried(found, server)) : '');
  return table(['', ...these.map((server) => names[server])], [
    ['memory, from 20 to 40 participants in calls of two, each', ...these.map((server) => `${short(found.memory[server], 0)} kB`)],
    ['memory, from 20 to 120, each', ...these.map((server) => (server in found.wide ? `${short(found.wide[server], 0)} kB` : ''))],
    ['offer to first packet, one at a time, p50', ...these.map((server) => `${short(found.lone[server], 1)} ms`)],
    ['joins a second beside five calls of two, without loss', ...these.map(best)],
  ]);
}

/** Janus with one layer and a connection for each pair beside it: another load, the same meeting. */
function meetings(found) {
  const janus = found.of('janus tuned', 'meeting of 12');
  const other = janus && [names['janus tuned'], 'one layer, everybody large', 'not counted', thousands(janus.sent), thousands(janus.cost), `${short(janus.cpu, 0)} %`, `${short(janus.lost)} %`];
  return table(['server', 'a meeting of twelve', 'sent, packets a second', 'forwarded', 'packets per CPU-second', 'CPU', 'loss'], [
    ...found.meetings.map((run) => [
      names.guichet, `three layers, each shows ${run.large} of 11 large`, thousands(run.sent), thousands(run.forwarded), thousands(run.cost),
      `${short(run.cpu, 0)} %`, `${short(run.lost)} %`,
    ]), ...(other ? [other] : []),
  ]);
}

const joining = (found) => table(
  ['joins a second wanted', 'server', 'came', 'failed', 'offer to first packet p50 / p95, ms', 'loss in the calls', 'delay in the calls p50 / p99, ms'],
  found.joins.map((run) => [
    run.wanted, names[run.server], short(run.came, 0), run.failed, `${short(run.joinMs.p50, 0)} / ${short(run.joinMs.p95, 0)}`, `${short(run.lost)} %`,
    `${short(run.delay.p50)} / ${short(run.delay.p99, 1)}`,
  ]));

const wanted = (found) => table(['what', 'wanted', 'aim', 'measured'], goals(found)
  .map(([what, reach, aim, measured, unit]) => [what, reach, aim, measured === null ? 'not measured' : `${short(measured)} ${unit}`.trim()]));

/** Everything that a run says. */
export const tables = (found) => [wanted(found), forwarding(found), meetings(found), beside(found), joining(found)].join('\n\n');

const [begin, end] = ['<!-- compare: begin -->', '<!-- compare: end -->'];

/** Puts the tables where the page has them. */
export async function place(page, text) {
  const before = await readFile(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for the tables`);
  await writeFile(page, `${before.slice(0, from)}${begin}\n\n${text}\n\n${before.slice(to)}`);
}
