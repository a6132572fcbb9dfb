import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, signIn } from '../harness';

const cast = Cast.withFrailServer();
let booked: { id: string; links: { customer: string } };
const phone = { width: 390, height: 844, phone: true };

/** Zoé has an appointment in a moment, of a type of telemedicine. */
beforeAll(async () => {
  const [{ id: specialistId }] = (await cast.server.api('GET', '/people')).items;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  await cast.server.api('PUT', `/specialists/${specialistId}/hours`, { zone: 'Etc/UTC', shifts });
  await cast.server.api('POST', '/scenarios/take', { template: 'telemedicine', language: 'en', withType: true });
  const type = (await cast.server.api('GET', '/appointment-types')).items.find(
    (one: { name: string }) => one.name === 'Telemedicine',
  );
  await cast.server.api('PUT', `/appointment-types/${type.id}`, {
    ...type,
    minutes: 10,
    gridMinutes: 5,
    noticeMinutes: 0,
  });
  const step = 5 * 60_000;
  const start = new Date(Math.ceil(Date.now() / step) * step + step).toISOString();
  const customer = { name: 'Zoé Tremblay', email: 'zoe@example.org' };
  booked = await cast.server.api('POST', '/appointments', {
    typeId: type.id,
    specialistId,
    start,
    title: 'Knee',
    customer,
  });
});

test('a manager shortens how long data are kept, and is asked twice', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.open(`${cast.server.url}/scenarios`);
  await camille.reads('Data erased after 30 days');
  await camille.click('Change Telemedicine');
  await camille.reads('Erased, for good');
  const days = 'input[type=number][max="3650"]';
  await camille.page.click(days, { count: 3 });
  await camille.page.type(days, '20');
  await camille.reads(/what ended more than 20 days ago is erased within the hour/);
  await camille.snap('retention');
  await camille.click('Save');
  await camille.find('button', 'Save, and erase');
  await noBarriers(camille, 'retention');
  await camille.click('Save, and erase');
  await camille.reads('Data erased after 20 days');

  const claire = await cast.person({ name: 'Claire', language: 'fr', dark: true, ...phone });
  await signIn(claire, cast.server);
  await claire.open(`${cast.server.url}/scenarios`);
  await claire.reads('Données effacées après 20 jours');
  await claire.click('Modifier Telemedicine');
  await claire.reads('Effacé, pour toujours');
  await fits(claire);
  await claire.page.$eval('input[type=number][max="3650"]', (field) => field.scrollIntoView());
  await claire.snap('retention');
});

test('the time over, the appointment stays without its customer, and their link is dead', async () => {
  const zoe = await cast.person({ name: 'Zoé', ...phone });
  await zoe.open(booked.links.customer.replace('/j#', '/a#'));
  await zoe.reads(/Zoé Tremblay/);

  await cast.server.later(31);

  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.open(`${cast.server.url}/calendar?appointment=${booked.id}`);
  await camille.reads(/Customer data erased on /);
  await noBarriers(camille, 'an erased appointment');
  await camille.reads(/Customer data erased on /);
  await camille.snap('erased');
  await camille.click('List');
  await camille.reads('Data erased');
  const shown = await camille.page.evaluate(() => document.body.textContent);
  expect(shown).not.toMatch(/Zoé|zoe@|Knee/);

  const claire = await cast.person({ name: 'Claire', language: 'fr', dark: true, ...phone });
  await signIn(claire, cast.server);
  await claire.open(`${cast.server.url}/calendar?appointment=${booked.id}`);
  await claire.reads(/Données du client effacées le /);
  await fits(claire);
  await claire.snap('erased');

  const late = await cast.person({ name: 'Late', ...phone });
  await late.open(booked.links.customer.replace('/j#', '/a#'));
  await late.reads('This link has expired');
  await late.snap('erased link');
  expect(await late.page.evaluate(() => document.body.textContent)).not.toMatch(/Zoé|Telemedicine/);
});
