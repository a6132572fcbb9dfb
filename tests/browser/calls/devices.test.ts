import { expect, test } from 'vitest';
import { Cast, enterByLink, hears, inRoom, say, seesMoving } from '../harness';

const cast = new Cast();

test('the customer refuses the camera: told how to allow it, and in the call all the same', async () => {
  const call = await cast.server.makeCall();
  const anna = await cast.personWith({ permission: 'refused' }, { name: 'Anna' });
  await anna.open(call.links.customer);
  await anna.click('Turn on camera and microphone');
  await anna.reads('Your browser blocks the camera and microphone');
  await anna.reads('How to allow them here');
  await anna.fill('Your name', 'Anna');
  await anna.click('Join and listen');
  await inRoom(anna);

  const paul = await cast.person({ name: 'Paul' });
  await enterByLink(paul, call.links.specialist);
  await hears(anna);
  await paul.reads('Anna');
  await say(anna, 'I can only write');
  await say(paul, 'I read you');
  await anna.reads('I read you');
});

test('a machine without camera and microphone can listen, see and write', async () => {
  const call = await cast.server.makeCall();
  const anna = await cast.personWith({ present: false, permission: 'asked' }, { name: 'Anna' });
  await anna.open(call.links.customer);
  await anna.click('Turn on camera and microphone');
  await anna.reads('We found no camera and no microphone');
  await anna.fill('Your name', 'Anna');
  await anna.click('Join and listen');
  await inRoom(anna);
  const paul = await cast.person({ name: 'Paul' });
  await enterByLink(paul, call.links.specialist);
  await hears(anna);
  await anna.until('no picture', () => document.querySelector('[data-participant] video') !== null, []);
  await say(paul, 'Can you write?');
  await say(anna, 'Yes');
});

test('the customer chooses sound only', async () => {
  const call = await cast.server.makeCall();
  const anna = await cast.personWith({ permission: 'asked' }, { name: 'Anna' });
  await anna.open(call.links.customer);
  await anna.click('Continue without camera');
  await anna.fill('Your name', 'Anna');
  await anna.click('Join with sound only');
  await inRoom(anna);
  const paul = await cast.person({ name: 'Paul' });
  await enterByLink(paul, call.links.specialist);
  await hears(paul);
  await paul.reads('Camera off');
  await anna.click('Turn camera on');
  const sight = await seesMoving(paul, 'Anna');
  expect(sight.width).toBeGreaterThan(100);
});
