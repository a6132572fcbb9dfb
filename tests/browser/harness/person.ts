import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, ElementHandle, EvaluateFunc, KeyInput, Page } from 'puppeteer-core';
import type { Browser } from './browser';
import { install } from './inPage';

export interface Looks {
  readonly name: string;
  readonly language?: 'en' | 'fr';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly phone?: boolean;
}

type Name = string | RegExp;

const pictures = resolve(import.meta.dirname, '../out');

/** Somebody before a browser. Finds things by role and name, as people and screen readers do. */
export class Person {
  /** Scripts that broke and policies that were violated; a test that ends with some has failed. */
  readonly broken: string[] = [];
  /** Whatever else the console says, lost connections among it. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly browser: Browser,
    readonly looks: Looks,
    private readonly context: BrowserContext,
  ) {}

  static async in(browser: Browser, looks: Looks): Promise<Person> {
    const context = await browser.puppeteer.createBrowserContext();
    const page = await context.newPage();
    const person = new Person(page, browser, looks, context);
    page.on('pageerror', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      (isLostConnection(text) ? person.complaints : person.broken).push(text);
    });
    page.on('console', (line) => {
      if (line.type() === 'error') (isBreach(line.text()) ? person.broken : person.complaints).push(line.text());
    });
    await page.evaluateOnNewDocument(install);
    await person.speak(looks.language ?? 'en');
    await page.setViewport({
      width: looks.width ?? 1440,
      height: looks.height ?? 900,
      isMobile: false,
      hasTouch: looks.phone ?? false,
    });
    if (!browser.isFirefox) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: looks.dark ? 'dark' : 'light' }]);
    }
    return person;
  }

  get name(): string {
    return this.looks.name;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
  }

  /** Waits until it is there, then gives the first of them. */
  async find(role: string, name: Name, seconds = 10): Promise<ElementHandle<HTMLElement>> {
    const wanted = String(name);
    await this.until(
      `no ${role} "${wanted}"`,
      (kind, text) => window.guichetTest.find(kind, text).length > 0,
      [role, wanted],
      seconds,
    );
    const handle = await this.page.evaluateHandle((kind, text) => window.guichetTest.find(kind, text)[0], role, wanted);
    return handle as ElementHandle<HTMLElement>;
  }

  async has(role: string, name: Name): Promise<boolean> {
    return this.page.evaluate((kind, text) => window.guichetTest.find(kind, text).length > 0, role, String(name));
  }

  async click(name: Name, role = 'button'): Promise<void> {
    await this.stir();
    for (let tries = 1, missed = true; missed && tries <= 3; tries++) {
      const element = await this.find(role, name);
      await uncover(element);
      await watchPress(element);
      await element.click();
      missed = await hasMissed(element);
      await element.dispose();
    }
  }

  /** The room's tools leave when nobody moves, and come back at the first movement. */
  private async stir(): Promise<void> {
    const middle = (this.looks.width ?? 1440) / 2;
    for (const step of [0, 8]) await this.page.mouse.move(middle + step, 200 + step);
  }

  async fill(name: Name, text: string): Promise<void> {
    const field = await this.find('textbox', name);
    await uncover(field);
    await field.click({ count: 3 });
    await field.type(text);
    await field.dispose();
  }

  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the text can be read somewhere on the page. */
  async reads(text: Name, seconds = 10): Promise<void> {
    await this.find('text', text instanceof RegExp ? text : new RegExp(literally(text)), seconds);
  }

  async readsNo(text: Name, seconds = 10): Promise<void> {
    const wanted = String(text instanceof RegExp ? text : new RegExp(literally(text)));
    await this.until(
      `still "${wanted}"`,
      (name) => window.guichetTest.find('text', name).length === 0,
      [wanted],
      seconds,
    );
  }

  /** Waits for a condition in the page; when it never comes, tells what the page shows instead. */
  async until<Given extends unknown[]>(
    what: string,
    condition: EvaluateFunc<Given>,
    given: Given,
    seconds = 10,
  ): Promise<void> {
    try {
      await this.page.waitForFunction(condition, { timeout: seconds * 1000, polling: 100 }, ...given);
    } catch (reason) {
      // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen is wanted here.
      const shown = await this.page.evaluate(() => document.body.innerText).catch(() => '(no page)');
      const file = await this.snap(`failed-${Date.now()}`).catch(() => '(no picture)');
      const complaints = [...this.broken, ...this.complaints.slice(-5)].join('\n');
      throw new Error(
        `${this.name}: ${what} after ${seconds} s\n${file}\n--- the page reads\n${shown}\n--- it complained\n${complaints}`,
        { cause: reason },
      );
    }
  }

  /** A picture of the window into out/. */
  async snap(name: string): Promise<string> {
    await mkdir(pictures, { recursive: true });
    const path = join(pictures, `${name}-${this.name}.png`) as `${string}.png`;
    await this.page.screenshot({ path });
    return path;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private async speak(language: 'en' | 'fr'): Promise<void> {
    await this.page.evaluateOnNewDocument((wanted: string) => {
      const list = wanted === 'fr' ? ['fr-CA', 'fr', 'en'] : ['en-GB', 'en'];
      Object.defineProperty(navigator, 'languages', { get: () => list });
      Object.defineProperty(navigator, 'language', { get: () => list[0] });
    }, language);
  }
}

/** Nobody presses what still moves, and whoever finds something under the bar at the bottom of a phone scrolls first. */
async function uncover(element: ElementHandle<HTMLElement>): Promise<void> {
  await element.evaluate(async (one) => {
    const place = () => JSON.stringify(one.getBoundingClientRect());
    for (let before = '', tries = 0; before !== place() && tries < 100; tries++) {
      before = place();
      await new Promise((next) => setTimeout(next, 20));
    }
    const { x, y, width, height } = one.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    if (top && !one.contains(top) && !top.contains(one)) one.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

interface Pressed {
  guichetMissed?: boolean;
}

/** What slipped away at the last moment, since something above it had just come, is pressed again, as people do. */
async function watchPress(element: ElementHandle<HTMLElement>): Promise<void> {
  await element.evaluate((one) => {
    const around = one instanceof HTMLInputElement ? (one.closest('label') ?? one.parentElement ?? one) : one;
    (window as Pressed).guichetMissed = false;
    const note = (event: Event) => {
      (window as Pressed).guichetMissed = !event.composedPath().includes(around);
    };
    window.addEventListener('pointerdown', note, { capture: true, once: true });
  });
}

/** Where the press led to another page there is nobody left to ask, and it was no miss. */
function hasMissed(element: ElementHandle<HTMLElement>): Promise<boolean> {
  return element.evaluate(() => (window as Pressed).guichetMissed === true).catch(() => false);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function isBreach(line: string): boolean {
  return /Content.Security.Policy|Uncaught|Minified React error/i.test(line);
}

// Firefox reports a connection attempt that came to nothing as if a script had broken. The page tries again, and the test sees what comes of it.
function isLostConnection(line: string): boolean {
  return line.includes('WebRTC: ICE failed');
}
