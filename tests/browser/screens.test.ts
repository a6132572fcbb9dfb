import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { Cast, enterByLink, inRoom, openChat, type Person, say, seesMoving, signIn } from './harness';

const cast = new Cast();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('On a phone', () => {
  test('a customer joins, talks and writes on 360 x 740', async () => {
    const call = await cast.server.makeCall();
    const paul = await cast.person({ name: 'Paul' });
    const anna = await cast.person({ name: 'Anna', width: 360, height: 740, phone: true });
    await enterByLink(paul, call.links.specialist);
    await enterByLink(anna, call.links.customer);
    await seesMoving(paul, 'Anna');
    await fits(anna);
    await say(anna, 'from a phone');
    await paul.reads(/from a phone/);
    await fits(anna);
    for (const small of await smallTargets(anna)) expect(small).toBe('');
  });
});

describe('In French', () => {
  test('a customer whose browser speaks French reads French, and can switch', async () => {
    const call = await cast.server.makeCall();
    const anne = await cast.personWith({ permission: 'asked' }, { name: 'Anne', language: 'fr' });
    await anne.open(call.links.customer);
    await anne.reads('Rien à installer, aucun compte à créer.');
    expect(await anne.page.evaluate(() => document.documentElement.lang)).toMatch(/^fr/);
    await enterByLink(anne, call.links.customer);
    await anne.find('button', 'Quitter l’appel');
  });
});

describe('By keyboard alone', () => {
  test('a customer joins, mutes and leaves', async () => {
    const call = await cast.server.makeCall();
    const anna = await cast.personWith({ permission: 'asked' }, { name: 'Anna' });
    await anna.open(call.links.customer);
    await pressOn(anna, 'Turn on camera and microphone');
    await anna.find('button', /^Join/, 20);
    await tabTo(anna, 'Your name');
    await anna.page.keyboard.type('Anna');
    await pressOn(anna, 'Join the call');
    await inRoom(anna);
    await pressOn(anna, 'Turn mic off');
    await anna.find('button', 'Turn mic on');
    await pressOn(anna, /^Leave/);
    await anna.reads('You have left the call');
  });
});

describe.each([{ dark: false }, { dark: true }])('With axe-core, dark: $dark', ({ dark }) => {
  test('the customer finds no barrier from link to goodbye', async () => {
    const call = await cast.server.makeCall({ title: 'Boiler' });
    const paul = await cast.person({ name: 'Paul', dark });
    const anna = await cast.personWith(
      { permission: 'asked' },
      { name: 'Anna', dark, width: 360, height: 740, phone: true },
    );
    await anna.open(call.links.customer);
    await anna.find('button', 'Turn on camera and microphone');
    await noBarriers(anna, 'welcome');
    await anna.click('Turn on camera and microphone');
    await anna.find('button', /^Join/, 20);
    await noBarriers(anna, 'ready');
    await anna.fill('Your name', 'Anna');
    await anna.click(/^Join/);
    await inRoom(anna);
    await noBarriers(anna, 'waiting');
    await enterByLink(paul, call.links.specialist);
    await seesMoving(paul, 'Anna');
    await noBarriers(paul, 'room');
    await noBarriers(anna, 'room on a phone');
    await openChat(paul);
    await say(anna, 'Hello');
    await noBarriers(paul, 'chat');
    await noBarriers(anna, 'chat on a phone');
  });

  test('the specialist finds no barrier at the desk', async () => {
    const sophie = await cast.person({ name: 'Sophie', dark });
    await sophie.open(cast.server.url);
    await sophie.find('button', 'Sign in');
    await noBarriers(sophie, 'sign in');
    await signIn(sophie, cast.server);
    await noBarriers(sophie, 'calls');
  });

  test('the kind pages for what went wrong have none', async () => {
    const anna = await cast.person({ name: 'Anna', dark });
    await anna.open(`${cast.server.url}/j#nothing`);
    await anna.reads('This link is not complete');
    await noBarriers(anna, 'link not complete');
  });
});

async function noBarriers(person: Person, screen: string): Promise<void> {
  await person.page.evaluate(axe);
  const found = await person.page.evaluate(async () => {
    const runner = (window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe;
    const { violations } = await runner.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((each) =>
      each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
  expect.soft(found, screen).toEqual([]);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

async function fits(person: Person): Promise<void> {
  const [content, window] = await person.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, 'the page is wider than the phone').toBeLessThanOrEqual(window ?? 0);
}

/** Buttons under 44 px either way: too small for a thumb. */
function smallTargets(person: Person): Promise<string[]> {
  return person.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select')]
      .filter((element) => element.checkVisibility() && !element.closest('[inert]'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
      .map(
        ({ element, box }) =>
          `${element.ariaLabel ?? element.textContent}: ${Math.round(box.width)} x ${Math.round(box.height)}`,
      ),
  );
}

async function tabTo(person: Person, name: string | RegExp): Promise<void> {
  const wanted = String(name);
  for (let step = 0; step < 60; step++) {
    const there = await person.page.evaluate(
      (text) =>
        ['button', 'textbox', 'link'].some((role) =>
          window.guichetTest.find(role, text).includes(document.activeElement as HTMLElement),
        ),
      wanted,
    );
    if (there) return;
    await person.press('Tab');
  }
  throw new Error(`${person.name} does not come to ${wanted} by Tab`);
}

async function pressOn(person: Person, name: string | RegExp): Promise<void> {
  await person.find('button', name);
  await tabTo(person, name);
  await person.press('Enter');
}
