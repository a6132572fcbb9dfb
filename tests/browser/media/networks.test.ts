import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Cast, enterByLink, hears, Network, type Person, seesMoving } from '../harness';

// One worker, so that there is one media port for the network to stand before.
process.env.GUICHET_Media__Workers = '1';
process.env.GUICHET_Media__Addresses__0 = '127.0.0.1';

const cast = Cast.withFastCameras();
let network: Network;

describe('A call over a bad network', () => {
  beforeAll(async () => {
    network = await Network.before(cast.server);
  });
  afterEach(() => network.is({}));
  afterAll(() => network.close());

  test('a tenth of all packets is lost each way and a round trip takes 50 ms: they see and hear each other', async () => {
    const { paul, anna } = await talking();
    await network.is({ loss: 0.1, delayMs: 25 }, 5);
    const before = await network.carried();
    for (const [person, other] of [
      [paul, 'Anna'],
      [anna, 'Paul'],
    ] as const) {
      await seesMoving(person, other);
      await hears(person);
    }
    const after = await network.carried();
    const share = (after.lost - before.lost) / (after.packets - before.packets);
    expect(after.packets - before.packets).toBeGreaterThan(200);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
  });

  test('the address of both changes in mid-call: it goes on without a new offer', async () => {
    const { paul, anna } = await talking();
    const offers = await Promise.all([paul, anna].map(offersOf));
    await network.move();
    await seesMoving(paul, 'Anna', 15);
    await seesMoving(anna, 'Paul', 15);
    await hears(paul, 1, 15);
    await hears(anna, 1, 15);
    expect(await Promise.all([paul, anna].map(offersOf))).toEqual(offers);
  });
});

async function talking() {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.person({ name: 'Anna' });
  await network.carries(paul);
  await network.carries(anna);
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await seesMoving(paul, 'Anna');
  await seesMoving(anna, 'Paul');
  return { paul, anna };
}

/** The session version of each connection's last offer: it grows with each new one (RFC 9429 section 5.2.2). */
function offersOf(person: Person): Promise<string[]> {
  return person.page.evaluate(() =>
    window.guichetTest.peers.map((peer) => /^o=\S+ \S+ (\d+)/m.exec(peer.localDescription?.sdp ?? '')?.[1] ?? ''),
  );
}
