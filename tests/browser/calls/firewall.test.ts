import { expect, test } from 'vitest';
import { Cast, enterByLink, hears, type Person, say, seesMoving } from '../harness';

// Pages and media by one port: the server's own certificate is nobody's acquaintance, which the browsers of the tests overlook.
const cast = new Cast('--tls-port', '0', '--host', '127.0.0.1');

test('a firewall lets nothing through but the port of HTTPS: both see and hear each other by it', async () => {
  const { port } = new URL(cast.server.address);
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.personInFirefox({ name: 'Anna' });
  for (const person of [paul, anna]) await person.page.evaluateOnNewDocument(blockAllBut, port);

  await enterByLink(paul, secure(call.links.specialist));
  await enterByLink(anna, secure(call.links.customer));

  await seesMoving(paul, 'Anna');
  await seesMoving(anna, 'Paul');
  await hears(paul);
  await hears(anna);
  await say(anna, 'By one port');
  await paul.reads('By one port');
  for (const person of [paul, anna]) expect(await waysOf(person), person.name).toEqual([`tcp ${port}`]);
});

function secure(link: string): string {
  return link.replace(cast.server.url, cast.server.address);
}

/** Runs in the page, before its scripts: of the server's candidates only those of one port are left. */
function blockAllBut(port: string): void {
  type Setter = (this: RTCPeerConnection, description: RTCSessionDescriptionInit) => Promise<void>;
  const original = RTCPeerConnection.prototype.setRemoteDescription as Setter;
  const passes = (line: string) => !line.startsWith('a=candidate:') || line.split(' ')[5] === port;
  const fenced: Setter = function (description) {
    return original.call(this, {
      type: description.type,
      sdp: description.sdp?.split('\r\n').filter(passes).join('\r\n'),
    });
  };
  RTCPeerConnection.prototype.setRemoteDescription = fenced as typeof RTCPeerConnection.prototype.setRemoteDescription;
}

/** Protocol and server's port of each pair of addresses that carries something. */
function waysOf(person: Person): Promise<string[]> {
  return person.page.evaluate(async () => {
    const open = window.guichetTest.peers.filter((peer) => peer.connectionState === 'connected');
    const ways: string[] = [];
    for (const peer of open) {
      const all = await peer.getStats();
      for (const pair of all.values()) {
        if (pair.type !== 'candidate-pair' || pair.state !== 'succeeded' || !pair.bytesReceived) continue;
        const server = all.get(pair.remoteCandidateId);
        ways.push(`${server.protocol} ${server.port}`);
      }
    }
    return ways;
  });
}
