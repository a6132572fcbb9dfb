// People in a call, in a real browser with a fake camera and microphone.

export const flags = [
  '--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required',
  '--lang=en', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
];

export async function makeCall(server) {
  const answer = await fetch(`${server.url}/api/v1/calls`, {
    method: 'POST', headers: { authorization: `Bearer ${server.sample.apiKey}`, 'content-type': 'application/json' }, body: '{}',
  });
  return answer.json();
}

/** Opens a link up to the button 'join'; `prepare` comes before the page's own scripts. */
export async function open(browser, link, name, prepare = async () => {}) {
  const page = await (await browser.createBrowserContext()).newPage();
  await prepare(page);
  await page.goto(link);
  await page.locator('form input').fill(name);
  await page.waitForFunction(() => document.querySelector('video')?.videoWidth > 0);
  return page;
}

/** Taps 'join', waits for the room. */
export async function join(page) {
  await page.locator('button[type=submit]').click();
  await page.waitForSelector('[data-part=self]');
}

/** From the link into the room; the page remembers its peer connections in `benchPeers`. */
export async function enter(browser, link, name, prepare) {
  const page = await open(browser, link, name, async (fresh) => {
    await prepare(fresh);
    await fresh.evaluateOnNewDocument(() => {
      window.benchPeers = [];
      window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
        construct(target, given, newTarget) {
          const peer = Reflect.construct(target, given, newTarget);
          window.benchPeers.push(peer);
          return peer;
        },
      });
    });
  });
  await join(page);
  return page;
}
