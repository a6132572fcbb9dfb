import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast, fits, type Looks, noBarriers, type Person, Provider, signIn, smallTargets } from '../harness';

// Read by the server that the cast starts: the little provider is on loopback, without HTTPS.
process.env.GUICHET_SingleSignOn__InternalHosts = '127.0.0.1';

const cast = new Cast();
let provider: Provider;
beforeAll(async () => {
  provider = await Provider.start();
});
afterAll(() => provider.stop());

const looks: readonly Looks[] = [
  { name: 'Sophie', width: 1280, height: 800 },
  { name: 'Aline', language: 'fr', dark: true, width: 390, height: 844, phone: true },
];

test('an owner sets up single sign-on, somebody invited comes in by it, leaves, and comes back to where they were', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click(/Your account$/, 'link');
  await camille.click('Set up single sign-on', 'link');
  await camille.find('heading', 'The identity provider');
  await camille.fill('Issuer', `${provider.issuer}/`);
  await camille.fill('Client ID', provider.clientId);
  await camille.fill('Client secret', provider.secret);
  await camille.click('Try it');
  await camille.reads(`The provider calls itself ${provider.issuer}. Type the issuer exactly so.`);
  await camille.fill('Issuer', provider.issuer);
  await camille.click('Try it');
  await camille.reads('It works');
  await camille.fill('Name on the button', 'Example login');
  await camille.fill('E-mail domains', 'example.org');
  await camille.click(/15 or older/, 'checkbox');
  await camille.click('Save');
  await camille.reads('Single sign-on is saved');
  await invite('ada@example.org');

  const ada = await cast.person({ name: 'Ada' });
  await ada.open(`${cast.server.url}/calendar`);
  await ada.fill('E-mail', 'ada@example.org');
  await ada.click('Sign in with Example login');
  await ada.find('heading', 'Example login');
  await ada.click('No, go back');
  await ada.reads('You stopped at the identity provider');
  await ada.click('Go to sign in', 'link');
  await ada.fill('E-mail', 'ada@example.org');
  await ada.find('button', 'Sign in with Example login');
  await ada.press('Enter');
  await ada.click('Continue');
  await ada.find('link', /Your account$/);
  expect(new URL(ada.page.url()).search).toBe('');
  await ada.click(/Your account$/, 'link');
  await ada.reads('Ada Lovelace · ada@example.org · Specialist');
  await ada.click('Sign out');
  await ada.reads('You are signed out here.');

  // A stranger at the provider is one here too.
  await ada.fill('E-mail', 'eve@example.org');
  await ada.click('Sign in with Example login');
  await ada.click('Continue');
  await ada.reads('You have no account here yet. Ask an owner to invite you.');
});

describe.each(looks)('Single sign-on, as $name sees it', (one) => {
  test('its pages have no barrier', async () => {
    await setUp(true);
    const owner = await cast.person(one);
    await owner.open(`${cast.server.url}/sign-in`);
    await owner.fill(/^(E-mail|Adresse courriel)$/, 'camille@example.org');
    await owner.find('button', /Example login$/);
    await check(owner, 'single-sign-in');
    await owner.click(/^(I am an owner|Je suis propriétaire)/);
    await check(owner, 'single-sign-in-owner');
    await owner.fill(/^(Password|Mot de passe)$/, cast.server.specialist().password);
    await owner.click(/^(Sign in|Se connecter)$/);
    await owner.find('link', /(Your account|Votre compte)$/);
    await owner.open(`${cast.server.url}/single-sign-on`);
    await owner.find('button', /^(Try it|Essayer)$/);
    await check(owner, 'single-set-up');
    await owner.click(/^(Try it|Essayer)$/);
    await owner.reads(/It works|Cela fonctionne/);
    await check(owner, 'single-tried');

    const link = await invite(`${one.name}@example.org`);
    const guest = await cast.person(one);
    await guest.open(link);
    await guest.find('button', /Example login$/);
    await check(guest, 'single-invitation');
    await guest.open(`${cast.server.url}/sign-in/return/1?state=x&code=y`);
    await guest.find('alert', /./);
    await check(guest, 'single-come-back');
  });
});

async function invite(email: string): Promise<string> {
  const answer = await cast.server.ask('POST', '/api/v1/invitations', { email, role: 'specialist' });
  return ((await answer.json()) as { link: string }).link;
}

/** By the owner, as the page does it. */
async function setUp(only: boolean): Promise<void> {
  const headers = { 'X-Guichet': '1', 'Content-Type': 'application/json' };
  const session = await fetch(`${cast.server.url}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify(cast.server.specialist()),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const body = {
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.secret,
    name: 'Example login',
    domains: ['example.org'],
    trustsAddresses: false,
    ofAge: true,
    only,
  };
  const saved = await fetch(`${cast.server.url}/api/v1/organisation/single-sign-on`, {
    method: 'PUT',
    headers: { ...headers, cookie },
    body: JSON.stringify(body),
  });
  expect(saved.status).toBe(200);
}

async function check(person: Person, screen: string): Promise<void> {
  await noBarriers(person, screen);
  await fits(person);
  if (person.looks.phone) expect.soft(await smallTargets(person), screen).toEqual([]);
  await person.snap(screen);
}
