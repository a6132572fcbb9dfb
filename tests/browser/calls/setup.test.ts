import { expect, test } from 'vitest';
import { Cast, inRoom } from '../harness';

const cast = new Cast('--empty');

test('the first person makes the owner’s account and is at the desk', async () => {
  const olga = await cast.person({ name: 'Olga' });
  await olga.open(cast.server.url);
  await olga.reads('Welcome to Guichet');
  await olga.fill('Name of your organisation', 'Keller Heating');
  await olga.fill('Your name', 'Olga');
  await olga.fill('E-mail', 'olga@example.org');
  await olga.fill('Password', 'three plain words here');
  const country = await olga.find('combobox', 'Country of your organisation');
  await country.select('CA');
  await olga.reads('Home region for this country: United States');
  await olga.snap('setup');
  await olga.click('I am 16 or older', 'checkbox');
  await olga.click('Make the account');
  await olga.find('button', /Call now/);
  await olga.click(/Call now/);
  await inRoom(olga);

  const late = await cast.person({ name: 'Late' });
  await late.open(cast.server.url);
  await late.find('button', 'Sign in');
  expect(await late.has('button', 'Make the account')).toBe(false);
});

test('a wrong password is refused with a kind word', async () => {
  const olga = await cast.person({ name: 'Olga' });
  await olga.open(cast.server.url);
  await olga.fill('E-mail', 'olga@example.org');
  await olga.fill('Password', 'not it at all');
  await olga.click('Sign in');
  await olga.reads('E-mail or password is not right');
});
