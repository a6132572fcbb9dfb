import { beforeAll, describe, expect, test } from 'vitest';
import { Answers, Cast, type Looks, movesOf, noteMoves, signIn } from '../harness';

const cast = new Cast();
const pages = [
  '/calls',
  '/waiting',
  '/calendar',
  '/schedule',
  '/scenarios',
  '/messages',
  '/messages/sent',
  '/messages/channels',
  '/people',
  '/keys',
  '/account',
  '/single-sign-on',
];

/** Something of everything, so that what comes late has a height. */
beforeAll(async () => {
  const people: { id: string }[] = (await cast.server.api('GET', '/people')).items;
  const shifts = [1, 1, 2, 3, 4, 5].map((day, at) => ({
    day,
    from: at ? '13:00' : '08:00',
    to: at ? '17:00' : '12:00',
  }));
  for (const { id } of people) await cast.server.api('PUT', `/specialists/${id}/hours`, { zone: 'Etc/UTC', shifts });
  for (const name of ['Nurses', 'Heating']) {
    const { id } = await cast.server.api('POST', '/teams', { name, memberIds: people.map((one) => one.id) });
    await cast.server.api('PUT', `/teams/${id}/queue`, {
      offered: true,
      address: name.toLowerCase(),
      zone: 'Etc/UTC',
      shifts: [],
    });
  }
  for (const template of ['telemedicine', 'roadside']) {
    await cast.server.api('POST', '/scenarios/take', { template, language: 'en' }).catch(() => undefined);
  }
  for (const email of ['one@example.org', 'two@example.org'])
    await cast.server.api('POST', '/invitations', { email, role: 'specialist' });
  for (const title of ['Boiler', 'Roof']) await cast.server.makeCall({ title });
  for (const to of ['zoe@example.org', 'noe@example.org'])
    await cast.server.api('POST', '/messages', {
      channel: 'email',
      text: 'Good morning',
      customer: { name: to, email: to },
    });
});

const sizes: readonly Looks[] = [
  { name: 'Sophie', width: 1280, height: 800 },
  { name: 'Aline', language: 'fr', width: 390, height: 844, phone: true },
];

describe.each(sizes)('The desk’s pages, as $name loads them', (looks) => {
  test.each([false, true])('nothing moves that is there already (last answer first: %s)', async (last) => {
    const person = await cast.person(looks);
    await signIn(person, cast.server);
    // High enough that nothing moves unseen below its edge.
    await person.page.setViewport({ width: looks.width ?? 1280, height: 4000, hasTouch: looks.phone ?? false });
    await noteMoves(person);
    const answers = await Answers.heldBack(person);
    for (const path of pages) {
      await person.open(cast.server.url + path);
      const count = await answers.comeOneByOne(last);
      expect.soft(count, `${path} asked for nothing`).toBeGreaterThan(0);
      expect.soft(await movesOf(person), path).toEqual([]);
    }
  });
});
