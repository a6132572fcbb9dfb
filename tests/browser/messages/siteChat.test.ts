import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { Cast, type Person, signIn } from '../harness';

const cast = new Cast();
const sites: HttpServer[] = [];
afterAll(() => {
  for (const site of sites) site.close();
});

test('a visitor of another site writes, the desk answers and calls, and the visitor is in the call by one tap', async () => {
  const site = await shop('en', await offer());
  const zoe = await cast.person({ name: 'Zoé', phone: true, width: 360, height: 740 });
  await zoe.open(site);
  await zoe.click('Write to us');
  await zoe.find('dialog', 'Chat with Claims');
  await zoe.fill('Your name (optional)', 'Zoé');
  await zoe.fill('Your message', 'My windscreen is broken.');
  await zoe.press('Enter');
  await zoe.reads('You ·');

  const camille = await cast.person({ name: 'Camille' });
  await signIn(camille, cast.server);
  await camille.click(/^Messages/, 'link');
  await camille.click(/Zoé.*My windscreen is broken/);
  await camille.reads('Chat on your site');
  await camille.fill('Your answer', 'Show it to me.');
  await camille.click('Send');
  await zoe.reads('Show it to me.', 15);
  await zoe.reads(/^Camille Martin · /);
  await camille.snap('site-chat');

  await camille.press('Escape');
  await camille.click(/Zoé/);
  await camille.click('Call now');
  const link = await zoe.find('link', 'Join the video call', 20);
  expect(
    await link.evaluate((a) => [a.getAttribute('target'), new URL((a as HTMLAnchorElement).href).pathname]),
  ).toEqual(['_blank', '/j']);
  await zoe.snap('site-chat');
});

test('a thread is there again after a reload, and a line that did not go can be sent again, by keyboard alone', async () => {
  const site = await shop('fr', await offer());
  const zoe = await cast.person({ name: 'Zoé', language: 'fr' });
  await zoe.open(site);
  await zoe.find('button', 'Écrivez-nous');
  await zoe.press('Tab', 'Enter');
  await zoe.find('dialog', 'Discuter avec Claims');
  await zoe.page.keyboard.type('Bonjour');
  await zoe.press('Enter');
  await zoe.reads('Vous ·');
  await zoe.page.setOfflineMode(true);
  await zoe.page.keyboard.type('Encore là ?');
  await zoe.press('Enter');
  await zoe.reads('Vous · non envoyé');
  await zoe.reads('Pas de connexion. Nous réessayons.');
  await zoe.page.setOfflineMode(false);
  await zoe.readsNo('Pas de connexion', 40);
  await zoe.click('Renvoyer');
  await zoe.readsNo('non envoyé');
  await zoe.readsNo('en cours');

  await zoe.page.reload();
  await zoe.click('Écrivez-nous');
  await zoe.reads('Bonjour');
  await zoe.reads('Encore là ?');
  await zoe.page.setOfflineMode(true);
  await zoe.fill('Votre message', 'Et moi ?');
  await zoe.press('Enter');
  await zoe.reads('Vous · non envoyé');
  await zoe.page.setOfflineMode(false);
  await zoe.page.reload();
  await zoe.click('Écrivez-nous');
  await zoe.reads('Et moi ?');
  await zoe.readsNo('non envoyé');
  await zoe.readsNo('en cours');
  const { items } = (await (await cast.server.ask('GET', '/api/v1/messages?limit=100')).json()) as {
    items: { text: string }[];
  };
  expect(items.filter(({ text }) => text === 'Et moi ?')).toHaveLength(1);
  await zoe.press('Escape');
  await zoe.find('button', 'Écrivez-nous');
  expect(await focused(zoe)).toBe('Écrivez-nous');
});

test('what two tabs write before either is answered is one conversation', async () => {
  const address = await offer();
  const before = await threads();
  const zoe = await cast.person({ name: 'Zoé' });
  const tabs = [zoe.page, await zoe.page.browserContext().newPage()];
  const held: HTTPRequest[] = [];
  const site = await shop('en', address);
  for (const tab of tabs) {
    await tab.goto(site);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/messages')) held.push(request);
      else void request.continue();
    });
  }
  for (const [at, tab] of tabs.entries()) {
    await tab.bringToFront();
    await tab.locator('>>> .opener').click();
    await tab.locator('>>> textarea').fill(`From tab ${at}`);
    await tab.keyboard.press('Enter');
    await expect.poll(() => held.length, { timeout: 10_000 }).toBe(at + 1);
  }
  await Promise.all(held.map((request) => request.continue()));
  await expect.poll(lines, { timeout: 10_000 }).toHaveLength(2);
  expect(await threads()).toBe(before + 1);
});

const lines = async () => {
  const { items } = (await (await cast.server.ask('GET', '/api/v1/messages?limit=100')).json()) as {
    items: { text: string }[];
  };
  return items.filter(({ text }) => text.startsWith('From tab '));
};

const threads = async () =>
  ((await (await cast.server.ask('GET', '/api/v1/threads')).json()) as { items: unknown[] }).items.length;

const focused = (person: Person) =>
  person.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim());

/** A team that is there for everybody, around the clock; its public address. */
async function offer(): Promise<string> {
  const made = await (await cast.server.ask('POST', '/api/v1/teams', { name: 'Claims' })).json().catch(() => null);
  const teams = (await (await cast.server.ask('GET', '/api/v1/teams')).json()) as { items: { id: string }[] };
  const id = (made as { id?: string } | null)?.id ?? teams.items[0]?.id;
  const queue = { address: 'claims', offered: true, zone: 'Etc/UTC', shifts: [] };
  const set = await cast.server.ask('PUT', `/api/v1/teams/${id}/queue`, queue);
  expect([200, 409]).toContain(set.status);
  return 'claims';
}

/** A page of somebody else, on another origin, with rules of its own that must not reach into the window. */
async function shop(language: string, address: string): Promise<string> {
  const script = `<script async src="${cast.server.url}/chat.js" data-team="${address}"></script>`;
  const rules =
    '<style>* { display: none } html, body, h1, [data-guichet-chat] { display: block } button { color: red }</style>';
  const page = `<!doctype html><html lang="${language}"><title>Shop</title>${rules}<body><h1>A shop</h1>${script}`;
  const site = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(page);
  });
  sites.push(site);
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
}
