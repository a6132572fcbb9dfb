// node bench/narrow.mjs [--people N] [--kbps N] [--wide SECONDS] [--narrow SECONDS] [--back SECONDS]: a call in real Chromium whose lines
// from the server become narrow, each person's own, and wide again. Prints a line a second: what the first of them sees and hears.
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { buildRelay, goThrough, Relay } from '../tests/Guichet.Relay/relay.mjs';
import { enter, flags, makeCall } from './call.mjs';
import { startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '2' }, kbps: { type: 'string', default: '300' }, wide: { type: 'string', default: '10' },
    narrow: { type: 'string', default: '20' }, back: { type: 'string', default: '15' }, queue: { type: 'string', default: '500' },
  },
});
const names = ['Sam', 'Chloe', 'Ivan', 'Noor'].slice(0, Number(options.people));

/** Of all that a page receives, since it was asked last. */
function heard() {
  return (async () => {
    const now = { time: performance.now(), bytes: 0, frames: 0, samples: 0, concealed: 0, heights: [], delay: 0, emitted: 0 };
    for (const peer of window.benchPeers.filter((one) => one.connectionState === 'connected')) {
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        now.bytes += report.bytesReceived;
        if (report.kind === 'video' && report.framesDecoded) {
          now.frames += report.framesDecoded;
          now.heights.push(report.frameHeight);
        }
        if (report.kind !== 'audio') continue;
        now.samples += report.totalSamplesReceived ?? 0;
        now.concealed += (report.concealedSamples ?? 0) - (report.silentConcealedSamples ?? 0);
      }
    }
    const before = window.heardBefore ?? now;
    window.heardBefore = now;
    const seconds = Math.max(0.001, (now.time - before.time) / 1_000);
    return {
      kbps: Math.round((now.bytes - before.bytes) * 8 / seconds / 1_000),
      frames: Math.round((now.frames - before.frames) / seconds),
      heights: now.heights.join(' '),
      madeUp: Math.round((now.concealed - before.concealed) * 100 / Math.max(1, now.samples - before.samples)),
    };
  })();
}

async function follow(page, what, seconds) {
  for (let left = Number(seconds); left > 0; left--) {
    await new Promise((done) => setTimeout(done, 1_000));
    const { kbps, frames, heights, madeUp } = await page.evaluate(heard);
    console.log(`${what}: ${kbps} kbit/s, ${frames} frames/s, heights ${heights}, sound made up ${madeUp} %`);
  }
}

await buildRelay();
const server = await startServer({ env: { GUICHET_Media__Workers: '1', GUICHET_Media__Addresses__0: '127.0.0.1' } });
const relay = await Relay.before(`127.0.0.1:${Number(new URL(server.url).port) + 1}`);
const browser = await puppeteer.launch({ executablePath: process.env.GUICHET_CHROMIUM ?? '/usr/bin/chromium', args: flags, headless: true });
try {
  const { links } = await makeCall(server);
  const pages = [];
  for (const name of names) {
    const link = pages.length === 0 ? links.specialist : links.customer;
    pages.push(await enter(browser, link, name, (page) => page.evaluateOnNewDocument(goThrough, relay.front)));
  }
  await follow(pages[0], 'wide', options.wide);
  await relay.tell({ down: { bitsPerSecond: Number(options.kbps) * 1_000, queueMs: Number(options.queue), delayMs: 20 } });
  await follow(pages[0], 'narrow', options.narrow);
  await relay.tell({ down: { delayMs: 20 } });
  await follow(pages[0], 'back', options.back);
} finally {
  await browser.close();
  await relay.close();
  await server.stop();
}
