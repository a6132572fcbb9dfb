import { beforeAll, test } from 'vitest';
import { Cast, fits, noBarriers, type Person, signIn } from '../harness';

const cast = new Cast();

/** A team that anybody may talk to now, once they have agreed to what telemedicine asks for. */
beforeAll(async () => {
  const people: { id: string }[] = (await cast.server.api('GET', '/people')).items;
  const { id } = await cast.server.api('POST', '/teams', {
    name: 'Nurses',
    memberIds: people.map((person) => person.id),
  });
  const scenario = await cast.server.api('POST', '/scenarios/take', { template: 'telemedicine', language: 'en' });
  const queue = { offered: true, address: 'nurses', zone: 'Etc/UTC', shifts: [], scenarioId: scenario.id };
  await cast.server.api('PUT', `/teams/${id}/queue`, queue);
});

async function enter(zoe: Person): Promise<void> {
  await zoe.fill('Your name', 'Zoé');
  await zoe.click(/held by video/, 'checkbox');
  await zoe.click(/private place/, 'checkbox');
  await zoe.click(/or older/, 'checkbox');
  await zoe.click('Take a place in line');
  await zoe.reads('You are next');
}

test('a customer in line takes back what is needed, is told what it means, and comes back by agreeing again', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click(/^Waiting/, 'link');
  await camille.find('heading', 'Waiting');
  const zoe = await cast.person({ name: 'Zoé', width: 390, height: 844, phone: true });
  await zoe.open(`${cast.server.url}/talk/nurses`);
  await enter(zoe);
  await camille.find('button', 'Admit Zoé');

  await zoe.click(/^Take it back: .*held by video/);
  await zoe.reads(/your place in line ends at once/);
  await noBarriers(zoe, 'taking a consent back');
  await fits(zoe);
  await zoe.snap('taking back');
  await zoe.click('Keep my place');
  await zoe.reads('You are next');
  await zoe.click(/^Take it back: .*held by video/);
  await zoe.click('Take it back and end my place');

  await zoe.reads('Your place in line has ended');
  await zoe.reads(/agree again/);
  await fits(zoe);
  await zoe.snap('taken back');
  await camille.reads('Zoé took back a consent that the conversation needs, and waits no longer.');
  await camille.reads('Nobody waits right now.');
  await noBarriers(camille, 'the board after a consent was taken back');
  await camille.snap('board taken back');
  await camille.click('Understood');
  await camille.readsNo(/took back a consent/);

  await zoe.click('Take a new place');
  await enter(zoe);
  await camille.find('button', 'Admit Zoé');
});
