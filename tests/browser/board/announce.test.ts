import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, type Person, signIn } from '../harness';

const cast = new Cast();

/** A team that anybody may talk to now. */
beforeAll(async () => {
  const people: { id: string }[] = (await cast.server.api('GET', '/people')).items;
  const { id } = await cast.server.api('POST', '/teams', {
    name: 'Heating',
    memberIds: people.map((person) => person.id),
  });
  await cast.server.api('PUT', `/teams/${id}/queue`, {
    offered: true,
    address: 'heating',
    zone: 'Etc/UTC',
    shifts: [],
  });
});

interface Noted {
  /** Notes that were played to their end: they are never where the sound sleeps. */
  notes: number;
  readonly shown: { readonly title: string; readonly body: string; open: boolean; readonly one: Notification }[];
}
type Watched = Window & { noted: Noted };

/** Runs in each page before its own scripts, and looks on: what is played to its end, and which notifications the browser was given. */
function lookOn(): void {
  const noted: Noted = { notes: 0, shown: [] };
  (window as unknown as Watched).noted = noted;
  const { start } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, ...when: []) {
    this.addEventListener('ended', () => {
      noted.notes++;
    });
    start.apply(this, when);
  };
  window.Notification = new Proxy(Notification, {
    construct(target, given: [string, NotificationOptions]) {
      const one = new target(...given);
      const entry = { title: given[0], body: given[1].body ?? '', open: true, one };
      noted.shown.push(entry);
      one.close = () => {
        entry.open = false;
        Notification.prototype.close.call(one);
      };
      return one;
    },
  });
}

const notes = async (...pages: Page[]) =>
  (await Promise.all(pages.map((page) => page.evaluate(() => (window as unknown as Watched).noted.notes)))).reduce(
    (sum, one) => sum + one,
    0,
  );

/** Title and text of the notifications that are open now. */
const open = async (...pages: Page[]) =>
  (
    await Promise.all(
      pages.map((page) =>
        page.evaluate(() =>
          (window as unknown as Watched).noted.shown
            .filter((one) => one.open)
            .map(({ title, body }) => ({ title, body })),
        ),
      ),
    )
  ).flat();

async function atTheDesk(name = 'Camille'): Promise<Person> {
  const person = await cast.person({ name });
  await person.page.browserContext().overridePermissions(cast.server.url, ['notifications']);
  await person.page.evaluateOnNewDocument(lookOn);
  await signIn(person, cast.server);
  return person;
}

/** Another tab of the same browser, in front of those before. */
async function anotherTab(person: Person, address: string): Promise<Page> {
  const page = await person.page.browserContext().newPage();
  await page.evaluateOnNewDocument(lookOn);
  await page.goto(address);
  await page.bringToFront();
  return page;
}

async function comes(name: string): Promise<Person> {
  const person = await cast.person({ name, width: 390, height: 844, phone: true });
  await person.open(`${cast.server.url}/talk/heating`);
  await person.fill('Your name', name);
  await person.click(/or older/, 'checkbox');
  await person.click('Take a place in line');
  await person.find('textbox', 'Your message');
  return person;
}

async function goes(person: Person): Promise<void> {
  await person.click('Give my place up');
  await person.find('button', 'Take a place in line');
}

const titleIs = (page: Page, pattern: RegExp) =>
  page.waitForFunction((wanted) => new RegExp(wanted).test(document.title), { polling: 100 }, pattern.source);

test('on another page of the desk a sound and the title tell of who comes, until they go', async () => {
  const camille = await atTheDesk();
  await camille.click('Messages', 'link');
  await camille.find('heading', 'Messages');
  expect(await camille.page.title()).toBe('Messages');

  const zoe = await comes('Zoé');
  await titleIs(camille.page, /^\(1\) Messages$/);
  await camille.find('link', /^Waiting\s*1$/);
  await expect.poll(() => notes(camille.page)).toBe(2);
  const noe = await comes('Noé');
  await titleIs(camille.page, /^\(2\) Messages$/);
  await expect.poll(() => notes(camille.page)).toBe(4);
  expect(await open(camille.page), 'whoever looks at the desk needs no notification').toEqual([]);

  await goes(zoe);
  await titleIs(camille.page, /^\(1\) Messages$/);
  await camille.click(/^Waiting/, 'link');
  await titleIs(camille.page, /^\(1\) Waiting$/);
  await goes(noe);
  await titleIs(camille.page, /^Waiting$/);
  expect(await notes(camille.page), 'nobody came since').toBe(4);
});

