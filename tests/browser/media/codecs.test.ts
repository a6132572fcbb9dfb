import { expect, test } from 'vitest';
import { Cast, connectTool, enterByLink, hears, type Person, seesMoving } from '../harness';

const cast = Cast.withFastCameras();

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

// Paul's browser sends two sizes of its picture in one stream; each viewer gets the packets of the one that fits.
test.each(['VP9', 'AV1'])(
  'two sizes in one stream of %s: each gets a picture as large as it is shown',
  async (codec) => {
    const call = await cast.server.makeCall();
    const paul = await cast.person({ name: 'Paul' });
    await paul.page.evaluateOnNewDocument(sendScalable, `video/${codec}`);
    await enterByLink(paul, call.links.specialist);
    const ivan = await enter('Ivan', call.links.customer, 1440, 900);
    const anna = await enter('Anna', call.links.customer, 420, 420);

    await seesMoving(ivan, 'Paul', 60);
    await seesMoving(anna, 'Paul', 60);
    await until('Ivan gets the whole picture', async () => (await heightOf(ivan)) === 360);
    await until('Anna gets a smaller one', async () => (await heightOf(anna)) === 180);
    const [large, small] = await Promise.all([rateOf(ivan), rateOf(anna)]);
    expect([large.codec, small.codec]).toEqual([`video/${codec}`, `video/${codec}`]);
    expect(small.bytes).toBeLessThan(large.bytes * 0.6);
    expect(small.frames).toBeGreaterThan(large.frames * 0.6);

    await anna.page.setViewport({ width: 1440, height: 900 });
    await until('Anna gets the whole picture too', async () => (await heightOf(anna)) === 360);
    await seesMoving(anna, 'Paul');
  },
);

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

/** Somebody who only looks. */
async function enter(name: string, link: string, width: number, height: number): Promise<Person> {
  const person = await cast.person({ name, width, height });
  await enterByLink(person, link);
  await person.click('Turn camera off');
  return person;
}

/** The page's own engine, told to send its camera so. */
function sendScalable(mimeType: string): void {
  const add = RTCPeerConnection.prototype.addTransceiver;
  RTCPeerConnection.prototype.addTransceiver = function (track, options = {}) {
    const kind = typeof track === 'string' ? track : track.kind;
    if (kind !== 'video' || options.direction !== 'sendonly') return add.call(this, track, options);
    const encoding = { scalabilityMode: 'L2T3_KEY', maxBitrate: 800_000, scaleResolutionDownBy: 2 };
    const line = add.call(this, track, { ...options, sendEncodings: [encoding as RTCRtpEncodingParameters] });
    const codecs = RTCRtpSender.getCapabilities('video')?.codecs ?? [];
    line.setCodecPreferences(codecs.filter((codec) => codec.mimeType === mimeType || codec.mimeType === 'video/rtx'));
    return line;
  };
}

function heightOf(person: Person): Promise<number> {
  return person.page.evaluate(() => window.guichetTest.tileOf('Paul')?.video?.videoHeight ?? 0);
}

interface Rate {
  codec: string;
  bytes: number;
  frames: number;
}

/** Of Paul's picture, over three seconds. */
function rateOf(person: Person): Promise<Rate> {
  return person.page.evaluate(async () => {
    const read = async (): Promise<Rate> => {
      for (const peer of window.guichetTest.peers.filter((one) => one.connectionState === 'connected')) {
        const reports = [...(await peer.getStats()).values()];
        for (const report of reports.filter((one) => one.type === 'inbound-rtp' && one.kind === 'video')) {
          const codec = reports.find((one) => one.id === report.codecId)?.mimeType ?? '';
          if (/VP9|AV1/.test(codec)) return { codec, bytes: report.bytesReceived, frames: report.framesDecoded };
        }
      }
      return { codec: '', bytes: 0, frames: 0 };
    };
    const before = await read();
    await new Promise((done) => setTimeout(done, 3000));
    const after = await read();
    return { codec: after.codec, bytes: (after.bytes - before.bytes) / 3, frames: (after.frames - before.frames) / 3 };
  });
}

async function until(what: string, done: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`not so: ${what}`);
    await new Promise((again) => setTimeout(again, 200));
  }
}
