import { describe, expect, it } from 'vitest';
import { openElsewhere, readEnvironment, type Surroundings } from './environment';

const chromeAndroid =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
const safariPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.7 Mobile/15E148 Safari/604.1';
const viewPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const viewAndroid =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/156.0.0.0 Mobile Safari/537.36';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15';
const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const around = (userAgent: string, change: Partial<Surroundings> = {}): Surroundings => ({
  userAgent,
  maxTouchPoints: 0,
  secure: true,
  hasPeerConnection: true,
  hasDevices: true,
  ...change,
});

describe('readEnvironment', () => {
  it.each([
    ['chrome', 'android', chromeAndroid],
    ['samsung', 'android', chromeAndroid.replace('Chrome/', 'SamsungBrowser/28.0 Chrome/')],
    ['safari', 'ios', safariPhone],
    ['chrome', 'ios', safariPhone.replace('Version/18.7', 'CriOS/156.0.8078.79')],
    ['firefox', 'ios', safariPhone.replace('Version/18.7', 'FxiOS/153.0')],
    ['safari', 'mac', mac],
    ['chrome', 'windows', windows],
    ['edge', 'windows', `${windows} Edg/156.0.0.0`],
    ['opera', 'windows', `${windows} OPR/140.0.0.0`],
    ['firefox', 'linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
    ['chrome', 'chromeos', windows.replace('Windows NT 10.0; Win64; x64', 'X11; CrOS x86_64 14541.0.0')],
  ])('RealBrowser_%s_%s_HasNoObstacle', (browser, system, userAgent) => {
    expect(readEnvironment(around(userAgent))).toMatchObject({ browser, system, inApp: null, obstacle: null });
  });

  it.each([
    ['facebook', `${viewAndroid} [FB_IAB/FB4A;FBAV/540.0.0.40.109;]`],
    ['instagram', `${viewAndroid} Instagram 400.0.0.10.80 Android`],
    ['whatsapp', `${chromeAndroid} WhatsApp/2.26`],
    ['linkedin', `${viewAndroid} LinkedInApp/4.1.900`],
    ['wechat', `${chromeAndroid} MicroMessenger/8.0.50`],
    ['line', `${chromeAndroid} Line/15.1.0/IAB`],
    ['webview', viewAndroid],
  ])('AndroidApp_%s_IsAnObstacleThoughDevicesShow', (inApp, userAgent) => {
    expect(readEnvironment(around(userAgent))).toMatchObject({ inApp, obstacle: 'in-app', phone: true });
  });

  it('IosApp_WithDevices_Works', () => {
    const environment = around(`${viewPhone} Instagram 400.0.0.10.80 (iPhone14,5)`);
    expect(readEnvironment(environment)).toMatchObject({ inApp: 'instagram', obstacle: null });
    expect(readEnvironment({ ...environment, hasDevices: false }).obstacle).toBe('in-app');
  });

  it('IosView_WithoutABrowsersName_IsAWebView', () => {
    expect(readEnvironment(around(viewPhone, { hasDevices: false }))).toMatchObject({
      inApp: 'webview',
      obstacle: 'in-app',
    });
  });

  it('Ipad_SayingThatItIsAMac_IsIos', () => {
    expect(readEnvironment(around(mac, { maxTouchPoints: 5 })).system).toBe('ios');
  });

  it.each([
    ['insecure', { secure: false, hasDevices: false }],
    ['no-webrtc', { hasPeerConnection: false }],
    ['no-devices', { hasDevices: false }],
  ] as const)('Desktop_%s_IsNamed', (obstacle, change) => {
    expect(readEnvironment(around(windows, change)).obstacle).toBe(obstacle);
  });
});

describe('openElsewhere', () => {
  const address = 'https://help.example/j#secret';

  it('Android_Intent_KeepsTheSecretInItsFragment', () => {
    expect(openElsewhere(readEnvironment(around(viewAndroid)), address)).toBe(
      'intent://help.example/j#secret#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Fhelp.example%2Fj%23secret;end',
    );
  });

  it('Ios_SafarisScheme_ElsewhereNone', () => {
    expect(openElsewhere(readEnvironment(around(viewPhone)), address)).toBe(`x-safari-${address}`);
    expect(openElsewhere(readEnvironment(around(windows)), address)).toBeNull();
  });
});
