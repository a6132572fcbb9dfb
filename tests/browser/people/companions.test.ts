import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, inRoom, noBarriers, signIn, walkIn } from '../harness';

const cast = new Cast();
let booked: { id: string; links: { customer: string; specialist: string } };

/** Zoé's appointment is within minutes, with somebody who works around the clock. */
beforeAll(async () => {
  const person = (await cast.server.api('GET', '/people')).items[0].id;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  await cast.server.api('PUT', `/specialists/${person}/hours`, { zone: 'Etc/UTC', shifts });
  const type = (await cast.server.api('POST', '/appointment-types', { name: 'Consultation', minutes: 5 })).id;
  const [from, to] = [new Date(), new Date(Date.now() + 14 * 60_000)].map((at) => at.toISOString());
  const { items } = await cast.server.api('GET', `/slots?typeId=${type}&specialistId=${person}&from=${from}&to=${to}`);
  booked = await cast.server.api('POST', '/appointments', {
    typeId: type,
    specialistId: person,
    start: items[0].start,
    customer: { name: 'Zoé' },
  });
});

test('an interpreter who comes along gets a link of their own, is let in beside the customer, and can be taken away', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.open(`${cast.server.url}/calendar?appointment=${booked.id}`);
  await camille.click('Add somebody');
  await camille.fill('Their name', 'Sam');
  await camille.page.select('select:has(option[value="interpreter"])', 'interpreter');
  await camille.snap('companion-form');
  await camille.click('Add');
  await camille.find('button', 'Copy link: Sam');
  await camille.snap('companion-added');
  await noBarriers(camille, 'an appointment with somebody who comes along');
  const { items } = await cast.server.api('GET', `/appointments/${booked.id}/companions`);

  const desk = await cast.person({ name: 'Desk' });
  await desk.open(booked.links.specialist);
  await walkIn(desk);
  const sam = await cast.person({ name: 'Sam', width: 390, height: 844, phone: true, language: 'fr', dark: true });
  await sam.open(items[0].link);
  await sam.reads('Vous accompagnez Zoé.');
  expect(await sam.has('button', 'Choisir un autre moment')).toBe(false);
  await sam.snap('companion-own');
  await fits(sam);
  await sam.click('Rejoindre l’appel', 'link');
  await desk.reads('Sam (Interpreter) is waiting to come in');
  await desk.snap('companion-knock');
  await desk.click('Let in');
  await inRoom(sam);
  await desk.reads('Interpreter');
  await desk.snap('companion-room');

  await camille.click('Take away: Sam');
  await camille.click('Take away');
  await camille.find('button', 'Add somebody');
  await sam.until('is still in the call', () => document.querySelector('[data-participant]') === null, [], 30);
  await sam.open(items[0].link);
  await sam.reads(/lien/u);
  expect(await sam.has('link', 'Rejoindre l’appel')).toBe(false);
});

test('the customer adds somebody on their own page, on a phone in French, and takes them away again', async () => {
  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true, language: 'fr', dark: true });
  await zoe.open(booked.links.customer);
  await zoe.click('Ajouter quelqu’un');
  await zoe.reads('Qui vous accompagne');
  await zoe.snap('own-companion-form');
  await fits(zoe);
  await noBarriers(zoe, 'the form of who comes along with the customer');
  await zoe.click('Ajouter');
  await zoe.reads('Écrivez son nom.');
  await zoe.fill('Son nom', 'Maman');
  await zoe.fill('Courriel', 'maman@example.org');
  await zoe.click('Ajouter');
  await zoe.find('button', /^Copier le lien/u);
  await zoe.reads('maman@example.org');
  await zoe.snap('own-companion-added');
  await fits(zoe);
  await noBarriers(zoe, 'an own page with somebody who comes along');
  const { items } = await cast.server.api('GET', `/appointments/${booked.id}/companions`);
  expect(items.map((one: { name: string; byCustomer: boolean }) => [one.name, one.byCustomer])).toEqual([
    ['Maman', true],
  ]);

  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.open(`${cast.server.url}/calendar?appointment=${booked.id}`);
  await camille.reads('Added by the customer');
  await camille.snap('companion-by-customer');

  await zoe.click(/^Retirer/u);
  await zoe.reads('nous l’en informons');
  await zoe.snap('own-companion-sure');
  await zoe.click('Retirer');
  await zoe.until('still comes along', () => !document.body.textContent?.includes('maman@example.org'), [], 10);
  expect((await cast.server.api('GET', `/appointments/${booked.id}/companions`)).items).toEqual([]);
});
