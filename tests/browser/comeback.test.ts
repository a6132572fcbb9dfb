import { describe, expect, test } from 'vitest';
import { Cast, enterByLink, hears, inRoom, type Person, readsChat, say, seesMoving, stageOf, Wire } from './harness';

const cast = new Cast();

describe('Somebody is lost in the middle of a call, and comes back', () => {
  test('the customer reloads: the same seat, the whole chat, nobody doubled', async () => {
    const { paul, anna } = await talking();
    await say(anna, 'one');
    await say(paul, 'two');
    const before = await stageOf(paul);
    await anna.page.reload({ waitUntil: 'domcontentloaded' });
    await say(paul, 'said while Anna was away');
    await inRoom(anna, 30);
    await together(paul, anna);
    await readsChat(anna, 'one', 'two', 'said while Anna was away');
    expect((await stageOf(paul)).toSorted()).toEqual(before.toSorted());
  });

  test('the connection to the service breaks: picture and sound go on, the chat catches up', async () => {
    const wire = await Wire.to(cast.server.port);
    const { paul, anna } = await talking((link) => wire.through(link));
    const before = await stageOf(paul);
    expect(wire.cut()).toBeGreaterThan(0);
    await say(paul, 'said in the gap');
    await say(anna, 'back');
    await anna.reads('said in the gap');
    await together(paul, anna);
    expect((await stageOf(paul)).toSorted()).toEqual(before.toSorted());
    wire.close();
  });

  test('the service is out of reach for 20 seconds: what was written then arrives once', async () => {
    const wire = await Wire.to(cast.server.port);
    const { paul, anna } = await talking((link) => wire.through(link));
    wire.breakOff();
    await anna.reads('Reconnecting…', 30);
    await say(anna, 'written while cut off');
    await pause(anna, 20);
    wire.mend();
    if (await anna.has('button', 'Retry now')) await anna.click('Retry now').catch(() => undefined);
    await paul.reads('written while cut off', 40);
    await together(paul, anna);
    await readsChat(paul, 'written while cut off');
    wire.close();
  });

  test('the network is gone for 20 seconds, media too: back in the same call without a touch', async () => {
    const call = await cast.server.makeCall();
    const paul = await cast.person({ name: 'Paul' });
    const anna = await cast.personWith({}, { name: 'Anna' });
    await enterByLink(paul, call.links.specialist);
    await enterByLink(anna, call.links.customer);
    await seesMoving(paul, 'Anna');
    const before = await stageOf(paul);

    await anna.browser.cutNetwork();
    await anna.reads(/You are offline|Reconnecting/, 15);
    await pause(anna, 20);
    await say(paul, 'Anna?');
    await anna.browser.mendNetwork();

    await together(paul, anna, 60);
    await readsChat(anna, 'Anna?');
    expect((await stageOf(paul)).toSorted()).toEqual(before.toSorted());
  });

  test('the same seat is opened in a second tab: the first one steps back', async () => {
    const { paul, anna } = await talking();
    const key = await anna.page.evaluate(() => Object.entries({ ...sessionStorage }));
    const again = await cast.person({ name: 'Anna' });
    await again.open(`${cast.server.url}/healthz`);
    await again.page.evaluate((entries) => {
      for (const [name, value] of entries) sessionStorage.setItem(name, value);
    }, key);
    await again.open(anna.page.url());
    await inRoom(again, 30);
    await anna.reads('Your call goes on in another window');
    await seesMoving(paul, 'Anna');
    expect(await stageOf(paul)).toHaveLength(2);
  });
});

async function talking(through: (link: string) => string = (link) => link) {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.person({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, through(call.links.customer));
  await seesMoving(paul, 'Anna');
  return { paul, anna };
}

async function together(paul: Person, anna: Person, seconds = 30): Promise<void> {
  await seesMoving(paul, 'Anna', seconds);
  await hears(paul, 1, seconds);
  await hears(anna, 1, seconds);
  await anna.until(
    'no picture',
    () => [...document.querySelectorAll('[data-participant] video')].length > 1,
    [],
    seconds,
  );
}

function pause(person: Person, seconds: number): Promise<void> {
  return person.page.evaluate((time) => new Promise<void>((done) => setTimeout(done, time)), seconds * 1000);
}
