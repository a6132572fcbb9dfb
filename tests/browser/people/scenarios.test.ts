import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, type Person, signIn } from '../harness';

const cast = new Cast();
let people: { id: string }[] = [];

/** Two who work around the clock. */
beforeAll(async () => {
  people = (await cast.server.api('GET', '/people')).items;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  for (const { id } of people) await cast.server.api('PUT', `/specialists/${id}/hours`, { zone: 'Etc/UTC', shifts });
});

/** What the desk takes can be booked soon, and on a page. */
async function offer(name: string, slug: string): Promise<void> {
  const types: { id: string; name: string; scenarioId: string }[] = (await cast.server.api('GET', '/appointment-types'))
    .items;
  const type = types.find((one) => one.name === name);
  if (!type) throw new Error(`no type ${name}`);
  await cast.server.api('PUT', `/appointment-types/${type.id}`, {
    ...type,
    minutes: 10,
    gridMinutes: 5,
    noticeMinutes: 0,
  });
  const team = await cast.server.api('POST', '/teams', { name: 'Practice', memberIds: people.map(({ id }) => id) });
  await cast.server.api('PUT', `/teams/${team.id}/booking-page`, { slug, open: true, typeIds: [type.id] });
}

async function books(zoe: Person, slug: string): Promise<void> {
  await zoe.open(`${cast.server.url}/book/${slug}`);
  await zoe.find('heading', /When suits you/);
  await zoe.page.waitForSelector('ul[aria-label="Times"] button');
  await zoe.page.click('ul[aria-label="Times"] button');
  await zoe.click(/^Take /);
  await zoe.reads('Have your medicines, recent results and health insurance card at hand.');
  await zoe.fill('Your name', 'Zoé Tremblay');
  await zoe.fill('E-mail', 'zoe@example.org');
  await zoe.click(/or older/, 'checkbox');
  await zoe.click('Book it');
  await zoe.find('heading', 'It is booked');
}

test('a manager takes telemedicine, and a customer prepares, agrees and waits', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Calendar', 'link');
  await camille.click('Hours and bookings', 'link');
  await camille.click('Scenarios', 'link');
  await camille.find('heading', 'Ready to take');
  await noBarriers(camille, 'scenarios');
  await camille.click('Take Telemedicine');
  await camille.reads('Telemedicine is yours');
  await camille.snap('scenarios');
  await offer('Telemedicine', 'practice');

  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true });
  await books(zoe, 'practice');
  await zoe.click('Open my appointment', 'link');
  await zoe.reads('To prepare');
  await zoe.snap('prepared');
  await zoe.click('Join the call', 'link');

  await zoe.find('heading', 'Before you come in');
  await noBarriers(zoe, 'consents');
  await fits(zoe);
  await zoe.click('Agree and come in');
  await zoe.reads('We need this before you come in.');
  const places = await cast.server.api('GET', '/appointments');
  expect(
    (await cast.server.api('GET', `/appointments/${places.items[0].id}/consents`)).items.map(
      (one: { givenAt: null }) => one.givenAt,
    ),
  ).toEqual([null, null, null]);
  await zoe.snap('consents');
  await zoe.click(/held by video/, 'checkbox');
  await zoe.click(/private place/, 'checkbox');
  await zoe.click('Agree and come in');
  await zoe.reads(/You will be let in as soon as the consultation before yours is over/);
  await zoe.reads('To prepare');
  await zoe.snap('waiting with a scenario');

  await camille.click(/^Waiting/, 'link');
  await camille.click(/^Zoé/);
  await camille.click(/^Agreed to \d/);
  await camille.reads(/I agree that this consultation is held by video/);
});

test('a manager changes their copy, and the template stays as it was', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Calendar', 'link');
  await camille.click('Hours and bookings', 'link');
  await camille.click('Scenarios', 'link');
  await camille.click('Take Roadside assistance');
  await camille.click('Change Roadside assistance');
  await camille.fill('Name', 'Breakdowns');
  await noBarriers(camille, 'the form of a scenario');
  await camille.snap('scenario form');
  await camille.click('Save');
  await camille.find('heading', 'Breakdowns');
  await camille.find('button', 'Take Roadside assistance');
  await camille.click('Archive Breakdowns');
  await camille.reads('1 archived');
});