test('behind another tab a notification shows who comes, one for all tabs of the desk, and leads to the board', async () => {
  const camille = await atTheDesk();
  const second = await anotherTab(camille, `${cast.server.url}/calendar`);
  await titleIs(second, /^Calendar$/);
  const front = await anotherTab(camille, 'about:blank');
  const desks = [camille.page, second];
  for (const desk of desks) expect(await desk.evaluate(() => document.visibilityState)).toBe('hidden');

  const zoe = await comes('Zoé');
  for (const desk of desks) await titleIs(desk, /^\(1\) /);
  await expect.poll(() => open(...desks)).toEqual([{ title: 'Zoé waits', body: 'For Heating' }]);
  await expect.poll(() => notes(...desks), { timeout: 5000 }).toBe(2);
  const noe = await comes('Noé');
  await expect
    .poll(async () => (await open(...desks)).map((one) => one.title).sort())
    .toEqual(['Noé waits', 'Zoé waits']);
  await expect.poll(() => notes(...desks), { timeout: 5000 }).toBe(4);
  await goes(zoe);
  await expect.poll(() => open(...desks)).toEqual([{ title: 'Noé waits', body: 'For Heating' }]);
  for (const desk of desks) await titleIs(desk, /^\(1\) /);

  for (const desk of desks) {
    await desk.evaluate(() => {
      for (const { open, one } of (window as unknown as Watched).noted.shown) {
        if (open) one.dispatchEvent(new Event('click'));
      }
    });
  }
  await expect.poll(() => desks.map((desk) => new URL(desk.url()).pathname)).toContain('/waiting');
  expect(await open(...desks)).toEqual([]);
  await front.close();
  await second.bringToFront();
  const eva = await comes('Eva');
  await expect.poll(() => notes(second)).toBeGreaterThanOrEqual(2);
  expect(await open(...desks), 'one of the tabs is looked at').toEqual([]);
  for (const one of [noe, eva]) await goes(one);
});

test('who is away is left in peace, in all tabs; the sound alone can be turned off, for good', async () => {
  const camille = await atTheDesk();
  await camille.click(/^Waiting/, 'link');
  await camille.click('I am away', 'radio');
  const second = await anotherTab(camille, `${cast.server.url}/waiting`);
  await second.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('input[name=presence]:checked')?.labels?.[0]?.textContent ===
      'I am away',
  );
  const front = await anotherTab(camille, 'about:blank');
  const zoe = await comes('Zoé');
  await titleIs(camille.page, /^\(1\) /);

  await camille.page.bringToFront();
  await camille.click('I am free', 'radio');
  await second.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('input[name=presence]:checked')?.labels?.[0]?.textContent ===
      'I am free',
    { polling: 100 },
  );
  expect([await notes(camille.page, second), await open(camille.page, second)]).toEqual([0, []]);
  await camille.click('Turn the sound off');
  await camille.find('button', 'Turn the sound on');
  await noBarriers(camille, 'the board with its sound off');
  await camille.snap('sound-off');
  await front.bringToFront();
  const noe = await comes('Noé');
  await expect.poll(() => open(camille.page, second)).toEqual([{ title: 'Noé waits', body: 'For Heating' }]);
  expect(await notes(camille.page, second)).toBe(0);

  await camille.page.bringToFront();
  await expect.poll(() => open(camille.page)).toEqual([]);
  await camille.page.reload();
  await camille.find('button', 'Turn the sound on');
  await camille.click('Turn the sound on');
  await expect.poll(() => notes(camille.page), { timeout: 3000 }).toBe(2);
  await camille.page.setViewport({ width: 390, height: 844 });
  await fits(camille);
  await camille.snap('sound-on');
  for (const one of [zoe, noe]) await goes(one);
});
