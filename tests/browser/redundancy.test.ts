import { expect, test } from 'vitest';
import { Cast, connectTool, enterByLink, hears, type Person } from './harness';

const cast = new Cast();

test('Chromium sends sound with copies; everybody hears it, with copies or without', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.person({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await hears(paul);
  await hears(anna);
  expect((await soundOf(anna, 'inbound-rtp')).copies).toBeGreaterThan(0.8);
  expect((await soundOf(paul, 'inbound-rtp')).copies).toBeGreaterThan(0.8);

  const zoe = await cast.personInFirefox({ name: 'Zoé' });
  await enterByLink(zoe, call.links.customer);
  await hears(zoe, 2, 40);
  await hears(anna, 2, 40);
});

test('a player that knows no copies hears a publisher that sends them', async () => {
  const publisher = await cast.person({ name: 'studio' });
  const answer = await connectTool(publisher, cast.server, '/whip/radio', async () => {
    const peer = new RTCPeerConnection();
    const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of sound.getTracks()) peer.addTransceiver(track, { direction: 'sendonly', streams: [sound] });
  });
  expect(answer).toMatch(/m=audio \d+ UDP\/TLS\/RTP\/SAVPF 63 111\r\n/);

  const player = await cast.person({ name: 'player' });
  await connectTool(player, cast.server, '/whep/radio', async () => {
    const line = new RTCPeerConnection().addTransceiver('audio', { direction: 'recvonly' });
    const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
    line.setCodecPreferences(codecs.filter((codec) => codec.mimeType === 'audio/opus'));
    const element = new Audio();
    element.srcObject = new MediaStream([line.receiver.track]);
    void element.play();
  });
  await hears(player);
  const [sent, heard] = [await soundOf(publisher, 'outbound-rtp'), await soundOf(player, 'inbound-rtp')];
  expect(heard.copies).toBeLessThan(0.2);
  expect(heard.bytes / sent.bytes).toBeLessThan(0.7);
});

/** Octets of a packet of sound, and how many packets brought a copy of one that was there already: browsers call both the codec Opus,
 * but count such copies as discarded. */
function soundOf(person: Person, direction: string): Promise<{ bytes: number; copies: number }> {
  return person.page.evaluate(async (type) => {
    for (const peer of window.guichetTest.peers.filter((one) => one.connectionState === 'connected')) {
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== type || report.kind !== 'audio') continue;
        const packets = report.packetsSent ?? report.packetsReceived;
        if (packets < 20) continue;
        return {
          bytes: (report.bytesSent ?? report.bytesReceived) / packets,
          copies: (report.packetsDiscarded ?? 0) / packets,
        };
      }
    }
    return { bytes: 0, copies: 0 };
  }, direction);
}
