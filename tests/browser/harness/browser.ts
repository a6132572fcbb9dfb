import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import puppeteer, { type Browser as Puppeteer } from 'puppeteer-core';

export interface Devices {
  /** False: the machine has neither camera nor microphone. */
  readonly present?: boolean;
  /** What happens to the browser's question: it was answered yes before (the default), or it comes now, and the answer is yes or no. */
  readonly permission?: 'given' | 'asked' | 'refused';
  /** A y4m file that the camera shows instead of the browser's own test picture. */
  readonly picture?: string;
  /** How many pictures a second the browser's own test picture has: fewer where nobody weighs them, since making and sending
   * them is most of what such a test costs. */
  readonly pictures?: number;
}

const fewPictures = 10;

// Two pages behind the address field of each window, which nobody sees here: they take two thirds of what a window costs.
const withoutOmnibox = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

const answers = {
  given: '--use-fake-ui-for-media-stream',
  asked: '--auto-accept-camera-and-microphone-capture',
  refused: '--deny-permission-prompts',
};

/** A real browser, without a window, with devices that make a moving picture and a sound. */
export class Browser {
  private constructor(
    readonly puppeteer: Puppeteer,
    readonly isFirefox: boolean,
  ) {}

  static async chromium(devices: Devices = {}): Promise<Browser> {
    const camera = `--use-fake-device-for-media-stream=fps=${devices.pictures ?? fewPictures}`;
    const fake = devices.present === false ? [] : [camera];
    const picture = devices.picture ? [`--use-file-for-fake-video-capture=${devices.picture}`] : [];
    const browser = await puppeteer.launch({
      acceptInsecureCerts: true,
      executablePath: process.env.GUICHET_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...fake,
        ...picture,
        answers[devices.permission ?? 'given'],
        ...sandbox(),
        '--autoplay-policy=no-user-gesture-required',
        '--disable-dev-shm-usage',
        withoutOmnibox,
      ],
    });
    return new Browser(browser, false);
  }

  /** Without a lasting permission Firefox keeps to the machine's outer address and finds no way over loopback; the two
   * defaults give it, in every context. */
  static async firefox(): Promise<Browser> {
    const browser = await puppeteer.launch({
      acceptInsecureCerts: true,
      browser: 'firefox',
      executablePath: process.env.GUICHET_FIREFOX ?? '/usr/bin/firefox-esr',
      extraPrefsFirefox: {
        'media.navigator.streams.fake': true,
        'media.navigator.permission.disabled': true,
        'media.peerconnection.ice.loopback': true,
        'media.autoplay.default': 0,
        'permissions.default.camera': 1,
        'permissions.default.microphone': 1,
      },
    });
    return new Browser(browser, true);
  }

  /** Pulls this browser's network cable: its pages hear that they are offline, and nothing comes or goes, media included. */
  async cutNetwork(): Promise<void> {
    for (const page of await this.puppeteer.pages()) await page.setOfflineMode(true);
    for (const process of this.networkProcesses()) globalThis.process.kill(process, 'SIGSTOP');
  }

  async mendNetwork(): Promise<void> {
    for (const process of this.networkProcesses()) globalThis.process.kill(process, 'SIGCONT');
    for (const page of await this.puppeteer.pages()) await page.setOfflineMode(false);
  }

  async close(): Promise<void> {
    for (const process of this.isFirefox ? [] : this.networkProcesses()) globalThis.process.kill(process, 'SIGCONT');
    await this.puppeteer.close();
  }

  // Chromium does all its networking in one process of its own, a child of the browser's.
  private networkProcesses(): number[] {
    const mine = String(this.puppeteer.process()?.pid);
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .filter(
        (entry) => read(`/proc/${entry}/cmdline`).includes('network.mojom.NetworkService') && descends(entry, mine),
      )
      .map(Number);
  }
}

function descends(process: string, ancestor: string): boolean {
  for (let current = process; current && current !== '0' && current !== '1'; current = parent(current)) {
    if (current === ancestor) return true;
  }
  return false;
}

function parent(process: string): string {
  return /^PPid:\s+(\d+)$/m.exec(read(`/proc/${process}/status`))?.[1] ?? '';
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // The process ended meanwhile.
  }
}

// Chromium's sandbox does not start as root.
function sandbox(): string[] {
  return execFileSync('id', ['-u']).toString().trim() === '0' ? ['--no-sandbox'] : [];
}
