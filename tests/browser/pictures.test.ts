import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'vitest';
import { Browser, Cast, enterByLink, type Looks, openChat, Person, Server, say, seesMoving, signIn } from './harness';

// Only when asked (`npm run pictures`): the pictures in docs would change with every run.
const wanted = process.env.GUICHET_PICTURES === 'yes';
const folder = resolve(import.meta.dirname, '../../docs/pictures');

const phone: Partial<Looks> = { width: 360, height: 740, phone: true };

describe.runIf(wanted)('Pictures for the documents', () => {
  const cast = new Cast();

  test.each([
    { language: 'en', dark: false },
    { language: 'fr', dark: true },
  ] as const)('the customer on a phone, $language', async ({ language, dark }) => {
    const call = await cast.server.makeCall({ title: language === 'en' ? 'Your heating' : 'Votre chauffage' });
    const anna = await cast.person({ name: 'Anna', language, dark, ...phone });
    await anna.open(call.links.customer);
    await anna.find('heading', /./);
    await keep(anna, `welcome-${language}`);
    await enterByLink(anna, call.links.customer);
    await keep(anna, `waiting-${language}`);
    const paul = await cast.person({ name: 'Paul' });
    await enterByLink(paul, call.links.specialist);
    await anna.until('no picture', () => document.querySelectorAll('[data-participant] video').length > 1, []);
    await keep(anna, `phone-${language}`);
  });

  test('the desk and the room', async () => {
    const sophie = await cast.person({ name: 'Sophie', width: 1280, height: 800 });
    await sophie.open(cast.server.url);
    await sophie.find('button', 'Sign in');
    await keep(sophie, 'sign-in');
    await signIn(sophie, cast.server);
    await keep(sophie, 'calls');
    const call = await cast.server.makeCall({ title: 'Your heating' });
    await enterByLink(sophie, call.links.specialist);
    await keep(sophie, 'invite');
    for (const name of ['Anna Keller', 'Marc Dubois'])
      await enterByLink(await cast.person({ name }), call.links.customer);
    await seesMoving(sophie, 'Marc');
    await openChat(sophie);
    await say(sophie, 'Good morning! Please show me the plate on the side of the boiler.');
    await keep(sophie, 'room');
  });

  test('the first page of an empty service', async () => {
    const server = await Server.start('--empty');
    const browser = await Browser.chromium();
    const owner = await Person.in(browser, { name: 'Olga', width: 1280, height: 800 });
    await owner.open(server.url);
    await owner.reads('Welcome to Guichet');
    await keep(owner, 'setup');
    await browser.close();
    await server.stop();
  });
});

async function keep(person: Person, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await person.page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await person.page.screenshot({ path: `${folder}/${name}.webp`, type: 'webp', quality: 80 });
}
