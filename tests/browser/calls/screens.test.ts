import { describe, expect, test } from 'vitest';
import {
  Cast,
  enterByLink,
  fits,
  inRoom,
  noBarriers,
  openChat,
  type Person,
  say,
  seesMoving,
  signIn,
  smallTargets,
} from '../harness';

const cast = new Cast();

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
