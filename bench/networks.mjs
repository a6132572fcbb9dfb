// node bench/networks.mjs [--only LOSS/ROUNDTRIP] [--seconds N] [--json FILE]: calls of two in real Chromium over bad networks. Prints the
// table of docs/performance.md; with --json writes what it comes from.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { buildRelay, goThrough, Relay } from '../tests/Guichet.Relay/relay.mjs';
import { enter, flags, makeCall } from './call.mjs';
import { startServer } from './server.mjs';
import { backAgain, watch } from './watch.mjs';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, seconds: { type: 'string', default: '15' }, json: { type: 'string' } },
});
const settle = 4_000;
const outage = 3_000;
const patience = 15_000;
const cells = [20, 200].flatMap((roundTrip) => [0, 0.05, 0.1, 0.2].map((loss) => ({ loss, roundTrip })))
  .filter(({ loss, roundTrip }) => !options.only || options.only === `${loss * 100}/${roundTrip}`);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** One call of two people, each behind the same bad network: loss and delay on the way up and on the way down. */
async function measure(server, relay, executablePath, { loss, roundTrip }) {
  const network = { loss, delayMs: roundTrip / 2 };
  const browser = await puppeteer.launch({ executablePath, args: flags, headless: true });
  try {
    await relay.tell({ both: { delayMs: network.delayMs } });
    const { links } = await makeCall(server);
    const pages = [];
    for (const [link, name] of [[links.specialist, 'Sam'], [links.customer, 'Chloe']]) {
      pages.push(await enter(browser, link, name, (page) => page.evaluateOnNewDocument(goThrough, relay.front)));
    }
    await Promise.all(pages.map((page) => page.waitForFunction(() => document.querySelectorAll('[data-part] video').length > 1)));
    await relay.tell({ both: network, seed: 11 });
    await pause(settle);
    const seen = await Promise.all(pages.map((page) => page.evaluate(watch, Number(options.seconds) * 1000)));
    await relay.tell({ both: { loss: 1 } });
    await pause(outage);
    const { down } = await relay.tell({ both: network, seed: 12 });
    if (down === 0) throw new Error('the media did not go through the relay');
    const recovery = await Promise.all(pages.map((page) => page.evaluate(backAgain, patience)));
    return { loss, roundTrip, seen, recovery };
  } finally {
    await browser.close();
  }
}

function row({ loss, roundTrip, seen, recovery }) {
  const percent = (name) => `${(mean(seen.map((one) => one[name])) * 100).toFixed(1)} %`;
  const back = recovery.map((time) => (time === null ? `over ${patience / 1000}` : (time / 1000).toFixed(1))).join(' and ');
  return `| ${loss * 100} % | ${roundTrip} ms | ${percent('frozen')} | ${mean(seen.map((one) => one.framesPerSecond)).toFixed(1)} | ${
    percent('usableAudio')} | ${percent('concealed')} | ${back} s |`;
}

await buildRelay();
const server = await startServer({ env: { GUICHET_Media__Workers: '1', GUICHET_Media__Addresses__0: '127.0.0.1' } });
const relay = await Relay.before(`127.0.0.1:${Number(new URL(server.url).port) + 1}`);
const results = [];
try {
  console.log('| loss, each way | round trip | picture frozen | frames a second | usable sound | sound made up | picture back after an outage of 3 s |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const cell of cells) {
    const result = await measure(server, relay, process.env.GUICHET_CHROMIUM ?? '/usr/bin/chromium', cell);
    results.push(result);
    console.log(row(result));
  }
} finally {
  await relay.close();
  await server.stop();
}
if (options.json) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
