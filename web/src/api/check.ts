import { send } from './client';
import type { DeviceCheck } from './generated/board';
import type * as rest from './generated/rest';

export type { CheckResult, DeviceCheck, DeviceFinding, NetworkLeg } from './generated/board';
export type OpenedCheck = rest.KeepDeviceCheckOpened;
export type StartedCheck = rest.MeasureDevicesStarted;

const at = encodeURIComponent;

/** A place in the media server to measure with, for a few minutes. */
export const startCheck = () => send<StartedCheck>('POST', '/device-checks');

/** The answer to one of the two connections of a measurement. */
export const offerCheck = async (session: string, way: 'send' | 'listen', sdp: string): Promise<string> =>
  (await send<{ sdp: string }>('POST', '/device-checks/offer', { session, way, sdp })).sdp;

export const endCheck = (session: string) => send<void>('POST', '/device-checks/end', { session }, {}, true);

/** For whom a link is, and its last check. */
export const openCheck = (secret: string) => send<OpenedCheck>('POST', '/device-checks/open', { secret });

export const keepCheck = (secret: string, check: DeviceCheck) =>
  send<void>('POST', '/device-checks/keep', { secret, check });

export const keepOwnCheck = (check: DeviceCheck) => send<void>('PUT', '/account/device-check', check);

/** What the customer of a call found; null when they checked nothing. */
export const readCallCheck = async (callId: string): Promise<DeviceCheck | null> =>
  (await send<{ check: DeviceCheck | null }>('GET', `/calls/${at(callId)}/device-check`)).check;
