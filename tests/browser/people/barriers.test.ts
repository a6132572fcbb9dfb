import { describe, expect, test } from 'vitest';
import { Cast, fits, type Looks, noBarriers, type Person, signIn, smallTargets } from '../harness';

const cast = new Cast();
const looks: readonly Looks[] = [
  { name: 'Sophie' },
  { name: 'Aline', language: 'fr', dark: true, width: 390, height: 844, phone: true },
];

describe.each(looks)('The desk’s pages, as $name sees them', (one) => {
  test.each(['/people', '/keys', '/account', '/single-sign-on'])('%s has no barrier', async (path) => {
    const person = await cast.person(one);
    await signIn(person, cast.server);
    await visit(person, path);
    await check(person, path);
  });

  test('the pages of each day have no barrier, and on a phone their bar is at the thumb', async () => {
    const person = await cast.person(one);
    await signIn(person, cast.server);
    for (const path of [
      '/calls',
      '/waiting',
      '/calendar',
      '/schedule',
      '/scenarios',
      '/messages',
      '/messages/channels',
      '/record',
    ]) {
      await person.open(cast.server.url + path);
      await person.until(
        'nothing is loaded',
        () => document.querySelector('header nav') !== null && document.querySelector('main h1, main h2') !== null,
        [],
      );
      await check(person, path);
    }
    const { head, bar } = await person.page.evaluate(() => {
      const box = (wanted: string) => document.querySelector(wanted)?.getBoundingClientRect();
      return { head: box('header')?.height ?? 0, bar: innerHeight - (box('header nav')?.bottom ?? 0) };
    });
    if (one.phone) expect([head <= 64, bar]).toEqual([true, 0]);
  });

  test('setting up an authenticator has no barrier', async () => {
    const person = await cast.person(one);
    await signIn(person, cast.server, 1);
    await visit(person, '/account');
    await person.click(/^(Set it up|Le configurer)$/);
    await person.find('img', /QR/);
    await check(person, 'authenticator');
  });

  test('an invitation has no barrier, whole or not', async () => {
    const answer = await cast.server.ask('POST', '/api/v1/invitations', {
      email: `${one.name}@example.org`,
      role: 'specialist',
    });
    const { link } = (await answer.json()) as { link: string };
    const guest = await cast.person(one);
    await guest.open(link);
    await guest.find('heading', /Guichet Sample/);
    await check(guest, 'invitation');
    await guest.open(`${cast.server.url}/invitation#nothing`);
    await guest.find('alert', /./);
    await check(guest, 'invitation that is none');
    await guest.open(`${cast.server.url}/nowhere`);
    await guest.find('heading', one.language === 'fr' ? 'Il n’y a rien ici' : 'Nothing is here');
    await check(guest, 'nothing is here');
    await guest.click(one.language === 'fr' ? 'Vers la page d’accueil' : 'To the start page', 'link');
    await guest.find('button', one.language === 'fr' ? 'Se connecter' : 'Sign in');
  });
});

async function visit(person: Person, path: string): Promise<void> {
  await person.open(cast.server.url + path);
  await person.until('no page of the desk', () => document.querySelector('header nav') !== null, []);
  await person.until('nothing is loaded', () => document.querySelectorAll('main h2').length > 0, []);
  await person.until('still loading', () => document.querySelector('main [role=status]:not(:empty)') === null, []);
}

async function check(person: Person, screen: string): Promise<void> {
  await noBarriers(person, screen);
  await fits(person);
  if (person.looks.phone) expect.soft(await smallTargets(person), screen).toEqual([]);
  await person.snap(`barriers-${screen.replaceAll(/\W+/g, '-')}`);
}
