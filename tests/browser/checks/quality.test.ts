import { expect, test } from 'vitest';
import { Cast, enterByLink, noBarriers, seesMoving, signIn } from '../harness';

const cast = new Cast();

interface Told {
  readonly participants: readonly {
    readonly role: string;
    readonly minutes: readonly {
      readonly playback: { readonly framesPerSecond: number; readonly pictureHeight: number } | null;
    }[];
  }[];
}

test('what the pages saw of a call stands in its record, and the desk shows it', async () => {
  const call = await cast.server.makeCall({ title: 'Boiler' });
  const paul = await cast.person({ name: 'Paul' });
  const anna = await cast.person({ name: 'Anna' });
  await enterByLink(paul, call.links.specialist);
  await enterByLink(anna, call.links.customer);
  await seesMoving(paul, 'Anna');
  await seesMoving(anna, 'Paul');
  const said = heard(anna.page);
  expect(await said).toMatchObject({ target: 'ReportPlayback' });
  await anna.click(/^Leave/);
  await cast.server.ask('POST', `/api/v1/calls/${call.id}/end`);

  await expect
    .poll(async () => (await quality(call.id)).participants.map((one) => one.role).sort(), {
      timeout: 30_000,
      interval: 500,
    })
    .toEqual(['customer', 'specialist']);
  const seen = played(await quality(call.id), 'customer');
  expect(seen?.framesPerSecond).toBeGreaterThan(1);
  expect(seen?.pictureHeight).toBeGreaterThan(100);

  for (const dark of [false, true]) {
    const sophie = await cast.person({ name: 'Sophie', dark });
    await signIn(sophie, cast.server);
    await sophie.click('Quality of the call “Boiler”');
    await sophie.find('heading', 'Customer');
    await sophie.find('heading', 'Specialist');
    await sophie.find('img', /^Minute by minute: Good/);
    await sophie.page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await noBarriers(sophie, `quality, dark: ${dark}`);
  }
});

async function quality(id: string): Promise<Told> {
  return (await (await cast.server.ask('GET', `/api/v1/calls/${id}/quality`)).json()) as Told;
}

function played(told: Told, role: string) {
  return told.participants.find((one) => one.role === role)?.minutes.find((minute) => minute.playback)?.playback;
}

/** What the page tells its server about playing, once it does: it takes a quarter of a minute. */
async function heard(page: import('puppeteer-core').Page): Promise<unknown> {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  return new Promise((tell, fail) => {
    const late = setTimeout(() => fail(new Error('The page told nothing in a minute.')), 60_000);
    session.on('Network.webSocketFrameSent', ({ response }) => {
      const said = response.payloadData.split('\u001e').find((one) => one.includes('ReportPlayback'));
      if (said) {
        clearTimeout(late);
        tell(JSON.parse(said));
      }
    });
  });
}
