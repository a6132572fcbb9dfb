import type { BrowserName, Environment, SystemName } from '../page/environment';

export interface BrowserSeen {
  /** As people know it, with its version and system: 'Firefox 140, Android'. */
  readonly words: string;
  /** Null where the browser does not say. */
  readonly version: number | null;
  /** Calls work in it, but it is older than what is tested. */
  readonly old: boolean;
}

const names: Record<BrowserName, string> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  opera: 'Opera',
  other: 'Browser',
};

const systems: Record<SystemName, string> = {
  android: 'Android',
  ios: 'iOS',
  windows: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  other: '',
};

const versions: Partial<Record<BrowserName, RegExp>> = {
  chrome: /(?:Chrome|CriOS)\/(\d+(?:\.\d+)?)/,
  edge: /Edg(?:A|iOS)?\/(\d+(?:\.\d+)?)/,
  firefox: /(?:Firefox|FxiOS)\/(\d+(?:\.\d+)?)/,
  safari: /Version\/(\d+(?:\.\d+)?)/,
  samsung: /SamsungBrowser\/(\d+(?:\.\d+)?)/,
  opera: /OP(?:R|iOS|T)\/(\d+(?:\.\d+)?)/,
};

/** The oldest that carry a whole call; two years and more of each, and Safari from where it plays what others send. */
const oldest: Partial<Record<BrowserName, number>> = {
  chrome: 100,
  edge: 100,
  firefox: 115,
  safari: 15.4,
  samsung: 20,
  opera: 86,
};

export function seeBrowser({ browser, system }: Environment, userAgent: string = navigator.userAgent): BrowserSeen {
  const found = versions[browser]?.exec(userAgent)?.[1];
  const version = found ? Number(found) : null;
  // Whatever it is called, on iOS the system's own engine does the work, and goes by the system's version.
  const engine = system === 'ios' ? Number(/OS (\d+)[_.](\d+)/.exec(userAgent)?.slice(1).join('.') ?? '99') : version;
  const least = oldest[system === 'ios' ? 'safari' : browser];
  const named = `${names[browser]}${version === null ? '' : ` ${Math.floor(version)}`}`;
  return {
    words: [named, systems[system]].filter(Boolean).join(', '),
    version,
    old: engine !== null && least !== undefined && engine < least,
  };
}
