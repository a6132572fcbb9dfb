import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Person } from './person';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong with the whole page, WCAG 2.2 AA and its own advice. */
export async function noBarriers(person: Person, screen: string): Promise<void> {
  await person.page.evaluate(axe);
  // At the end of a page nothing lies under the bar at the bottom of a phone; elsewhere it is a matter of scrolling.
  const before = await person.page.evaluate(() => window.scrollY);
  await person.page.evaluate(() =>
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
  );
  const found = await person.page.evaluate(async () => {
    const runner = (window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe;
    const { violations } = await runner.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((each) =>
      each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
  await person.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), before);
  expect.soft(found, screen).toEqual([]);
}

/** Nothing makes the page scroll sideways. */
export async function fits(person: Person): Promise<void> {
  const [content, window] = await person.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, 'the page is wider than the phone').toBeLessThanOrEqual(window ?? 0);
}

/** Buttons under 44 px either way: too small for a thumb. */
export function smallTargets(person: Person): Promise<string[]> {
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
