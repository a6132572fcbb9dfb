import { configure, type RenderResult, render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import { deskTexts } from '../locales/desk/texts';
import { type Language, type MoreTexts, startLanguage } from '../locales/i18n';

/** Draws a page in a language, as an entry does.
 * @param texts What the entry says beyond the texts of all; the desk's. */
export async function show(
  page: ReactNode,
  language: Language = 'en',
  texts: MoreTexts = deskTexts,
): Promise<RenderResult> {
  prepare();
  await startLanguage(language, texts);
  return render(page);
}

/** What jsdom lacks and pages use. */
function prepare(): void {
  configure({ asyncUtilTimeout: 5000 });
  HTMLCanvasElement.prototype.getContext = () => null;
  window.matchMedia ??= (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  globalThis.MediaStream ??= class {} as unknown as typeof MediaStream;
  HTMLMediaElement.prototype.play = () => Promise.resolve();
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  globalThis.CSS ??= { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
  Element.prototype.scrollIntoView ??= () => undefined;
}

/** Until the test ends, fingers are what the page is used with. */
export function touched(): void {
  prepare();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: query.includes('pointer: coarse'),
        media: query,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
}

/** Nothing that axe can see is wrong; colours are checked from the tokens, since jsdom paints nothing. */
export async function expectAccessible(root: Element): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
