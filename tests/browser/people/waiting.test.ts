import { beforeAll, expect, test } from 'vitest';
import { Cast, fits, hears, inRoom, noBarriers, type Person, seesMoving, signIn } from '../harness';

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

async function stepIs(person: Person, name: string, states: string): Promise<void> {
  await person.until(
    `${name} is not ${states}`,
    (wanted, how) =>
      how.split(' ').includes(document.querySelector(`[data-step=${wanted}]`)?.getAttribute('data-state') ?? ''),
    [name, states],
    60,
  );
}

test('a customer waits, checks their device meanwhile, writes, is admitted, and both meet', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Waiting', 'link');
  await camille.find('heading', 'Waiting');

  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true });
  await zoe.open(`${cast.server.url}/talk/heating`);
  await zoe.fill('Your name', 'Zoé');
  await zoe.fill('What is it about?', 'The boiler is cold');
  await zoe.click(/or older/, 'checkbox');
  await zoe.click('Take a place in line');
  await zoe.reads('You are next');
  await noBarriers(zoe, 'a place in line');
  await fits(zoe);
  await zoe.snap('waiting');

  await zoe.click('Check my device');
  await zoe.click('Start the check');
  await stepIs(zoe, 'loudspeaker', 'asking');
  await zoe.click('Yes, I hear it');
  await stepIs(zoe, 'playback', 'fine');
  await zoe.reads('The result is kept');
  await zoe.click('Back to my place in line');
  await zoe.reads('Your devices are checked.');

  await camille.find('button', 'Admit Zoé');
  await camille.reads(/Devices checked: (all well|weak)/);
  await camille.click(/^Zoé/);
  await camille.reads('Network, UDP');
  await camille.reads(/Chrome \d+, Linux/);
  await noBarriers(camille, 'the board with a device check');
  await camille.snap('board');
  const field = await zoe.find('textbox', 'Your message');
  await field.type('Are you there?');
  await zoe.press('Enter');
  await camille.reads('Are you there?');

  await camille.click('Admit Zoé');
  await inRoom(camille);
  await inRoom(zoe);
  await seesMoving(camille, 'Zoé', 40);
  await hears(camille, 1, 40);
  expect(await zoe.page.evaluate(() => location.pathname)).toBe('/talk/heating');
});

test('a customer leaves a number, closes the page, and comes back by the message once they tap', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Waiting', 'link');
  await camille.find('heading', 'Waiting');

  const noe = await cast.person({ name: 'Noé', width: 390, height: 844, phone: true });
  await noe.open(`${cast.server.url}/talk/heating`);
  await noe.fill('Your name', 'Noé');
  await noe.click(/or older/, 'checkbox');
  await noe.click('Take a place in line');
  await noe.click('Tell me when it is my turn');
  await noBarriers(noe, 'the question for a number');
  await noe.snap('reach');
  await noe.fill('Mobile number or e-mail address', '+86 139 1234 5678');
  await noe.click('Tell me there');
  await noe.reads(/cannot send text messages to this country/);
  await noe.fill('Mobile number or e-mail address', '+33 6 12 34 56 78');
  await noe.click('Tell me there');
  await noe.reads('We text you at +33612345678 when it is your turn.');
  await fits(noe);
  await noe.snap('reach-left');
  await camille.reads('Will be texted');
  await noe.page.close();
  await camille.reads(/Out of touch since/);
  await camille.click('Admit Noé');
  await inRoom(camille);

  const link = await until(async () => {
    const { items } = await (await cast.server.ask('GET', '/api/v1/messages')).json();
    return (items as { text: string }[]).map((one) => /\/talk#\S+/.exec(one.text)?.[0]).find(Boolean);
  });
  const phone = await cast.person({ name: 'Noé again', width: 390, height: 844, phone: true });
  await phone.open(cast.server.url + link);
  await phone.find('button', 'I am here');
  await noBarriers(phone, 'the link of a message');
  await phone.snap('here');
  expect(
    await phone.page.evaluate(() => performance.getEntriesByType('resource').some((one) => one.name.includes('/hub/'))),
  ).toBe(false);
  await phone.click('I am here');
  await inRoom(phone);
});

/** Asks until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (const started = Date.now(); Date.now() - started < 20_000; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('no answer in 20 s');
}
