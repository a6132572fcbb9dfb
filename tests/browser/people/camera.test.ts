import { beforeAll, expect, test } from 'vitest';
import { Cast, inRoom, type Person, signIn } from '../harness';

const cast = new Cast();

/** Two teams: one whose customers show something, one whose customers begin without a picture. */
beforeAll(async () => {
  const people: { id: string }[] = (await cast.server.api('GET', '/people')).items;
  for (const camera of ['rear', 'off']) {
    const { id } = await cast.server.api('POST', '/teams', {
      name: `Team ${camera}`,
      memberIds: people.map((one) => one.id),
    });
    const text = { french: null, english: null };
    const slot = { minutes: 30, minutesBefore: 0, minutesAfter: 0, noticeMinutes: 0 };
    const wish = { name: camera, prepare: text, welcome: text, camera, asksCheck: false, slot, consents: [] };
    const scenario = await cast.server.api('POST', '/scenarios', wish);
    const queue = { offered: true, address: `camera-${camera}`, zone: 'Etc/UTC', shifts: [], scenarioId: scenario.id };
    await cast.server.api('PUT', `/teams/${id}/queue`, queue);
  }
});

/** Waits, is let in, and is in the call; what the browser was asked for is kept. */
async function comes(name: string, camera: 'rear' | 'off'): Promise<Person> {
  const camille = await cast.person({ name: `Camille-${camera}` });
  await signIn(camille, cast.server);
  await camille.click(/^Waiting/, 'link');
  const zoe = await cast.person({ name, width: 390, height: 844, phone: true });
  await zoe.page.evaluateOnNewDocument(() => {
    const asked: MediaStreamConstraints[] = [];
    Object.assign(window, { askedFor: asked });
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wish) => {
      asked.push(wish ?? {});
      return open(wish);
    };
  });
  await zoe.open(`${cast.server.url}/talk/camera-${camera}`);
  await zoe.fill('Your name', name);
  await zoe.click(/or older/, 'checkbox');
  await zoe.click('Take a place in line');
  await camille.click(`Admit ${name}`);
  await inRoom(zoe);
  return zoe;
}

const facings = (zoe: Person) =>
  zoe.page.evaluate(() =>
    (window as unknown as { askedFor: MediaStreamConstraints[] }).askedFor
      .map((wish) => wish.video)
      .filter((video) => typeof video === 'object')
      .map((video) => JSON.stringify(video.facingMode)),
  );

test('a scenario that shows something begins with the camera at the back', async () => {
  const zoe = await comes('Zoé', 'rear');
  await zoe.find('button', 'Turn camera off');
  expect((await facings(zoe))[0]).toContain('environment');
});

test('a scenario that begins without a picture leaves the camera off until it is turned on', async () => {
  const noe = await comes('Noé', 'off');
  await noe.find('button', 'Turn camera on');
  expect(await facings(noe)).toEqual([]);
  await noe.click('Turn camera on');
  await noe.find('button', 'Turn camera off');
});
