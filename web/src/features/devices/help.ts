import type { Environment } from '../../call';

export type HelpKey =
  | 'chromeDesktop'
  | 'chromeAndroid'
  | 'chromeIos'
  | 'edgeDesktop'
  | 'firefoxDesktop'
  | 'firefoxAndroid'
  | 'safariMac'
  | 'safariIos'
  | 'samsungAndroid'
  | 'other';

/** Where the system itself may hold the devices back, after the browser was allowed. */
export type SystemHelpKey = 'windows' | 'mac' | 'android' | 'ios';

export interface HelpKeys {
  readonly browser: HelpKey;
  readonly system: SystemHelpKey | null;
}

const systems: Partial<Record<Environment['system'], SystemHelpKey>> = {
  windows: 'windows',
  mac: 'mac',
  android: 'android',
  ios: 'ios',
};

function browserKey({ browser, system }: Environment): HelpKey {
  // Every browser on iOS is Safari inside, but its permission lives in the system's settings for that app.
  if (system === 'ios') return browser === 'safari' ? 'safariIos' : 'chromeIos';
  if (browser === 'samsung') return 'samsungAndroid';
  if (browser === 'firefox') return system === 'android' ? 'firefoxAndroid' : 'firefoxDesktop';
  if (browser === 'safari') return 'safariMac';
  if (system === 'android') return browser === 'other' ? 'other' : 'chromeAndroid';
  if (browser === 'edge') return 'edgeDesktop';
  return browser === 'chrome' || browser === 'opera' ? 'chromeDesktop' : 'other';
}

/** Which steps help exactly this browser on this system. */
export function helpKeys(environment: Environment): HelpKeys {
  return { browser: browserKey(environment), system: systems[environment.system] ?? null };
}
