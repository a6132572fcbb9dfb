// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../api/client';
import type { DeviceCheck } from '../../api/generated/board';
import { readEnvironment } from '../page/environment';
import { seeBrowser } from './browser';
import { earlier, hasEarlier, remember } from './earlier';
import type { Loop } from './line/loop';
import { restrict } from './line/loop';
import { type CheckDoor, LineCheck } from './line/network';
import { isLit } from './seeing';

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('browser', () => {
  const see = (userAgent: string, touches = 0) =>
    seeBrowser(
      readEnvironment({ userAgent, maxTouchPoints: touches, secure: true, hasPeerConnection: true, hasDevices: true }),
      userAgent,
    );

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140, Linux', false],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0', 'Firefox 102, Linux', true],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
      'Chrome 126, Android',
      false,
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge 126, Windows',
      false,
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1 Safari/605.1.15',
      'Safari 14, macOS',
      true,
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari 17, iOS',
      false,
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 14_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.0.0 Mobile/15E148 Safari/604.1',
      'Chrome 126, iOS',
      true,
    ],
    ['something else', 'Browser', false],
  ])('%s', (userAgent, words, old) => {
    expect(see(userAgent)).toMatchObject({ words, old });
  });
});

describe('an earlier check', () => {
  const now = Date.parse('2026-03-02T10:00:00Z');
  const check = {
    verdict: 'good',
    device: 'Firefox 140, Linux',
    at: '2026-03-01T11:00:00Z',
  } as DeviceCheck;

  it('OfTheSameDeviceAndNetwork_Counts_ForADay', () => {
    remember(check, 'home', 'm1|c1');
    expect(hasEarlier(now)).toBe(true);
    expect(earlier('home', 'm1|c1', check.device, now)).toEqual(check);
    expect(earlier('home', 'm1|c1', check.device, now + 3_600_001)).toBeNull();
  });

  it('OfAnotherNetworkOrDevice_DoesNot', () => {
    remember(check, 'home', 'm1|c1');
    expect(earlier('train', 'm1|c1', check.device, now)).toBeNull();
    expect(earlier('home', 'm2|c1', check.device, now)).toBeNull();
    expect(earlier('home', 'm1|none', check.device, now)).toBeNull();
    expect(earlier('home', 'm1|c1', 'Chrome 126, Linux', now)).toBeNull();
  });

  it('WhereTheBrowserTellsLessThanThen_IsBelieved', () => {
    remember(check, 'home', 'm1|c1');
    expect(earlier('home', 'some|some', check.device, now)).toEqual(check);
    expect(earlier('home', 'some|none', check.device, now)).toBeNull();
  });

  it('ThatDidNotGoWell_IsForgotten', () => {
    remember(check, 'home', 'm1|c1');
    remember({ ...check, verdict: 'weak' }, 'home', 'm1|c1');
    expect(hasEarlier(now)).toBe(false);
    remember(check, null, 'm1|c1');
    expect(hasEarlier(now)).toBe(false);
  });
});

describe('a picture', () => {
  const pixels = (lit: number) => Array.from({ length: 1000 }, (_, n) => [n < lit ? 90 : 5, 3, 2, 255]).flat();

  it('OfACoveredCamera_IsBlack_AndALampInTheDarkIsNot', () => {
    expect(isLit(pixels(0))).toBe(false);
    expect(isLit(pixels(5))).toBe(false);
    expect(isLit(pixels(10))).toBe(true);
  });
});

it('Restrict_LeavesTheAddressesOfOneProtocol', () => {
  const sdp = [
    'v=0',
    'a=candidate:1 1 udp 2130706431 127.0.0.1 5081 typ host',
    'a=candidate:2 1 tcp 2105524479 127.0.0.1 5081 typ host tcptype passive',
    'a=candidate:3 1 UDP 2130706431 ::1 5081 typ host',
    '',
  ].join('\r\n');
  expect(restrict(sdp, 'udp')).not.toContain('tcp');
  expect(restrict(sdp, 'udp').match(/candidate/g)).toHaveLength(2);
  expect(restrict(sdp, 'tcp').match(/candidate/g)).toHaveLength(1);
});

describe('the line', () => {
  const started = { session: 's1', seconds: 180, legSeconds: 20, network: 'home' };
  const door = (change: Partial<CheckDoor> = {}) => ({
    start: vi.fn(async () => started),
    offer: vi.fn(async () => 'answer'),
    end: vi.fn(async () => {}),
    ...change,
  });
  const loop = (): Loop => ({ received: {} as MediaStream, count: vi.fn(), close: vi.fn() });

  it('Place_IsTakenOnce_AndGivenBack', async () => {
    const at = door();
    const opened = loop();
    const line = new LineCheck(at, async () => opened);
    await line.begin();
    await line.mirror(null, null);
    expect(at.start).toHaveBeenCalledTimes(1);
    expect(line.network).toBe('home');
    line.close();
    expect(opened.close).toHaveBeenCalled();
    expect(at.end).toHaveBeenCalledWith('s1');
  });

  it('Place_WhileAllAreTaken_IsAwaited', async () => {
    vi.useFakeTimers();
    const busy = new Problem('check.busy', 503, '', 20);
    const at = door({ start: vi.fn().mockRejectedValueOnce(busy).mockResolvedValue(started) });
    const got = new LineCheck(at).begin();
    await vi.advanceTimersByTimeAsync(5000);
    expect((await got).session).toBe('s1');
    const never = door({ start: vi.fn().mockRejectedValue(busy) });
    const refused = new LineCheck(never).begin().catch((error: Problem) => error.code);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await refused).toBe('check.busy');
    expect(never.start).toHaveBeenCalledTimes(4);
  });

  it('Way_ThatIsClosed_IsNoLeg_AndAServerThatRefusesIsAnError', async () => {
    const closed = new LineCheck(door(), () => Promise.reject(new Error('No answer within 9000 ms')));
    expect(await closed.mirror(null, null)).toBeNull();
    const at = door({ offer: () => Promise.reject(new Problem('media.unavailable', 503)) });
    const refusing = new LineCheck(at, async (ask) => {
      await ask('send', 'v=0');
      return loop();
    });
    await expect(refusing.mirror(null, null)).rejects.toMatchObject({ code: 'media.unavailable' });
  });
});
