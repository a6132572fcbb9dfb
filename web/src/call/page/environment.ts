/** What stands in the way of a call in this browser, worst first. */
export type Obstacle =
  /** The page is not https: browsers give no camera. */
  | 'insecure'
  /** A browser inside another app: open the link in the real one. */
  | 'in-app'
  /** No WebRTC at all. */
  | 'no-webrtc'
  /** No access to cameras and microphones; one can still watch and listen. */
  | 'no-devices';

export type BrowserName = 'chrome' | 'edge' | 'firefox' | 'safari' | 'samsung' | 'opera' | 'other';
export type SystemName = 'android' | 'ios' | 'windows' | 'mac' | 'linux' | 'chromeos' | 'other';
export type InAppName =
  | 'facebook'
  | 'instagram'
  | 'whatsapp'
  | 'linkedin'
  | 'wechat'
  | 'line'
  | 'gmail'
  | 'google'
  | 'snapchat'
  | 'tiktok'
  | 'x'
  | 'telegram'
  | 'webview';

export interface Environment {
  readonly browser: BrowserName;
  readonly system: SystemName;
  readonly phone: boolean;
  /** The page may ask for camera and microphone. */
  readonly hasDevices: boolean;
  readonly inApp: InAppName | null;
  readonly obstacle: Obstacle | null;
}

/** What the page runs in; a pure function of what the browser says of itself, so that tests can play any of them. */
export interface Surroundings {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly secure: boolean;
  readonly hasPeerConnection: boolean;
  readonly hasDevices: boolean;
}

const inApps: readonly (readonly [InAppName, RegExp])[] = [
  ['facebook', /\bFB(AN|AV|_IAB)\b|\[FB/],
  ['instagram', /Instagram/],
  ['whatsapp', /WhatsApp/],
  ['linkedin', /LinkedInApp/],
  ['wechat', /MicroMessenger/],
  ['line', /\bLine\//],
  ['snapchat', /Snapchat/],
  ['tiktok', /musical_ly|BytedanceWebview|TikTok/i],
  ['x', /Twitter/],
  ['telegram', /Telegram/],
  ['gmail', /\bGmail\b/i],
  ['google', /\bGSA\//],
  // Android says it; on iOS the real browsers name themselves and a bare view does not.
  ['webview', /Android.*; wv\)|\bwv\b.*Version\/\d.*Chrome/],
  ['webview', /(iPhone|iPod|iPad)(?!.*(Safari|CriOS|FxiOS|EdgiOS|OPiOS|DuckDuckGo))/],
];

/** In-app browsers whose cameras work as in the real one, when the devices are there. */
const capable: ReadonlySet<InAppName> = new Set<InAppName>(['google']);

const browsers: readonly (readonly [BrowserName, RegExp])[] = [
  ['edge', /\bEdg(A|iOS)?\//],
  ['opera', /\bOP(R|iOS|T)\//],
  ['samsung', /SamsungBrowser/],
  ['firefox', /Firefox\/|FxiOS/],
  ['chrome', /Chrome\/|CriOS/],
  ['safari', /Version\/.*Safari\//],
];

const systems: readonly (readonly [SystemName, RegExp])[] = [
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['chromeos', /CrOS/],
  ['mac', /Macintosh/],
  ['linux', /Linux|X11/],
];

export function readEnvironment(around: Surroundings = surroundings()): Environment {
  const { userAgent } = around;
  const named = first(systems, userAgent) ?? 'other';
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const system = named === 'mac' && around.maxTouchPoints > 1 ? 'ios' : named;
  const inApp = first(inApps, userAgent) ?? null;
  return {
    browser: first(browsers, userAgent) ?? 'other',
    system,
    phone: system === 'android' || system === 'ios',
    hasDevices: around.hasDevices,
    inApp,
    obstacle: obstacleIn(around, system, inApp),
  };
}

/** An address that makes the real browser open the page: Android knows an intent, iOS a scheme of Safari's. Null where there is none. */
export function openElsewhere(environment: Environment, address: string): string | null {
  const page = new URL(address);
  const rest = `${page.host}${page.pathname}${page.search}`;
  if (environment.system === 'android') {
    // Android takes the last fragment as the intent and all before it as the address, with the link's own fragment.
    const fallback = encodeURIComponent(address);
    return `intent://${rest}${page.hash}#Intent;scheme=${page.protocol.slice(0, -1)};S.browser_fallback_url=${fallback};end`;
  }
  return environment.system === 'ios' ? `x-safari-${address}` : null;
}

function obstacleIn(around: Surroundings, system: SystemName, inApp: InAppName | null): Obstacle | null {
  if (!around.secure) {
    return 'insecure';
  }
  // On iOS what is there works; Android shows every app's pages devices that the app then refuses.
  const works = around.hasDevices && (system === 'ios' || (inApp !== null && capable.has(inApp)));
  if (inApp && !works) {
    return 'in-app';
  }
  if (!around.hasPeerConnection) {
    return 'no-webrtc';
  }
  return around.hasDevices ? null : 'no-devices';
}

function first<Name>(known: readonly (readonly [Name, RegExp])[], userAgent: string): Name | undefined {
  return known.find(([, pattern]) => pattern.test(userAgent))?.[0];
}

const surroundings = (): Surroundings => ({
  userAgent: navigator.userAgent,
  maxTouchPoints: navigator.maxTouchPoints,
  secure: window.isSecureContext,
  hasPeerConnection: typeof RTCPeerConnection === 'function',
  hasDevices: typeof navigator.mediaDevices?.getUserMedia === 'function',
});
