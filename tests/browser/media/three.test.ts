import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  Cast,
  enterByLink,
  film,
  flag,
  hears,
  picturesArriving,
  readsChat,
  type Sight,
  say,
  seesMoving,
} from '../harness';

// Three cameras of three colours: so it shows whether a name stands under its own picture.
const colours = { Paul: [235, 128, 128], Anna: [81, 90, 240], Ivan: [145, 54, 34] } as const;
const cast = Cast.withFastCameras();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-cameras-'));
  for (const [name, colour] of Object.entries(colours)) writeFileSync(join(folder, `${name}.y4m`), film(flag(colour)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a third person joins: everybody sees and hears both others, each under the right name', async () => {
  const call = await cast.server.makeCall();
  const paul = await cast.personWith({ picture: join(folder, 'Paul.y4m') }, { name: 'Paul' });
  const anna = await cast.personWith({ picture: join(folder, 'Anna.y4m') }, { name: 'Anna' });
  const ivan = await cast.personWith({ picture: join(folder, 'Ivan.y4m') }, { name: 'Ivan' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await say(anna, 'Before Ivan came');
  await enterByLink(ivan, call.links.customer);

  for (const [person, others] of [
    [paul, ['Anna', 'Ivan']],
    [anna, ['Ivan']],
    [ivan, ['Anna']],
  ] as const) {
    for (const other of others)
      expect(kindOf(await seesMoving(person, other)), `${person.name} sees ${other}`).toBe(other);
    await hears(person, 2);
    expect(await picturesArriving(person)).toBe(2);
  }
  await readsChat(ivan, 'Before Ivan came');

  await anna.click(/^Leave/);
  await paul.until('Anna is still there', () => document.querySelectorAll('[data-participant]').length < 3, []);
  expect(kindOf(await seesMoving(paul, 'Ivan'))).toBe('Ivan');
});

function kindOf({ colour: [red, green, blue] }: Sight): string {
  if (Math.min(red, green, blue) > 130) return 'Paul';
  if (red > green + 40 && red > blue + 40) return 'Anna';
  if (green > red + 40 && green > blue + 40) return 'Ivan';
  return `rgb(${red}, ${green}, ${blue})`;
}
