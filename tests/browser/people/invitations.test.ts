import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cast, fits, noBarriers, Post, signIn, smallTargets } from '../harness';

const cast = new Cast();
let post: Post;
beforeAll(async () => {
  post = await Post.start();
});
afterAll(() => post.stop());

test.each([
  { name: 'Camille', width: 1280, height: 800 },
  { name: 'Aline', language: 'fr', dark: true, width: 390, height: 844, phone: true },
] as const)('$name invites somebody by e-mail, and sees whether it went', async (looks) => {
  const french = looks.name === 'Aline';
  const setUp = { host: '127.0.0.1', port: post.port, from: 'desk@example.org' };
  const answer = await cast.server.ask('PUT', '/api/v1/channels', { channel: 'email', kind: 'smtp', setUp });
  expect(answer.status).toBe(200);
  const owner = await cast.person(looks);
  await signIn(owner, cast.server);
  await owner.open(`${cast.server.url}/people`);
  post.refuses = false;
  await owner.fill(french ? 'Son adresse courriel' : 'Their e-mail', `${looks.name}.good@example.net`);
  await owner.click(french ? 'Inviter' : 'Invite');
  await expect.poll(() => post.taken.at(-1)?.to, { timeout: 20_000 }).toBe(`${looks.name}.good@example.net`);
  await owner.reads(french ? 'Le courriel avec le lien est envoyé.' : 'The e-mail with the link is sent.', 20);
  post.refuses = true;
  await owner.fill(french ? 'Son adresse courriel' : 'Their e-mail', `${looks.name}.bad@example.net`);
  await owner.click(french ? 'Inviter' : 'Invite');
  await owner.reads(french ? 'Le courriel n’est pas parti.' : 'The e-mail did not go.', 20);
  await noBarriers(owner, 'people');
  await fits(owner);
  if (owner.looks.phone) expect.soft(await smallTargets(owner)).toEqual([]);
  await owner.page.evaluate(() => document.querySelector('form')?.scrollIntoView());
  await owner.snap('invited-by-mail');
});
