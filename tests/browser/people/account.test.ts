import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { Cast, type Person, signIn } from '../harness';

const cast = new Cast();

test('a person sets up an authenticator, and signs in with its code, then with a code for emergencies', async () => {
  const alex = await cast.person({ name: 'Alex' });
  const { email, password } = cast.server.specialist(1);
  await signIn(alex, cast.server, 1);
  await alex.click(/Your account$/, 'link');
  await alex.click('Set it up');
  await alex.find('img', 'QR code for the authenticator app');
  const secret = await alex.page.evaluate(
    () =>
      /secret: ([A-Z2-7 ]+)/.exec(document.querySelector('main')?.textContent ?? '')?.[1]?.replaceAll(' ', '') ?? '',
  );
  await alex.snap('second-factor');
  await alex.fill('The six digits that the app shows', codeOf(secret, 0));
  await alex.fill('Your password, to be sure it is you', password);
  await alex.click('Confirm');
  await alex.find('list', 'Codes for emergencies');
  const codes = await alex.page.evaluate(() => [...document.querySelectorAll('code')].map((one) => one.textContent));
  expect(codes).toHaveLength(10);
  await alex.click('I have kept them');
  await alex.click('Sign out');

  // Whoever signs in again is back where they were.
  await enter(alex, email, password, codeOf(secret, 1));
  await alex.find('heading', 'Your account');
  await alex.click('Sign out');
  await enter(alex, email, password, codes[0] ?? '');
  await alex.find('heading', 'Your account');
});

test('an owner makes a key for a program, which works until it is revoked', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Keys', 'link');
  await camille.fill('What the key is for', 'Booking site');
  await camille.click('Calls: read', 'checkbox');
  await camille.click('Make a key');
  await camille.reads('it is not shown again');
  const key = await camille.page.evaluate(() => document.querySelector('code')?.textContent ?? '');
  const ask = () => fetch(`${cast.server.url}/api/v1/calls`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status).toBe(200);
  await camille.click('I have kept it');
  await camille.snap('keys');
  await camille.click('Revoke the key Booking site');
  await camille.reads('The key Booking site opens nothing any more');
  expect((await ask()).status).toBe(401);
});

async function enter(person: Person, email: string, password: string, code: string): Promise<void> {
  await person.fill('E-mail', email);
  await person.fill('Password', password);
  await person.click('Sign in');
  await person.fill('Code of your authenticator', code);
  await person.click('Sign in');
}

/** The code that the app shows now, or so many steps later (RFC 6238): each is taken once only. */
function codeOf(secret: string, later: number): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  const offset = (hash[19] ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
