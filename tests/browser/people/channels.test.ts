import { expect, test } from 'vitest';
import { Cast, fits, noBarriers, Post, signIn, smallTargets } from '../harness';

const cast = new Cast();

test.each([
  { name: 'Camille', width: 1280, height: 800 },
  { name: 'Aline', language: 'fr', dark: true, width: 390, height: 844, phone: true },
] as const)('$name tries a mail server before keeping it', async (looks) => {
  const post = await Post.start();
  const say = (english: string, french: string) => (looks.name === 'Aline' ? french : english);
  const owner = await cast.person(looks);
  await signIn(owner, cast.server);
  await owner.open(`${cast.server.url}/messages/channels`);
  await owner.find('combobox', say('Delivered by', 'Acheminé par'));
  await owner.page.select('select:has(option[value=smtp])', 'smtp');
  await owner.fill(say('Server', 'Serveur'), '127.0.0.1');
  await owner.fill('Port', String(post.port));
  await owner.fill(say('Sender', 'Expéditeur'), 'desk@example.org');
  await owner.click(say('Try it', 'Essayer'));
  await owner.reads(say('It would take a message', 'Il prendrait un message'));
  await owner.snap('channel-works');
  await post.stop();
  await owner.click(say('Try it', 'Essayer'));
  await owner.reads(say('Nothing answers at this address and port', 'Rien ne répond à cette adresse et à ce port'));
  await noBarriers(owner, 'channels');
  await fits(owner);
  if (owner.looks.phone) expect.soft(await smallTargets(owner)).toEqual([]);
  await owner.snap('channel-fails');
  expect(post.taken).toEqual([]);
});
