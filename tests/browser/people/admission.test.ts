import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, inRoom, noBarriers, signIn, walkIn } from '../harness';

const cast = new Cast();
let person = '';
let people: readonly { readonly id: string }[] = [];
let type = '';

/** Somebody who works around the clock, and what can be booked of them within minutes. */
beforeAll(async () => {
  people = (await cast.server.api('GET', '/people')).items;
  person = people[0]?.id ?? '';
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  for (const { id } of people) await cast.server.api('PUT', `/specialists/${id}/hours`, { zone: 'Etc/UTC', shifts });
  type = (await cast.server.api('POST', '/appointment-types', { name: 'Boiler advice', minutes: 5 })).id;
});

async function soon(): Promise<{ callId: string; links: { customer: string; specialist: string } }> {
  const from = new Date().toISOString();
  const to = new Date(Date.now() + 14 * 60_000).toISOString();
  const { items } = await cast.server.api('GET', `/slots?typeId=${type}&specialistId=${person}&from=${from}&to=${to}`);
  return cast.server.api('POST', '/appointments', {
    typeId: type,
    specialistId: person,
    start: items[0].start,
    customer: { name: 'Zoé' },
  });
}

test('a mail scanner that runs the page of a link changes nothing; its customer knocks and is let in from the call', async () => {
  const booked = await soon();
  const camille = await cast.person({ name: 'Camille' });
  await camille.open(booked.links.specialist);
  await walkIn(camille);

  const scanner = await cast.person({ name: 'Scanner' });
  await scanner.open(booked.links.customer);
  await scanner.find('heading', 'Boiler advice');
  expect(await camille.has('button', 'Let in')).toBe(false);

  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true });
  await zoe.open(booked.links.customer);
  await zoe.find('heading', 'Boiler advice');
  await zoe.find('button', 'Choose another time');
  await zoe.click('Join the call', 'link');
  await camille.reads('Zoé is waiting to come in');
  await zoe.find('heading', /Alex Byrne|Marie|wait/i);
  await zoe.snap('knocking');
  await camille.snap('knock');
  await noBarriers(camille, 'a call with somebody at its door');
  await camille.click('Let in');
  await inRoom(zoe);
  await camille.until('does not see Zoé', () => document.querySelectorAll('[data-participant]').length > 1, []);

  // The same browser comes back by itself; the link alone does not come in.
  await zoe.page.reload();
  await inRoom(zoe);
  await scanner.open(booked.links.customer);
  await scanner.find('heading', 'Boiler advice');
});

test('a specialist books a series around what is not free, and cancels the rest of it', async () => {
  const day = new Date(Date.now() + 9 * 86_400_000);
  const off = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()));
  const end = new Date(off.getTime() + 86_400_000);
  for (const { id } of people) await cast.server.api('POST', `/specialists/${id}/time-off`, { start: off, end });
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Calendar', 'link');
  await camille.click('Later');
  await camille.press('b');
  await camille.find('heading', 'Book');
  await camille.page.waitForSelector('ul[aria-label="Times"] button');
  await camille.page.click('ul[aria-label="Times"] li:last-child button');
  await camille.page.select('select:has(option[value="weekly 2"])', 'daily 1');
  await camille.reads(/not free|are free/);
  await camille.page.$eval('#series-dates', (heading) => heading.scrollIntoView());
  await camille.snap('series');
  await fits(camille);
  await camille.fill('Customer’s name', 'Bob Martin');
  await camille.click(/^Book \d appointments/);
  await camille.reads(/It is the first of \d dates/);
  await camille.click('Close');
  await camille.click(/Bob Martin/);
  await camille.reads(/Date 1 of \d/);
  await camille.snap('series-date');
  await camille.click('Cancel it');
  await camille.click('All that are ahead');
  await camille.reads('Cancelled');
});

test('a customer sees all dates of their series', async () => {
  const from = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const plan = await cast.server.api('POST', '/appointment-series/plan', {
    typeId: type,
    specialistId: people[1]?.id,
    start: `${from.slice(0, 10)}T09:00:00Z`,
    rhythm: 'weekly',
    times: 4,
  });
  const made = await cast.server.api('POST', '/appointment-series', {
    typeId: type,
    specialistId: people[1]?.id,
    starts: plan.items
      .filter((one: { problem: string | null }) => !one.problem)
      .map((one: { start: string }) => one.start),
    rhythm: 'weekly',
    every: 1,
    seriesZone: 'Etc/UTC',
    customer: { name: 'Zoé' },
  });
  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true, language: 'fr', dark: true });
  await zoe.open(made.items[0].links.customer);
  await zoe.reads(/chaque semaine/);
  await zoe.snap('own-series');
  await noBarriers(zoe, 'a series as its customer sees it');
  await fits(zoe);
});
