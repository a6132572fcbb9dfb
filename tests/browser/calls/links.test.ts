import { expect, test } from 'vitest';
import { Cast } from '../harness';

const cast = new Cast();

test('a cut link says that it is not complete', async () => {
  const call = await cast.server.makeCall();
  const anna = await cast.person({ name: 'Anna' });
  await anna.open(call.links.customer.slice(0, -4));
  await anna.reads('This link is not complete');
});

test('an altered link says so too, and tells nothing of the call', async () => {
  const call = await cast.server.makeCall({ title: 'Secret matter' });
  const at = call.links.customer.indexOf('#') + 3;
  const other = call.links.customer[at] === 'A' ? 'B' : 'A';
  const anna = await cast.person({ name: 'Anna' });
  await anna.open(call.links.customer.slice(0, at) + other + call.links.customer.slice(at + 1));
  await anna.reads('This link is not complete');
  expect(await anna.page.content()).not.toContain('Secret matter');
});

test('a link without its secret says so', async () => {
  const anna = await cast.person({ name: 'Anna' });
  await anna.open(`${cast.server.url}/j`);
  await anna.reads('This link is not complete');
});

test('the link of an ended call says that it is over', async () => {
  const call = await cast.server.makeCall();
  expect((await cast.server.ask('POST', `/api/v1/calls/${call.id}/end`)).status).toBe(204);
  const anna = await cast.person({ name: 'Anna' });
  await anna.open(call.links.customer);
  await anna.reads('This call is over');
});

test('a mail scanner opens the link many times: nothing begins', async () => {
  const call = await cast.server.makeCall();
  for (let round = 0; round < 5; round++) {
    for (const method of ['GET', 'HEAD']) expect((await fetch(call.links.customer, { method })).ok).toBe(true);
  }
  const scanner = await cast.person({ name: 'Scanner' });
  await scanner.open(call.links.customer);
  await scanner.find('button', 'Join the call');
  const view = await (await cast.server.ask('GET', `/api/v1/calls/${call.id}`)).json();
  expect(view).toMatchObject({ state: 'ready', startedAt: null, people: [] });
});
