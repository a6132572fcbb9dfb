import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, signIn } from '../harness';

const cast = new Cast();
let team = '';
let people: { id: string; name: string }[] = [];
let advice = '';

/** Two who work around the clock, one thing to book, and a page on which anybody may. */
beforeAll(async () => {
  people = (await cast.server.api('GET', '/people')).items;
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  for (const { id } of people) await cast.server.api('PUT', `/specialists/${id}/hours`, { zone: 'Etc/UTC', shifts });
  const type = await cast.server.api('POST', '/appointment-types', {
    name: 'Boiler advice',
    minutes: 60,
    noticeMinutes: 60,
  });
  advice = type.id;
  team = (await cast.server.api('POST', '/teams', { name: 'Heating', memberIds: people.map(({ id }) => id) })).id;
  const page = { slug: 'heating', open: true, typeIds: [type.id], consent: 'We keep your name.' };
  await cast.server.api('PUT', `/teams/${team}/booking-page`, page);
});

test('a customer books by themselves, moves the appointment and cancels it', async () => {
  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true });
  await zoe.open(`${cast.server.url}/book/heating`);
  await zoe.find('heading', /When suits you/);
  await zoe.click('The week after');
  await zoe.page.click('ul[aria-label="Times"] button');
  await zoe.click(/^Take /);
  await zoe.click('Book it');
  await zoe.reads('Please type your name.');
  await noBarriers(zoe, 'details of a booking');
  await zoe.fill('Your name', 'Zoé Tremblay');
  await zoe.fill('E-mail', 'zoe@example.org');
  await zoe.click('I agree', 'checkbox');
  await zoe.click(/or older/, 'checkbox');
  await zoe.click('Book it');
  await zoe.find('heading', 'It is booked');
  await zoe.snap('booked');

  await zoe.click('Open my appointment', 'link');
  await zoe.find('heading', 'Boiler advice');
  await noBarriers(zoe, "a customer's appointment");
  await fits(zoe);
  await zoe.click('Choose another time');
  // Late in the evening fewer than three times are left of today.
  await zoe.click('The week after');
  await zoe.page.waitForSelector('ul[aria-label="Times"] li:nth-child(3) button');
  await zoe.page.click('ul[aria-label="Times"] li:nth-child(3) button');
  await zoe.click(/^Move to /);
  await zoe.reads('Your appointment was moved');
  await zoe.click('Cancel the appointment');
  await zoe.find('heading', 'Cancel this appointment?');
  await zoe.click('Cancel the appointment');
  await zoe.find('heading', 'This appointment is cancelled');
});

test('a specialist books, and moves the appointment by the keyboard', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Calendar', 'link');
  await camille.find('button', 'Later');
  await camille.click('Later');
  await camille.press('b');
  await camille.find('heading', 'Book');
  await camille.page.waitForSelector('ul[aria-label="Times"] button[aria-pressed=true]');
  await camille.fill('Customer’s name', 'Bob Martin');
  await camille.click(/^Book \w+day/);
  await camille.reads(/Send the customer this link/);
  await camille.click('Close');
  await camille.click(/Bob Martin/);
  await camille.find('link', 'Go into the call');
  await noBarriers(camille, 'the calendar with an appointment');
  await camille.press('m');
  await camille.reads(/Choose a free time/);
  await camille.page.waitForSelector('[class*=target]');
  await camille.press('ArrowRight', 'ArrowDown');
  await camille.reads(/Enter or let go/);
  await camille.press('Enter');
  await camille.reads('The appointment was moved.');
  await camille.click('Undo');
  await camille.snap('calendar');
});

test('a specialist drags an appointment two hours down, and it is two hours later', async () => {
  const start = new Date();
  start.setUTCDate(start.getUTCDate() + 7);
  start.setUTCHours(10, 0, 0, 0);
  const wish = {
    typeId: advice,
    specialistId: people.find((one) => one.name === 'Camille Martin')?.id,
    start,
    customer: { name: 'Eva Schmidt' },
  };
  const { id } = await cast.server.api('POST', '/appointments', wish);
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Calendar', 'link');
  await camille.click('Later');
  const shown = await camille.find('button', /Eva Schmidt/);
  await shown.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await shown.boundingBox();
  if (!box) throw new Error('The appointment is not to be seen.');
  const [x, y, hour] = [box.x + box.width / 2, box.y + box.height / 2, box.height + 2];
  const { mouse } = camille.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y + hour, { steps: 4 });
  await camille.page.waitForSelector('[class*=target]');
  await mouse.move(x, y + 2 * hour, { steps: 4 });
  await camille.reads(/let go/);
  await mouse.up();
  await camille.reads('The appointment was moved.');
  const moved = await cast.server.api('GET', `/appointments/${id}`);
  expect(new Date(moved.start).getTime() - start.getTime()).toBe(2 * 3_600_000);
});
