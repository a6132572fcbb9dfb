import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cast, enterByLink, film, flag, type Person, seesMoving } from '../harness';

// Paul's camera is large enough for three layers; the others' are small, so that they cost little.
const cast = Cast.withFastCameras();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-cameras-'));
  writeFileSync(join(folder, 'large.y4m'), film(flag([180, 90, 160]), 1280, 720));
  writeFileSync(join(folder, 'small.y4m'), film(flag([120, 150, 90]), 160, 120));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['Chromium', 'Firefox'])(
  'three people, one in %s: each gets a picture as large as it is shown',
  async (browser) => {
    const call = await cast.server.makeCall();
    const paul =
      browser === 'Firefox'
        ? await cast.personInFirefox({ name: 'Paul' })
        : await cast.personWith({ picture: join(folder, 'large.y4m') }, { name: 'Paul' });
    const anna = await cast.personWith({ picture: join(folder, 'small.y4m') }, { name: 'Anna' });
    await enterByLink(paul, call.links.specialist);
    await enterByLink(anna, call.links.customer);
    await seesMoving(anna, 'Paul');
    expect(await layersOf(paul), 'layers for one other').toBe(1);

    const ivan = await cast.personWith(
      { picture: join(folder, 'small.y4m') },
      { name: 'Ivan', width: 420, height: 420 },
    );
    await enterByLink(ivan, call.links.customer);
    await until('three layers are sent', async () => (await layersOf(paul)) === 3);
    await seesMoving(ivan, 'Paul');
    await until('Ivan gets a small picture', async () => (await widthOf(ivan, 'Paul')) <= 320);
    await until('Anna gets a larger one', async () => (await widthOf(anna, 'Paul')) > 320);

    await ivan.page.setViewport({ width: 1440, height: 900 });
    await until('Ivan gets a larger one', async () => (await widthOf(ivan, 'Paul')) > 320);
    await seesMoving(ivan, 'Paul');
  },
);

test.each(['Chromium', 'Firefox'])(
  'two people, one in %s: what is shown small is sent small, what nobody sees not at all, and it comes back at once',
  async (browser) => {
    const call = await cast.server.makeCall();
    const paul =
      browser === 'Firefox' ? await cast.personInFirefox({ name: 'Paul' }) : await cast.person({ name: 'Paul' });
    const anna = await cast.personWith({ picture: join(folder, 'small.y4m') }, { name: 'Anna' });
    await enterByLink(paul, call.links.specialist);
    await enterByLink(anna, call.links.customer);
    await seesMoving(anna, 'Paul');
    await until('Anna gets the whole picture', async () => (await widthOf(anna, 'Paul')) >= 640);
    const whole = { width: await widthOf(anna, 'Paul'), rate: await rateOf(paul) };

    await anna.page.setViewport({ width: 360, height: 360 });
    await until('Paul sends a small one', async () => (await widthOf(anna, 'Paul')) <= whole.width / 2);
    const small = await rateOf(paul);
    expect(small, `of ${whole.rate} kbit/s`).toBeLessThan(whole.rate / 2);

    const grown = Date.now();
    await anna.page.setViewport({ width: 1440, height: 900 });
    await until('Anna gets the whole picture again', async () => (await widthOf(anna, 'Paul')) >= whole.width, 15);
    console.log(`${browser}: ${whole.rate} kbit/s, small ${small}, whole again after ${Date.now() - grown} ms`);
    await seesMoving(anna, 'Paul');

    await anna.click(/^Leave/);
    await until('nothing is sent', async () => (await layersOf(paul)) === 0);
    const ivan = await cast.personWith({ picture: join(folder, 'small.y4m') }, { name: 'Ivan' });
    await enterByLink(ivan, call.links.customer);
    await seesMoving(ivan, 'Paul');
  },
);

test('three people in Chromium: sizes that nobody shows are not sent', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const [anna, ivan] = [await smallPage('Anna'), await smallPage('Ivan')];
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await enterByLink(ivan, call.links.customer);
  await until('three layers are sent', async () => (await layersOf(paul)) === 3);
  const whole = await rateOf(paul);
  await until('one is left', async () => (await layersOf(paul)) === 1);
  const small = await rateOf(paul);
  expect(small, `of ${whole} kbit/s`).toBeLessThan(whole / 3);
  await seesMoving(anna, 'Paul');

  const grown = Date.now();
  await anna.page.setViewport({ width: 1440, height: 900 });
  await until('Anna gets a larger one', async () => (await widthOf(anna, 'Paul')) >= 640, 15);
  console.log(`three: ${whole} kbit/s, small ${small}, larger after ${Date.now() - grown} ms`);
  expect(await widthOf(ivan, 'Paul')).toBeLessThanOrEqual(320);
  await seesMoving(ivan, 'Paul');
});

function smallPage(name: string): Promise<Person> {
  return cast.personWith({ picture: join(folder, 'small.y4m') }, { name, width: 360, height: 360 });
}

/** Kilobits a second of pictures that are really sent, over two seconds. */
function rateOf(person: Person): Promise<number> {
  return person.page.evaluate(async () => {
    const count = async () => {
      let bytes = 0;
      for (const peer of window.guichetTest.peers.filter((one) => one.connectionState === 'connected')) {
        for (const report of (await peer.getStats()).values()) {
          if (report.type === 'outbound-rtp' && report.kind === 'video') bytes += report.bytesSent ?? 0;
        }
      }
      return bytes;
    };
    const before = await count();
    await new Promise((done) => setTimeout(done, 2000));
    return Math.round((((await count()) - before) * 4) / 1000);
  });
}

/** How many layers are really sent, over a second. */
function layersOf(person: Person): Promise<number> {
  return person.page.evaluate(async () => {
    const count = async () => {
      const frames: Record<string, number> = {};
      for (const peer of window.guichetTest.peers.filter((one) => one.connectionState === 'connected')) {
        for (const report of (await peer.getStats()).values()) {
          if (report.type === 'outbound-rtp' && report.kind === 'video') frames[report.id] = report.framesEncoded ?? 0;
        }
      }
      return frames;
    };
    const before = await count();
    await new Promise((done) => setTimeout(done, 1000));
    const after = await count();
    return Object.keys(after).filter((id) => (after[id] ?? 0) > (before[id] ?? 0)).length;
  });
}

function widthOf(person: Person, other: string): Promise<number> {
  return person.page.evaluate((name) => window.guichetTest.tileOf(name)?.video?.videoWidth ?? 0, other);
}

async function until(what: string, done: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`not so: ${what}`);
    await new Promise((again) => setTimeout(again, 200));
  }
}
