import type { DeviceCheck } from '../../api/generated/board';
import { browserShelf } from '../page/storage';

/** A check that went well, as this browser remembers it. */
interface Remembered {
  readonly check: DeviceCheck;
  readonly network: string;
  readonly devices: string;
}

const name = 'deviceCheck';
const freshMilliseconds = 24 * 60 * 60 * 1000;

/** Which cameras and microphones there are; their ids where the browser tells them, else how many. */
export async function knownDevices(): Promise<string> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind) => all.filter((device) => device.kind === kind);
  const ids = (kind: MediaDeviceKind) =>
    of(kind)
      .map((device) => device.deviceId)
      .sort()
      .join(' ');
  const named = all.some((device) => device.deviceId !== '');
  const told = (kind: MediaDeviceKind) => (named ? ids(kind) : of(kind).length > 0 ? 'some' : 'none');
  return `${told('audioinput')}|${told('videoinput')}`;
}

export function remember(check: DeviceCheck, network: string | null, devices: string): void {
  const good = check.verdict === 'good' && network !== null;
  browserShelf.write(name, good ? ({ check, network, devices } satisfies Remembered) : null);
}

/** There is one that may still count; where this is asked again first, needs the server. */
export function hasEarlier(now: number = Date.now()): boolean {
  const kept = browserShelf.read<Remembered>(name);
  const age = now - Date.parse(kept?.check?.at ?? '');
  return age >= 0 && age < freshMilliseconds;
}

/** The check of the last 24 hours that went well on the same device and network; null otherwise.
 * @param devices As {@link knownDevices} says now: a browser that tells less than it did then is believed. */
export function earlier(network: string, devices: string, words: string, now: number = Date.now()): DeviceCheck | null {
  const kept = hasEarlier(now) ? browserShelf.read<Remembered>(name) : null;
  if (!kept || kept.network !== network || kept.check.device !== words) return null;
  const same = kept.devices.split('|').every((before, side) => {
    const told = devices.split('|')[side] ?? 'none';
    return told === before || (told === 'some' && before !== 'none' && before !== '');
  });
  return same ? kept.check : null;
}
