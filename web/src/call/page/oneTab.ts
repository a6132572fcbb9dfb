/** How long tabs that nobody looks at leave it to the one that somebody does. */
const courtesy = 300;
/** Longer than it takes until all tabs have heard of the same thing. */
const held = 10_000;

const wait = (ms: number) => new Promise((next) => setTimeout(next, ms));

/** Of all tabs of this browser that hear of the same thing one acts: the one that is looked at, if there is one. Pages that are not served
 * securely know nothing of each other: there each acts. */
export async function inOneTab(what: string, act: () => void): Promise<void> {
  if (!navigator.locks) {
    act();
    return;
  }
  if (document.visibilityState !== 'visible') await wait(courtesy);
  await navigator.locks.request(`guichet.${what}`, { ifAvailable: true }, async (free) => {
    if (free) {
      act();
      await wait(held);
    }
  });
}
