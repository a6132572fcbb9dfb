import { expect, test, vi } from 'vitest';
import { Cast, fits, noBarriers, type Person, signIn, smallTargets } from '../harness';

const cast = new Cast();
const phone = { width: 390, height: 844, phone: true };

/** Runs in the page, before its scripts: of the server's addresses only those of one protocol can be reached. */
function onlyReaches(protocol: string): void {
  type Setter = (this: RTCPeerConnection, description: RTCSessionDescriptionInit) => Promise<void>;
  const original = RTCPeerConnection.prototype.setRemoteDescription as Setter;
  const closed = (line: string) =>
    line.startsWith('a=candidate:') && line.split(' ')[2]?.toLowerCase() !== protocol
      ? line.replace(/(\d+) (\S+) \d+ typ host/, '$1 192.0.2.1 9 typ host')
      : line;
  const fenced: Setter = function (description) {
    return original.call(this, {
      type: description.type,
      sdp: description.sdp?.split('\r\n').map(closed).join('\r\n'),
    });
  };
  RTCPeerConnection.prototype.setRemoteDescription = fenced as typeof RTCPeerConnection.prototype.setRemoteDescription;
}

async function step(person: Person, name: string, states: string, seconds = 40): Promise<void> {
  await person.until(
    `${name} is not ${states}`,
    (wanted, how) =>
      how.split(' ').includes(document.querySelector(`[data-step=${wanted}]`)?.getAttribute('data-state') ?? ''),
    [name, states],
    seconds,
  );
}

/** A machine with more to do than it can finds its own line weak, and rightly; everything else must be well. */
const [measured, wellOrWeak] = ['fine weak', /^(Everything works|Your network is weak)$/];

interface Kept {
  readonly verdict: string;
  readonly camera: string;
  readonly microphone: string;
  readonly loudspeaker: boolean | null;
  readonly playback: boolean | null;
  readonly udp: Leg | null;
  readonly tcp: Leg | null;
}

interface Leg {
  readonly roundTripMilliseconds: number | null;
  readonly upKbps: number;
  readonly downKbps: number;
  readonly upBytes: number;
  readonly downBytes: number;
}

/** What the desk sees; the page shows its verdict while the result is on its way. */
async function keptOf(callId: string): Promise<Kept> {
  return await vi.waitFor(
    async () => {
      const { check } = await (await cast.server.ask('GET', `/api/v1/calls/${callId}/device-check`)).json();
      expect(check, 'no result is kept').not.toBeNull();
      return check;
    },
    { timeout: 15_000, interval: 100 },
  );
}

async function goThrough(person: Person, link: string): Promise<void> {
  await person.open(link.replace('/j#', '/check#'));
  await person.click(/^(Start the check|Commencer la vérification)/);
  await step(person, 'loudspeaker', 'asking');
}

test('a customer checks everything, sees and hears themselves through the server, and the desk knows', async () => {
  const call = await cast.server.makeCall();
  const zoe = await cast.person({ name: 'Zoé', ...phone });
  await zoe.open(call.links.customer.replace('/j#', '/check#'));
  await zoe.find('heading', 'Check your device');
  await noBarriers(zoe, 'before the check');
  await fits(zoe);
  await zoe.click('Start the check');
  for (const name of ['browser', 'camera', 'microphone']) await step(zoe, name, 'fine');
  await step(zoe, 'loudspeaker', 'asking');
  await noBarriers(zoe, 'the question of the loudspeaker');
  await zoe.click('Yes, I hear it');
  await step(zoe, 'network', measured);
  await zoe.reads(/Say a few words… \d s/, 20);
  await zoe.snap('check-recording');
  await step(zoe, 'playback', 'fine');
  await zoe.find('heading', wellOrWeak);
  await zoe.until('the recording does not play', () => {
    const video = document.querySelector<HTMLVideoElement>('video[controls]');
    return (video?.videoWidth ?? 0) > 0 && (video?.currentTime ?? 0) > 1;
  }, []);
  await zoe.reads('The result is kept');
  await noBarriers(zoe, 'the verdict');
  await fits(zoe);
  expect(await smallTargets(zoe)).toEqual([]);

  // What the page said: a machine with much else to do makes a weak line.
  const well = await zoe.has('heading', 'Everything works');
  const kept = await keptOf(call.id);
  expect(kept).toMatchObject({
    verdict: well ? 'good' : 'weak',
    camera: 'works',
    microphone: 'works',
    loudspeaker: true,
    playback: true,
  });
  for (const leg of [kept.udp, kept.tcp]) {
    expect(leg?.upBytes, JSON.stringify(kept)).toBeGreaterThan(100_000);
    expect(leg?.downBytes, JSON.stringify(kept)).toBeGreaterThan(100_000);
    expect(leg?.roundTripMilliseconds).toBeGreaterThanOrEqual(0);
  }
});

test('who passed within a day on the same device and network need not do it again', async () => {
  const call = await cast.server.makeCall();
  const zoe = await cast.person({ name: 'Zoé', ...phone });
  await goThrough(zoe, call.links.customer);
  await zoe.click('Yes, I hear it');
  await zoe.find('heading', wellOrWeak, 60);
  await zoe.page.evaluate(rememberWell, await keptOf(call.id));

  const next = await cast.server.makeCall();
  await zoe.page.goto('about:blank');
  await zoe.open(next.links.customer.replace('/j#', '/check#'));
  await zoe.find('heading', 'All was well already');
  await noBarriers(zoe, 'a check that still counts');
  await zoe.find('link', 'Go to the call');
  expect((await keptOf(next.id)).verdict).toBe('good');
  await zoe.click('Check again');
  await step(zoe, 'camera', 'fine');
});

