// The desk's week with 2,000 appointments: from the press of 'Later' to the picture, in a real browser, server and database included.
//   node bench/calendar.mjs [--rounds 10]
// GUICHET_PROGRAM names the program; ./run builds it into artifacts/guichet.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { freePort, root, until } from './server.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });
const program = process.env.GUICHET_PROGRAM ?? join(root, 'artifacts/guichet/guichet');
const wanted = 2000;
const day = 86_400_000;

async function fill(url, sample) {
  const ask = async (method, path, body) => {
    const headers = { Authorization: `Bearer ${sample.apiKey}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const people = (await ask('GET', '/people')).items;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((one) => ({ day: one, from: '00:00', to: '00:00' }));
  for (const person of people) await ask('PUT', `/specialists/${person.id}/hours`, { zone: 'Etc/UTC', shifts });
  const type = await ask('POST', '/appointment-types', { name: 'Bench', minutes: 5, gridMinutes: 5, horizonDays: 60 });
  // Within one week whichever day it begins on: the page shows Monday to Sunday of the next.
  const today = Math.floor(Date.now() / day) * day;
  const monday = today + ((8 - new Date(today).getUTCDay()) % 7 || 7) * day;
  const starts = Array.from({ length: wanted / people.length }, (_, i) => monday + (i % 7) * day + Math.floor(i / 7) * 5 * 60_000);
  for (const person of people)
    for (let i = 0; i < starts.length; i += 20)
      await Promise.all(starts.slice(i, i + 20).map((start) => ask('POST', '/appointments', {
        typeId: type.id, specialistId: person.id, start: new Date(start).toISOString(), title: 'Boiler', customer: { name: 'Zoé Tremblay' },
      })));
}

async function measure(page, url) {
  await page.goto(`${url}/calendar`, { waitUntil: 'networkidle2' });
  const everybody = 'select[aria-label="Whose calendar"]';
  await page.waitForSelector(everybody);
  await page.select(everybody, 'all');
  await page.waitForNetworkIdle({ idleTime: 300 });
  const before = await thread(page);
  const wall = await page.evaluate((count) => new Promise((done) => {
    const later = [...document.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === 'Later');
    const from = performance.now();
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('[data-appointment]').length < count) return;
      watch.disconnect();
      // The frame after the next is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
    });
    watch.observe(document.body, { childList: true, subtree: true });
    later.click();
  }), wanted);
  return { wall, processor: (await thread(page)) - before };
}

/** Milliseconds of processor of the page's own thread: what a busy machine does not change. */
async function thread(page) {
  page.cdp ??= await page.createCDPSession();
  await page.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await page.cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === 'TaskDuration').value * 1000;
}

const data = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
const [port, media] = [await freePort(), await freePort()];
const child = spawn(program, ['serve', '--call-only', '--port', String(port), '--media-port', String(media), '--data', data], { stdio: 'ignore' });
const url = `http://localhost:${port}`;
try {
  const sample = await until(async () => JSON.parse(await readFile(join(data, 'sample.json'), 'utf8')), 60_000, 'sample');
  await until(async () => (await fetch(`${url}/`)).ok, 60_000, 'first page');
  await fill(url, sample);
  const browser = await puppeteer.launch({ executablePath: process.env.GUICHET_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--lang=en-GB'], headless: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.emulateTimezone('Etc/UTC');
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'languages', { get: () => ['en-GB'] }));
    await page.goto(`${url}/sign-in`);
    await page.evaluate(({ email, password }) => fetch('/api/v1/session', {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Guichet': '1' }, body: JSON.stringify({ email, password }),
    }).then((answer) => answer.status), sample.specialists[0]);
    const times = [];
    for (let round = 0; round <= Number(values.rounds); round++) {
      const time = await measure(page, url);
      if (round > 0) times.push(time); // the first one warms browser and server up
    }
    const middle = (name) => Math.round(times.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(times.length / 2)]);
    const most = Math.round(Math.max(...times.map((one) => one.wall)));
    console.log(JSON.stringify({ appointments: wanted, p50: middle('wall'), most, processorMs: middle('processor'), load: loadavg()[0] }));
  } finally {
    await browser.close();
  }
} finally {
  child.kill('SIGKILL');
  await rm(data, { recursive: true, force: true });
}
