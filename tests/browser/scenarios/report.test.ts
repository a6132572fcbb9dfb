import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, type Person, signIn } from '../harness';

const cast = new Cast();
let held: { id: string; callId: string; links: { customer: string } };

/** An appointment of the ready template for surveys, that was held. */
beforeAll(async () => {
  const { items: people } = await cast.server.api('GET', '/people');
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  await cast.server.api('PUT', `/specialists/${people[0].id}/hours`, { zone: 'Etc/UTC', shifts });
  await cast.server.api('POST', '/scenarios/take', { template: 'inspection', language: 'en', withType: true });
  const { items: types } = await cast.server.api('GET', '/appointment-types');
  const type = types.find((one: { name: string }) => one.name === 'Survey and inspection');
  const numbers = { minutes: 10, gridMinutes: 5, minutesBefore: 0, minutesAfter: 0, noticeMinutes: 0 };
  await cast.server.api('PUT', `/appointment-types/${type.id}`, { ...type, ...numbers });
  const start = new Date(Math.ceil(Date.now() / 300_000) * 300_000 + 600_000).toISOString();
  held = await cast.server.api('POST', '/appointments', {
    typeId: type.id,
    specialistId: people[0].id,
    start,
    title: 'Roof of the barn',
    customer: { name: 'Zoé Tremblay', email: 'zoe@example.org' },
  });
  for (const step of ['arrive', 'finish']) await cast.server.api('POST', `/appointments/${held.id}/steps`, { step });
});

async function writes(camille: Person): Promise<void> {
  await camille.open(`${cast.server.url}/calendar?appointment=${held.id}`);
  await camille.click('Write the report', 'link');
  await camille.fill('File number', 'D-2041');
  await camille.fill('Place looked at', 'Barn, 12 rue Haute');
  await choose(camille, 'General condition', 'Damage');
  await camille.fill('Findings', 'Two tiles are missing on the north side.');
  await camille.fill('Area affected (m²)', '1,5');
}

async function choose(person: Person, name: string, label: string): Promise<void> {
  const field = await person.find('combobox', name);
  const value = await field.evaluate(
    (one, text) => [...(one as HTMLSelectElement).options].find((option) => option.text === text)?.value ?? '',
    label,
  );
  await field.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await (field as unknown as { select(value: string): Promise<string[]> }).select(value);
  await field.dispose();
}

test('a specialist writes the report, finishes it, and their customer reads what is for them', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await writes(camille);
  await camille.reads(/^Kept at/);
  await noBarriers(camille, 'the form of a report');
  await camille.snap('report form');

  await camille.page.reload();
  const kept = await camille.find('textbox', 'Findings');
  expect(await kept.evaluate((one) => (one as HTMLTextAreaElement).value)).toBe(
    'Two tiles are missing on the north side.',
  );
  await camille.click('Finish the report');
  await camille.reads('This is needed.');
  await choose(camille, 'A visit on site is needed', 'Yes');
  await camille.fill('Estimated cost', '480');
  await camille.click('Finish the report');
  await camille.reads(/^Finished by /);
  await noBarriers(camille, 'a report');
  await camille.snap('report');
  await camille.page.emulateMediaType('print');
  expect(await camille.page.$$eval('button, nav', (all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  await camille.snap('report on paper');
  await camille.page.emulateMediaType();

  await camille.click('Send to the customer');
  await camille.reads('The link is on its way to zoe@example.org.');
  const report = await cast.server.api('GET', `/calls/${held.callId}/report`);

  const zoe = await cast.person({ name: 'Zoé', language: 'fr', dark: true, width: 360, height: 740, phone: true });
  await zoe.open(report.shared.link);
  await zoe.find('heading', 'Compte rendu');
  await zoe.reads('Two tiles are missing on the north side.');
  await zoe.reads(/1,5\sm²/);
  await zoe.readsNo('480');
  await fits(zoe);
  await noBarriers(zoe, 'their report');
  await zoe.snap('their report');
  await zoe.open(held.links.customer.replace('/j#', '/a#'));
  await zoe.click('Lire le compte rendu', 'link');
  await zoe.find('heading', 'Compte rendu');

  await camille.click('Correct it');
  await camille.fill('Findings', 'Three tiles are missing on the north side.');
  await camille.click('Finish the correction');
  await camille.reads(/Version 2/);
  await zoe.page.reload();
  await zoe.reads('Three tiles are missing on the north side.');
});

test('a manager gives a scenario another field, and puts it first', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.open(`${cast.server.url}/scenarios`);
  await camille.click('Change Survey and inspection');
  await camille.click('Add a field');
  await camille.page.keyboard.type('Météo');
  await camille.snap('report fields');
  for (let place = 9; place > 1; place--) await camille.click(`Move field ${place} up`);
  await noBarriers(camille, 'the fields of a report');
  await camille.click('Save');
  await camille.click('Change Survey and inspection');
  const first = await camille.find('textbox', 'Title · In French');
  expect(await first.evaluate((one) => (one as HTMLInputElement).value)).toBe('Météo');

  const noah = await cast.person({ name: 'Noah', language: 'fr', dark: true, width: 360, height: 740, phone: true });
  await signIn(noah, cast.server);
  await noah.open(`${cast.server.url}/scenarios`);
  await noah.click('Modifier Survey and inspection');
  await noah.page.$eval('fieldset[aria-label="Champ 3"]', (one) => one.scrollIntoView());
  await fits(noah);
  await noah.snap('report fields');
  await noah.open(`${cast.server.url}/calls/${held.callId}/report`);
  await noah.reads(/^Terminé par/);
  await noah.snap('report');
  await noah.click('Corriger');
  await noah.snap('report form');
});
