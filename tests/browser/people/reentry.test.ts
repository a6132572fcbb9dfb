import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, Post, signIn, smallTargets } from '../harness';

const cast = new Cast();
let post: Post;
beforeAll(async () => {
  post = await Post.start();
});
afterAll(() => post.stop());

test('an owner gives somebody a way back in, who chooses a new password on a phone', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('People', 'link');
  await camille.click('Way back in for Alex Byrne');
  await camille.click('Their second factor is lost too: reset it', 'checkbox');
  await camille.snap('reentry-offer');
  await camille.click('Make the link');
  await camille.reads('The link for alex@example.org');
  await noBarriers(camille, 'people');
  await fits(camille);
  const { items } = await camille.page.evaluate(async () =>
    (await fetch('/api/v1/invitations', { headers: { 'X-Guichet': '1' } })).json(),
  );

  const alex = await cast.person({ name: 'Alex', language: 'fr', dark: true, width: 360, height: 740, phone: true });
  await alex.open(items[0].link);
  await alex.find('heading', 'Bon retour, Alex Byrne');
  await noBarriers(alex, 'reentry');
  await fits(alex);
  expect.soft(await smallTargets(alex)).toEqual([]);
  await alex.snap('reentry-phone');
  await alex.fill('Nouveau mot de passe', 'three new words');
  await alex.click('Enregistrer et se connecter');
  await alex.find('heading', 'Appels');

  const again = await cast.person({ name: 'Again' });
  await again.open(items[0].link);
  await again.reads('This invitation was used, withdrawn or has expired');
});

test('somebody who forgot the password gets a link by e-mail and comes in by it', async () => {
  const setUp = { host: '127.0.0.1', port: post.port, from: 'desk@example.org' };
  expect((await cast.server.ask('PUT', '/api/v1/channels', { channel: 'email', kind: 'smtp', setUp })).status).toBe(
    200,
  );
  const { email } = cast.server.specialist();
  const camille = await cast.person({ name: 'Camille', width: 390, height: 844, phone: true });
  await camille.open(cast.server.url);
  await camille.fill('E-mail', email);
  await camille.click('Forgot your password?');
  await noBarriers(camille, 'forgotten');
  expect.soft(await smallTargets(camille)).toEqual([]);
  await camille.snap('forgotten');
  await camille.click('Send the link');
  await camille.reads(`If ${email} has an account here`);
  await camille.snap('forgotten-asked');

  await expect.poll(() => post.taken.at(-1)?.to, { timeout: 20_000 }).toBe(email);
  // Its text is the first part of the mail, in base64 (RFC 2045).
  const [, text = ''] = /base64\n\n([\w+/=\n]+)/u.exec(post.taken.at(-1)?.text ?? '') ?? [];
  const link = /http\S+\/invitation#\S+/u.exec(Buffer.from(text, 'base64').toString())?.[0] ?? '';
  await camille.open(link);
  await camille.fill('New password', 'three new words');
  await camille.click('Save and sign in');
  await camille.find('heading', 'Calls');
});
