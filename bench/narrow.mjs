// node bench/narrow.mjs [--people N] [--kbps N] [--wide SECONDS] [--narrow SECONDS] [--back SECONDS]: a call in real Chromium whose lines
// from the server become narrow, each person's own, and wide again. Prints a line a second: what the first of them sees and hears, and what the
// second one's browser means to send.
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

/** What a page got and sent, since it was asked last. Received is what its line carried: with headers, 28 bytes of UDP and IP, 16 of SRTP. */
async function flow() {
  const wire = 28 + 16;
  const now = { time: performance.now(), line: 0, frames: 0, samples: 0, concealed: 0, heights: [], sent: 0 };
  const sending = [];
  let available = 0;
  for (const peer of window.benchPeers.filter((one) => one.connectionState === 'connected')) {
    for (const report of (await peer.getStats()).values()) {
      if (report.type === 'candidate-pair' && report.nominated) available = Math.round((report.availableOutgoingBitrate ?? 0) / 1_000);
      if (report.type === 'outbound-rtp' && report.kind === 'video' && report.active !== false && report.frameHeight) {
        now.sent += report.bytesSent + report.headerBytesSent;
        sending.push(`${report.frameHeight}p of ${Math.round(report.targetBitrate / 1_000)} ${report.qualityLimitationReason}`);
      }
      if (report.type !== 'inbound-rtp') continue;
      now.line += report.bytesReceived + report.headerBytesReceived + wire * report.packetsReceived;
      if (report.kind === 'video' && report.framesDecoded) {
        now.frames += report.framesDecoded;
        now.heights.push(report.frameHeight);
      }
      if (report.kind !== 'audio') continue;
      now.samples += report.totalSamplesReceived ?? 0;
      now.concealed += (report.concealedSamples ?? 0) - (report.silentConcealedSamples ?? 0);
    }
  }
  const before = window.flowBefore ?? now;
  window.flowBefore = now;
  const seconds = Math.max(0.001, (now.time - before.time) / 1_000);
  const rate = (name) => Math.max(0, Math.round((now[name] - before[name]) * 8 / seconds / 1_000));
  return {
    line: rate('line'), sent: rate('sent'), sending: sending.join(' + '), available,
    frames: Math.round((now.frames - before.frames) / seconds),
    heights: now.heights.join(' '),
    madeUp: Math.round((now.concealed - before.concealed) * 100 / Math.max(1, now.samples - before.samples)),
  };
}

async function follow([page, other], what, seconds) {
  for (let left = Number(seconds); left > 0; left--) {
    await new Promise((done) => setTimeout(done, 1_000));
    const [{ line, frames, heights, madeUp }, { sent, sending, available }] = await Promise.all([page.evaluate(flow), other.evaluate(flow)]);
    console.log(`${what.padEnd(6)} ${String(line).padStart(5)} kbit/s, ${frames} frames/s, heights ${heights}, sound made up ${madeUp} %; the other sends ${sent}: ${sending}, may send ${available}`);
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
  await follow(pages, 'wide', options.wide);
  await relay.tell({ down: { bitsPerSecond: Number(options.kbps) * 1_000, queueMs: Number(options.queue), delayMs: 20 } });
  await follow(pages, 'narrow', options.narrow);
  await relay.tell({ down: { delayMs: 20 } });
  await follow(pages, 'back', options.back);
} finally {
  await browser.close();
  await relay.close();
  await server.stop();
}
