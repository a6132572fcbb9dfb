import { expect, test } from 'vitest';
import { Cast, fits, inRoom, noBarriers, type Person, signIn } from '../harness';

const cast = new Cast();

test('an owner invites somebody, who makes an account and works', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('People', 'link');
  const link = await invites(camille, 'nina@example.org');
  await camille.snap('people-invited');

  const nina = await cast.person({ name: 'Nina', width: 360, height: 740, phone: true });
  await nina.open(link);
  await nina.reads('Guichet Sample invites you to its desk');
  await nina.snap('invitation-phone');
  await nina.fill('Your name', 'Nina');
  await nina.fill('Password', 'three plain words here');
  await nina.click('I am 15 or older', 'checkbox');
  await nina.click('Make my account');
  await nina.find('heading', 'Calls');

  const late = await cast.person({ name: 'Late' });
  await late.open(link);
  await late.reads('This invitation was used, withdrawn or has expired');
});

test('somebody reads on a phone what each role may do', async () => {
  const lea = await cast.person({ name: 'Léa', width: 390, height: 844, phone: true, language: 'fr', dark: true });
  await signIn(lea, cast.server);
  await lea.open(`${cast.server.url}/people`);
  await lea.click('Ce que permet chaque rôle');
  await lea.reads('Voir la liste des appels');
  await fits(lea);
  await noBarriers(lea, 'what each role may do');
  await lea.page.$eval('table', (table) => table.scrollIntoView());
  await lea.snap('roles-phone');
});

test('an owner makes a team', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('People', 'link');
  await camille.click('Make a team');
  await camille.fill('Name of the team', 'Heating');
  await camille.click('Alex Byrne', 'checkbox');
  await camille.click('Make a team');
  await camille.find('heading', 'Heating');
  await camille.reads('Teams: Heating');
});

test('somebody who is shut out leaves the call and the desk at once, and can be let in again', async () => {
  const camille = await cast.person({ name: 'Camille' });
  const alex = await cast.person({ name: 'Alex' });
  await signIn(alex, cast.server, 1);
  await alex.click(/Call now/);
  await inRoom(alex);
  await signIn(camille, cast.server);
  await camille.click('People', 'link');
  await camille.click('Shut out Alex Byrne');
  await camille.find('button', 'Let in again: Alex Byrne');
  await alex.until('is still in the room', () => document.querySelector('[data-participant]') === null, [], 30);
  await alex.open(cast.server.url);
  await alex.find('button', 'Sign in');
  await camille.click('Let in again: Alex Byrne');
  await camille.find('button', 'Shut out Alex Byrne');
  await signIn(alex, cast.server, 1);
});

test('a person signs out a browser that they left open elsewhere', async () => {
  const here = await cast.person({ name: 'Here' });
  const there = await cast.person({ name: 'There' });
  await signIn(there, cast.server);
  await signIn(here, cast.server);
  await here.click(/Your account$/, 'link');
  await here.find('heading', 'Where you are signed in');
  await here.snap('account');
  await here.click(/^Sign out everywhere else/);
  await here.reads('You are signed in nowhere else.');
  await there.open(`${cast.server.url}/people`);
  await there.find('button', 'Sign in');
});

test.each([
  { language: 'fr', dark: true, width: 1440, height: 900 },
  { language: 'fr', dark: false, width: 360, height: 740 },
  { language: 'en', dark: true, width: 360, height: 740 },
] as const)('the pages of people fit $width in $language', async ({ language, dark, width, height }) => {
  const who = await cast.person({ name: `${language}-${width}`, language, dark, width, height, phone: width < 500 });
  const { email, password } = cast.server.specialist();
  await who.open(`${cast.server.url}/people`);
  await who.fill(language === 'fr' ? 'Adresse courriel' : 'E-mail', email);
  await who.fill(language === 'fr' ? 'Mot de passe' : 'Password', password);
  await who.click(language === 'fr' ? 'Se connecter' : 'Sign in');
  await who.find('heading', language === 'fr' ? 'Personnes' : 'People');
  for (const [page, heading] of [
    ['people', language === 'fr' ? 'Personnes' : 'People'],
    ['account', language === 'fr' ? 'Votre compte' : 'Your account'],
  ] as const) {
    await who.open(`${cast.server.url}/${page}`);
    await who.find('heading', heading);
    await who.until('is still loading', () => document.querySelectorAll('main li').length > 0, []);
    const [content, window] = await who.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
    await who.page.setViewport({ width, height: 2200 });
    await who.snap(`${page}-${dark ? 'dark' : 'light'}`);
  }
});

async function invites(person: Person, email: string): Promise<string> {
  await person.fill('Their e-mail', email);
  await person.click('Invite');
  await person.reads(`The link for ${email}`);
  await person.click('Show as QR code');
  await person.find('img', `QR code of the invitation for ${email}`);
  const { items } = await person.page.evaluate(async () =>
    (await fetch('/api/v1/invitations', { headers: { 'X-Guichet': '1' } })).json(),
  );
  return items[0].link;
}
