import { test } from 'vitest';
import { Cast, connectTool, enterByLink, hears, seesMoving } from '../harness';

const cast = new Cast();

test('a camera that publishes by WHIP into a call is seen and heard by the people there', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  await enterByLink(paul, call.links.specialist);
  const camera = await cast.person({ name: 'camera' });
  await connectTool(camera, cast.server, `/whip/${call.roomId}`, async () => {
    const peer = new RTCPeerConnection();
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    for (const track of media.getTracks()) peer.addTransceiver(track, { direction: 'sendonly', streams: [media] });
  });
  // Its key's name stands under its picture.
  await seesMoving(paul, 'sample', 20);
  await hears(paul);
});
