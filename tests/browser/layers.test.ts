import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cast, enterByLink, film, flag, type Person, seesMoving } from './harness';

// Paul's camera is large enough for three layers; the others' are small, so that they cost little.
const cast = new Cast();
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
