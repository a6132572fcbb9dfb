import { describe, expect, test } from 'vitest';
import {
  Cast,
  endForAll,
  enterByLink,
  hears,
  inRoom,
  readsChat,
  say,
  seesMoving,
  signIn,
  stageOf,
  walkIn,
} from '../harness';

const cast = new Cast();

describe('A call of two', () => {
  test('a specialist calls now and the customer taps the link: both see, hear and write to each other', async () => {
    const sophie = await cast.person({ name: 'Sophie' });
    await signIn(sophie, cast.server);
    await sophie.click('Call now');
    await inRoom(sophie);
    const link = await (await sophie.find('textbox', 'Link to the call')).evaluate(
      (field) => (field as HTMLInputElement).value,
    );
    expect(link).toMatch(/\/j#[\w-]{20,}$/);

    const anna = await cast.person({ name: 'Anna' });
    await enterByLink(anna, link);

    const seen = await seesMoving(sophie, 'Anna');
    expect(seen.frames).toBeGreaterThan(4);
    await anna.until(
      'no picture of the other',
      () => document.querySelectorAll('[data-participant] video').length > 1,
      [],
    );
    await hears(sophie);
    await hears(anna);

    await say(anna, 'Hello, can you see my heater?');
    await say(sophie, 'Yes: https://example.org/manual');
    await readsChat(sophie, 'Hello, can you see my heater?', 'Yes: https://example.org/manual');
    await readsChat(anna, 'Hello, can you see my heater?', 'Yes: https://example.org/manual');
    expect(await anna.has('link', 'https://example.org/manual')).toBe(true);
  });

  test('a customer comes first, waits, and is found by the specialist', async () => {
    const call = await cast.server.makeCall({ title: 'Boiler' });
    const anna = await cast.person({ name: 'Anna' });
    await enterByLink(anna, call.links.customer);
    await anna.reads('You are in');
    const paul = await cast.person({ name: 'Paul' });
    await enterByLink(paul, call.links.specialist);
    await seesMoving(paul, 'Anna');
    await hears(anna);
  });

  test('somebody mutes, turns the camera off and on again, and the other is told', async () => {
    const { anna, paul } = await talking();
    await anna.click('Turn mic off');
    await anna.click('Turn camera off');
    await paul.reads('Microphone off');
    await paul.reads('Camera off');
    await paul.until('a picture of Anna', () => !window.guichetTest.tileOf('Anna')?.video, []);
    await anna.click('Turn mic on');
    await anna.click('Turn camera on');
    await seesMoving(paul, 'Anna');
    await hears(paul);
  });

  test('the specialist ends the call for all, and the link is closed for good', async () => {
    const { anna, paul, call } = await talking();
    await endForAll(paul);
    await anna.reads('The call has ended');
    await anna.open('about:blank');
    await anna.open(call.links.customer);
    await anna.reads('This call is over');
  });

  test('somebody leaves and comes back by the same page', async () => {
    const { anna, paul } = await talking();
    await anna.click(/^Leave/);
    if (await anna.has('button', /^Leave the call/)) await anna.click(/^Leave the call/);
    await anna.reads('You have left the call');
    await paul.until('Anna is still there', () => document.querySelectorAll('[data-participant]').length < 2, []);
    await anna.click('Go back to the call');
    await inRoomAgain(anna);
    await seesMoving(paul, 'Anna');
    expect(new Set(await stageOf(paul)).size).toBe(2);
  });
});

async function talking() {
  const call = await cast.server.makeCall({ title: 'Boiler' });
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.person({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await seesMoving(paul, 'Anna');
  return { anna, paul, call };
}

async function inRoomAgain(person: Awaited<ReturnType<typeof cast.person>>): Promise<void> {
  await inRoom(person).catch(async () => walkIn(person));
}
