import type { Person } from '../person';

declare global {
  interface Window {
    guichetMoves: string[];
  }
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Chromium notes from the next page on what moves without having been asked to. */
export async function noteMoves(person: Person): Promise<void> {
  await person.page.evaluateOnNewDocument(() => {
    window.guichetMoves = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[]) {
        if (shift.hadRecentInput) continue;
        for (const { node, previousRect: was, currentRect: is } of shift.sources) {
          const what = node instanceof Element ? node : node?.parentElement;
          const text = (what?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
          window.guichetMoves.push(
            `${what?.nodeName.toLowerCase()} "${text}" by ${Math.round(is.x - was.x)}, ${Math.round(is.y - was.y)} px (${shift.value.toFixed(3)})`,
          );
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved on this page so far. */
export const movesOf = (person: Person): Promise<string[]> => person.page.evaluate(() => window.guichetMoves);
