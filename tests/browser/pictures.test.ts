import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import {
  Cast,
  enterByLink,
  film,
  type Looks,
  openChat,
  type Person,
  portrait,
  say,
  seesMoving,
  signIn,
} from './harness';

const folder = resolve(import.meta.dirname, '../../docs/pictures');
const films = mkdtempSync(join(tmpdir(), 'guichet-films-'));

const phone: Partial<Looks> = { width: 360, height: 740, phone: true };
const people = {
  Camille: portrait([150, 132, 118], [70, 150, 110]),
  Anna: portrait([140, 118, 136], [110, 108, 150]),
  Marc: portrait([120, 138, 124], [60, 128, 128]),
};

describe('Pictures for the documents', () => {
  const cast = new Cast();
  const filmed = (who: keyof typeof people, looks: Looks) =>
    cast.personWith({ picture: join(films, `${who}.y4m`) }, looks);

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    for (const [name, scene] of Object.entries(people))
      writeFileSync(join(films, `${name}.y4m`), film(scene, 640, 480));
  });
  afterAll(() => rmSync(films, { recursive: true, force: true }));

  test.each([
    { language: 'en', dark: false, title: 'Your heating' },
    { language: 'fr', dark: true, title: 'Votre chauffage' },
  ] as const)('the customer on a phone, $language', async ({ language, dark, title }) => {
    const call = await cast.server.makeCall({ title });
    const anna = await filmed('Anna', { name: 'Anna', language, dark, ...phone });
    await anna.open(call.links.customer);
    await anna.find('button', /^(Join|Rejoindre)/, 20);
    await keep(anna, `ready-${language}`);
    await enterByLink(anna, call.links.customer);
    const camille = await filmed('Camille', { name: 'Camille' });
    await enterByLink(camille, call.links.specialist);
    await seesMoving(anna, 'Camille');
    await anna.readsNo(/joined|est là/, 20);
    if (dark) await keep(anna, `phone-${language}`);
  });

  test('the desk and the room', async () => {
    const camille = await filmed('Camille', { name: 'Camille', width: 1280, height: 800 });
    await signIn(camille, cast.server);
    await keep(camille, 'calls');
    const call = await cast.server.makeCall({ title: 'Your heating' });
    await enterByLink(camille, call.links.specialist);
    const anna = await filmed('Anna', { name: 'Anna Keller' });
    await enterByLink(anna, call.links.customer);
    await enterByLink(await filmed('Marc', { name: 'Marc Dubois' }), call.links.customer);
    await seesMoving(camille, 'Marc');
    await openChat(camille);
    await say(camille, 'Good morning! Please show me the plate on the side of the boiler.');
    await say(anna, 'One moment, I am going down to the cellar.');
    await camille.reads('One moment');
    await camille.readsNo(/joined/, 20);
    await keep(camille, 'room');
  });
});

async function keep(person: Person, name: string): Promise<void> {
  await person.page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await person.page.screenshot({ path: `${folder}/${name}.webp`, type: 'webp', quality: 80 });
}
