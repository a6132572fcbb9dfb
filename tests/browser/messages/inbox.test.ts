import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cast, fits, inRoom, noBarriers, type Person, signIn } from '../harness';

const cast = new Cast();
const eva = '+33612345678';
/** What the operator was given, the newest last. */
const handed: string[] = [];

/** An operator that takes each text message and reports at once that it arrived. */
const operator = createServer((asked, answer) => {
  const fields = new URL(asked.url ?? '', 'http://kannel').searchParams;
  handed.push(fields.get('text') ?? '');
  answer.writeHead(202).end('0: Accepted for delivery');
  void fetch((fields.get('dlr-url') ?? '').replace('%d', '1'));
});
afterAll(() => operator.close());

beforeAll(async () => {
  await new Promise<void>((done) => operator.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(operator.address() as AddressInfo).port}/cgi-bin/sendsms`;
  await cast.server.api('PUT', '/channels', {
    channel: 'text',
    kind: 'kannel',
    setUp: { url, from: '13013', user: 'a', secret: 'b' },
  });
  await cast.server.api('PUT', '/messaging', {
    zone: '',
    quietFrom: 0,
    quietTo: 0,
    reminders: [],
    off: [],
    textFirst: true,
    fallBack: true,
  });
  const shifts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
  for (const { id } of (await cast.server.api('GET', '/people')).items as { id: string }[])
    await cast.server.api('PUT', `/specialists/${id}/hours`, { zone: 'Etc/UTC', shifts });
  await cast.server.api('POST', '/appointment-types', { name: 'Boiler advice', minutes: 30, noticeMinutes: 60 });
});

/** As the operator hands in what a customer wrote. */
async function writes(text: string): Promise<void> {
  const { doors } = await cast.server.api('GET', '/messaging');
  const door = (doors.kannel as string).replace('%p', encodeURIComponent(eva)).replace('%I', String(Math.random()));
  expect((await fetch(door, { method: 'POST', body: text })).ok).toBe(true);
}

const heard = (text: RegExp) => expect.poll(() => handed.some((one) => text.test(one)), { timeout: 20_000 }).toBe(true);

async function atDesk(looks: { language?: 'en' | 'fr'; phone?: boolean; dark?: boolean } = {}): Promise<Person> {
  const small = looks.phone ? { width: 390, height: 844 } : { width: 1280, height: 800 };
  const camille = await cast.person({ name: 'Camille', ...small, ...looks });
  await signIn(camille, cast.server);
  return camille;
}

test('a text message is answered, becomes an appointment with one key, and a call with another', async () => {
  await writes('My boiler leaks.');
  const camille = await atDesk();
  await camille.click(/^Messages/, 'link');
  await camille.click(/\+33612345678.*My boiler leaks/);
  await camille.find('heading', eva);
  await camille.press('r');
  await camille.page.keyboard.type('Shall we look at it together?');
  await camille.page.keyboard.down('Control');
  await camille.press('Enter');
  await camille.page.keyboard.up('Control');
  await heard(/Shall we look at it together/);
  await camille.reads('Delivered', 20);
  await writes('Yes please!');
  await camille.reads('Yes please!', 20);
  await camille.press('Escape');
  await camille.click(/\+33612345678/);
  await camille.find('button', 'Appointment');
  await camille.press('b');
  await camille.find('heading', 'Book');
  await camille.page.waitForSelector('ul[aria-label="Times"] button');
  await camille.reads('Yes please!');
  await camille.snap('inbox-booking');
  await noBarriers(camille, 'booking beside a conversation');
  expect(await (await camille.find('textbox', 'Phone')).evaluate((box) => (box as HTMLInputElement).value)).toBe(eva);
  await camille.fill('Customer’s name', 'Eva');
  await camille.page.click('ul[aria-label="Times"] button');
  await camille.click(/^Book \w+day/);
  await camille.reads(/It is booked|Booked/);
  await camille.click('Close');
  await heard(/rendez-vous vidéo avec Camille Martin le .*\/j#.*\/check#/);
  await camille.reads(/Boiler advice · Camille Martin · booked/, 20);
  await camille.snap('inbox-appointment');
  await fits(camille);
  await camille.press('c');
  await inRoom(camille);
  await heard(/vous propose un appel vidéo/);
});

test('the same on a phone in French: the booking takes the place of the conversation, and gives it back', async () => {
  await writes('Ma chaudière fuit.');
  const camille = await atDesk({ language: 'fr', phone: true, dark: true });
  await camille.click(/^Messages/, 'link');
  await camille.click(/Ma chaudière fuit/);
  await camille.click('Rendez-vous');
  await camille.page.waitForSelector('ul[aria-label] button');
  expect(await camille.has('heading', /Eva|336/)).toBe(false);
  await fits(camille);
  await camille.snap('inbox-booking-phone');
  await camille.press('Escape');
  await camille.find('heading', /Eva|336/);
  await camille.snap('inbox-phone');
  await fits(camille);
});
