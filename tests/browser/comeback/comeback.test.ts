import { describe, expect, test } from 'vitest';
import { Cast, enterByLink, hears, inRoom, type Person, readsChat, say, seesMoving, stageOf, Wire } from '../harness';

const cast = new Cast();
const frail = Cast.withFrailServer();

/** Wanted is 3 s; a machine that runs everything else beside may take longer. */
const patience = 10_000;

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

describe('A media worker is lost in the middle of a call', () => {
  for (const fault of ['break', 'hang'] as const) {
    test(`it ${fault}s: picture and sound are back without a touch`, async () => {
      const { paul, anna, roomId } = await talking((link) => link, frail);
      await seesMoving(anna, 'Paul');
      const before = await stageOf(paul);
      await marksPeers(paul);
      await marksPeers(anna);

      frail.server.fail(fault, roomId);
      const began = Date.now();
      const back = await Promise.all([flowsAgain(paul), flowsAgain(anna)]);

      const took = Math.max(...back) - began;
      console.log(`media flowed again ${took} ms after a worker's ${fault}`);
      expect(took).toBeLessThan(patience);
      await seesMoving(paul, 'Anna');
      await hears(anna, 1);
      await say(anna, 'still here');
      await readsChat(paul, 'still here');
      expect(await stageOf(paul)).toEqual(before);
    });
  }
});

async function talking(through: (link: string) => string = (link) => link, by: Cast = cast) {
  const call = await by.server.makeCall();
  const paul = await by.person({ name: 'Paul' });
  const anna = await by.person({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, through(call.links.customer));
  await seesMoving(paul, 'Anna');
  return { paul, anna, roomId: call.roomId };
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

/** Only what comes on a peer connection made after this counts. */
function marksPeers(person: Person): Promise<void> {
  return person.page.evaluate(() => {
    for (const peer of window.guichetTest.peers) Object.assign(peer, { isOld: true });
  });
}

/** When the other's picture was decoded and sound played out of a new peer connection. */
function flowsAgain(person: Person): Promise<number> {
  return person.page.evaluate(async (limit) => {
    const until = Date.now() + limit;
    while (Date.now() < until) {
      for (const peer of window.guichetTest.peers.filter((one) => !('isOld' in one))) {
        const inbound = [...(await peer.getStats()).values()].filter((entry) => entry.type === 'inbound-rtp');
        if (inbound.some((entry) => entry.framesDecoded > 0) && inbound.some((entry) => entry.totalAudioEnergy > 0)) {
          return Date.now();
        }
      }
      await new Promise((next) => setTimeout(next, 20));
    }
    throw new Error('no media on a new peer connection');
  }, 2 * patience);
}