/** Runs in the page: a machine that was too busy for a good line remembers a good one all the same. */
async function rememberWell(kept: object): Promise<void> {
  const { network } = await (
    await fetch('/api/v1/device-checks', { method: 'POST', headers: { 'X-Guichet': '1' } })
  ).json();
  const check = { ...kept, verdict: 'good' };
  const all = await navigator.mediaDevices.enumerateDevices();
  const ids = (kind: string) =>
    all
      .filter((device) => device.kind === kind)
      .map((device) => device.deviceId)
      .sort()
      .join(' ');
  const devices = `${ids('audioinput')}|${ids('videoinput')}`;
  localStorage.setItem('guichet.deviceCheck', JSON.stringify({ check, network, devices }));
}

test('the keyboard alone is enough', async () => {
  const call = await cast.server.makeCall();
  const zoe = await cast.person({ name: 'Zoé' });
  await zoe.open(call.links.customer.replace('/j#', '/check#'));
  await zoe.find('button', 'Start the check');
  await tabTo(zoe, 'Start the check');
  await zoe.press('Enter');
  await step(zoe, 'loudspeaker', 'asking');
  await tabTo(zoe, 'Yes, I hear it');
  await zoe.press('Enter');
  await zoe.find('heading', wellOrWeak, 60);
  expect(await zoe.page.evaluate(() => document.activeElement?.textContent)).toMatch(wellOrWeak);
});

async function tabTo(person: Person, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await person.press('Tab');
    if ((await person.page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab does not reach "${name}"`);
}

test('the microphone and the camera are refused: the steps for this browser, and the desk is told', async () => {
  const call = await cast.server.makeCall();
  const anna = await cast.personWith({ permission: 'refused' }, { name: 'Anna', ...phone });
  await goThrough(anna, call.links.customer);
  await step(anna, 'microphone', 'failed');
  await anna.reads('How to allow them here');
  await anna.reads('Click the icon to the left of the page’s address.');
  await anna.click('No');
  await anna.find('heading', 'We cannot hear you yet', 60);
  await anna.reads('Allow the microphone');
  await anna.reads('You did not hear the melody.');
  await noBarriers(anna, 'a verdict with help');
  await anna.snap('check-refused');
  expect(await keptOf(call.id)).toMatchObject({
    verdict: 'bad',
    camera: 'refused',
    microphone: 'refused',
    loudspeaker: false,
    playback: null,
  });
});

test('there is no camera and no microphone', async () => {
  const call = await cast.server.makeCall();
  const anna = await cast.personWith({ present: false, permission: 'asked' }, { name: 'Anna' });
  await goThrough(anna, call.links.customer);
  await anna.reads('We find no camera.');
  await anna.click('Yes, I hear it');
  await anna.find('heading', 'We cannot hear you yet', 60);
  expect(await keptOf(call.id)).toMatchObject({ verdict: 'bad', camera: 'absent', microphone: 'absent' });
});

test('a firewall closes UDP: the other way is found, measured and enough', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul' });
  await paul.page.evaluateOnNewDocument(onlyReaches, 'tcp');
  await goThrough(paul, call.links.customer);
  await paul.click('Yes, I hear it');
  await paul.find('heading', wellOrWeak, 90);
  await paul.reads(/closes the fast way for calls \(UDP\)/);
  const kept = await keptOf(call.id);
  expect(kept).toMatchObject({ udp: null, playback: true });
  expect(kept.tcp?.downBytes).toBeGreaterThan(100_000);
});

test('nothing comes through: the verdict says that the network is at fault', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.person({ name: 'Paul', language: 'fr' });
  await paul.page.evaluateOnNewDocument(onlyReaches, 'pigeon');
  await goThrough(paul, call.links.customer);
  await paul.click(/^Oui/);
  await paul.find('heading', 'Ce réseau ne nous atteint pas', 90);
  expect(await keptOf(call.id)).toMatchObject({ verdict: 'bad', udp: null, tcp: null, playback: null });
});

test('in Firefox, of nobody in particular: all steps run, and nothing is kept', async () => {
  const sasha = await cast.personInFirefox({ name: 'Sasha' });
  await sasha.open(`${cast.server.url}/check`);
  await sasha.reads('Nothing is kept');
  await sasha.click('Start the check');
  await step(sasha, 'camera', 'fine');
  await step(sasha, 'loudspeaker', 'asking');
  await sasha.click('Yes, I hear it');
  await step(sasha, 'network', measured, 60);
  await step(sasha, 'playback', 'fine', 60);
  await sasha.snap('check-firefox');
});

test('a specialist checks their own device from the desk', async () => {
  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click('Check my device', 'link');
  await camille.click('Start the check');
  await step(camille, 'loudspeaker', 'asking');
  await camille.click('Yes, I hear it');
  await camille.find('heading', wellOrWeak, 60);
  await camille.reads('The result is kept');
  await camille.click('Back to the desk', 'link');
  await camille.find('heading', 'Calls');
});
