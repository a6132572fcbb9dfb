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

export declare function readEnvironment(around?: Surroundings): Environment;

/** An address that makes Android open the page in its browser instead of the app's; null elsewhere. */
export declare function openElsewhere(environment: Environment, address: string): string | null;
