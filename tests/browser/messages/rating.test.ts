import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, type Person, signIn, smallTargets } from '../harness';

const cast = new Cast();
let type = '';
let person = '';

beforeAll(async () => {
  person = (await cast.server.api('GET', '/people')).items[0].id;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  await cast.server.api('PUT', `/specialists/${person}/hours`, { zone: 'Etc/UTC', shifts });
  type = (
    await cast.server.api('POST', '/appointment-types', { name: 'Boiler advice', minutes: 30, noticeMinutes: 60 })
  ).id;
});

/** An appointment that the desk noted as held; its id and where its customer rates it. */
async function held(): Promise<{ id: string; rate: string }> {
  const from = new Date(Date.now() + 2 * 3_600_000).toISOString();
  const to = new Date(Date.now() + 20 * 3_600_000).toISOString();
  const { items } = await cast.server.api('GET', `/slots?typeId=${type}&specialistId=${person}&from=${from}&to=${to}`);
  const customer = { name: 'Eva', email: 'eva@example.org' };
  const made = await cast.server.api('POST', '/appointments', {
    typeId: type,
    specialistId: person,
    start: items[0].start,
    customer,
  });
  for (const step of ['arrive', 'begin', 'finish'])
    await cast.server.api('POST', `/appointments/${made.id}/steps`, { step });
  return { id: made.id, rate: (made.links.customer as string).replace('/j#', '/rate#') };
}

test('a customer rates by the keyboard alone, changes it, and the desk reads it', async () => {
  const { id, rate } = await held();
  const eva = await cast.person({ name: 'Eva', width: 1280, height: 800 });
  await eva.open(rate);
  await eva.find('heading', 'How was it?');
  expect((await cast.server.api('GET', `/appointments/${id}`)).rating).toBeNull();
  await noBarriers(eva, 'the rating page');
  await eva.page.focus('input[type=radio]');
  await eva.press('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await eva.reads('Good');
  await eva.snap('rating');
  await eva.press('Tab');
  await eva.page.keyboard.type('Clear and kind.');
  await eva.press('Tab', 'Enter');
  await eva.find('heading', 'Thank you');
  await noBarriers(eva, 'thanks for a rating');
  await eva.snap('rating-thanks');
  expect((await cast.server.api('GET', `/appointments/${id}`)).rating).toMatchObject({
    stars: 4,
    words: 'Clear and kind.',
  });
  await eva.click('Change what I said');
  await eva.press('ArrowRight');
  await eva.page.focus('input[type=radio]:checked');
  await eva.press('ArrowRight');
  await eva.click('Send the change');
  await eva.reads(/5 of 5/);

  const camille = await cast.person({ name: 'Camille', width: 1280, height: 800 });
  await signIn(camille, cast.server);
  await camille.open(`${cast.server.url}/calendar?appointment=${id}`);
  await camille.reads('Clear and kind.');
  await camille.snap('rating-desk');
});

const everybody = async (person: Person) => {
  await person.page.waitForSelector('option[value=all]');
  await person.page.select('select:has(option[value=all])', 'all');
};

test('the desk sees the stars in the week and in the list, and saves all ratings as a table', async () => {
  const { id, rate } = await held();
  await cast.server.api('POST', '/ratings/give', { secret: rate.split('#')[1], stars: 4, words: '=1+1 « très » bien' });
  const camille = await cast.person({ name: 'Camille', width: 1280, height: 800 });
  await signIn(camille, cast.server);
  const table = await camille.find('link', 'All ratings (CSV)');
  await camille.snap('rating-calls');
  const saved = await camille.page.evaluate(
    async (address) => {
      const answer = await fetch(address);
      return { head: answer.headers.get('Content-Disposition'), text: await answer.text() };
    },
    await table.evaluate((link) => (link as HTMLAnchorElement).href),
  );
  expect(saved.head).toMatch(/attachment; filename=ratings-/);
  expect(saved.text).toContain(`"'=1+1 « très » bien"`);
  await camille.open(`${cast.server.url}/calendar?appointment=${id}`);
  await everybody(camille);
  await camille.find('button', /Eva, .*rated 4 of 5/);
  await noBarriers(camille, 'a week with ratings');
  await camille.snap('rating-week');

  const louise = await cast.person({
    name: 'Louise',
    language: 'fr',
    dark: true,
    phone: true,
    width: 390,
    height: 844,
  });
  await signIn(louise, cast.server);
  await louise.find('link', 'Toutes les notes (CSV)');
  await louise.snap('rating-calls-phone');
  await fits(louise);
  expect.soft(await smallTargets(louise)).toEqual([]);
  await louise.open(`${cast.server.url}/calendar`);
  await everybody(louise);
  await louise.find('button', /Eva.*noté 4 sur 5/);
  await louise.snap('rating-list-phone');
  await fits(louise);
});

test('the same on a phone in French, in the dark; a link that is none says so', async () => {
  const { rate } = await held();
  const eva = await cast.person({ name: 'Eva', language: 'fr', dark: true, phone: true, width: 390, height: 844 });
  await eva.open(rate);
  await eva.find('heading', /Comment cela/);
  await eva.click('Envoyer');
  await eva.reads('Choisissez d’abord l’une des cinq.');
  await eva.snap('rating-phone');
  await fits(eva);
  expect.soft(await smallTargets(eva)).toEqual([]);
  await noBarriers(eva, 'the rating page in French');
  await eva.page.click('label:has(input[value="2"])');
  await eva.click('Envoyer');
  await eva.find('heading', 'Merci');
  await eva.snap('rating-thanks-phone');
  await eva.open(`${cast.server.url}/rate#nobody`);
  await eva.find('heading', /./);
  await eva.snap('rating-wrong-phone');
});
