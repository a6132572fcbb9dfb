import { describe, expect, test } from 'vitest';
import { Cast, enterByLink, hears, type Person, readsChat, say, seesMoving, stageOf } from './harness';

const cast = Cast.withFrailServer();

/** Wanted is 3 s; a machine that runs everything else beside may take longer. */
const patience = 10_000;

describe('A media worker is lost in the middle of a call', () => {
  for (const fault of ['break', 'hang'] as const) {
    test(`it ${fault}s: picture and sound are back without a touch`, async () => {
      const { paul, anna, roomId } = await talking();
      const before = await stageOf(paul);
      await marksPeers(paul);
      await marksPeers(anna);

      cast.server.fail(fault, roomId);
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

async function talking() {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.person({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await seesMoving(paul, 'Anna');
  await seesMoving(anna, 'Paul');
  return { paul, anna, roomId: call.roomId };
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
