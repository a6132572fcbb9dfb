// From the tap on 'join' to the first remote frame on the screen, in a real browser with a fake camera.
import puppeteer from 'puppeteer-core';
import { flags, join, makeCall, open } from './call.mjs';

/** Milliseconds of each of `rounds` joins of a customer to a specialist who is in the call already. */
export async function firstFrames(server, rounds, executablePath = '/usr/bin/chromium') {
  const browser = await puppeteer.launch({ executablePath, args: flags, headless: true });
  try {
    const links = (await makeCall(server)).links;
    await join(await open(browser, links.specialist, 'Sam'));
    const times = [];
    for (let round = 0; round <= rounds; round++) {
      const page = await open(browser, links.customer, 'Chloe');
      const time = await joinAndSee(page);
      if (round > 0) times.push(time); // The first one warms browser and server up.
      await leave(page);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Taps 'join' and gives the milliseconds until somebody else's picture was composed. */
async function joinAndSee(page) {
  await page.evaluate(() => {
    window.firstFrame = new Promise((shown) => {
      let tapped = 0;
      document.addEventListener('click', () => { tapped ||= performance.now(); }, { capture: true });
      const watched = new WeakSet();
      new MutationObserver(() => {
        for (const video of document.querySelectorAll('[data-part]:not([data-part=self]) video')) {
          if (watched.has(video)) continue;
          watched.add(video);
          video.requestVideoFrameCallback(() => shown(performance.now() - tapped));
        }
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
  });
  await join(page);
  return page.evaluate(() => window.firstFrame);
}

/** Leaves by the button, so that the seat is free for the next. */
async function leave(page) {
  await page.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Leave').click());
  await page.waitForFunction(() => !document.querySelector('[data-part]'));
  await page.browserContext().close();
}
