import { test } from 'vitest';
import { Cast, enterByLink, hears, inRoom, readsChat, say, seesMoving } from '../harness';

const cast = new Cast();

test('a customer in Firefox and a specialist in Chromium see, hear and write to each other', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.personInFirefox({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await seesMoving(paul, 'Anna', 40);
  await hears(paul, 1, 40);
  await hears(anna, 1, 40);
  await anna.until('no picture', () => document.querySelectorAll('[data-participant] video').length > 1, [], 40);
  await say(anna, 'from Firefox');
  await say(paul, 'from Chromium');
  await readsChat(anna, 'from Firefox', 'from Chromium');
});

test('two people in Firefox', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.personInFirefox({ name: 'Paul' });
  const anna = await cast.personInFirefox({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await seesMoving(paul, 'Anna', 40);
  await hears(paul, 1, 40);
  await hears(anna, 1, 40);

  await anna.page.reload();
  await inRoom(anna, 30);
  await seesMoving(paul, 'Anna', 40);
});
