import type { DeviceState } from '../../api/generated/hub';
import type { Permission } from '../state';

export type Kind = 'microphone' | 'camera';
export type Missing = Exclude<DeviceState, 'on' | 'off'>;

/** The track, or why there is none. */
export type Opened = MediaStreamTrack | Missing;

/** Which device: a certain one, or a camera that looks a certain way; otherwise the browser's own choice. */
export interface Which {
  readonly id?: string | null;
  readonly facing?: 'user' | 'environment';
  /** Rather none than another one. */
  readonly exactly?: boolean;
}

export const kinds = ['microphone', 'camera'] as const;

/** Opens several with one question to the person where that works; when it fails, each on its own, so that a camera
 * that is missing, busy or refused does not take the microphone with it. */
export async function openDevices(wanted: Partial<Record<Kind, Which>>): Promise<Partial<Record<Kind, Opened>>> {
  const { microphone, camera } = wanted;
  if (!microphone || !camera) {
    return {
      ...(microphone && { microphone: await openDevice('microphone', microphone) }),
      ...(camera && { camera: await openDevice('camera', camera) }),
    };
  }
  try {
    const stream = await ask({
      audio: constraintsOf('microphone', microphone),
      video: constraintsOf('camera', camera),
    });
    return { microphone: stream.getAudioTracks()[0] ?? 'absent', camera: stream.getVideoTracks()[0] ?? 'absent' };
  } catch (error) {
    const asked = await Promise.all(kinds.map(readPermission));
    if (
      missing(error) === 'refused' &&
      asked.every((permission) => permission === asked[0] && permission !== 'unknown')
    ) {
      // The person said no, or closed the question: asking again at once would only press them.
      return { microphone: 'refused', camera: 'refused' };
    }
    return { microphone: await openDevice('microphone', microphone), camera: await openDevice('camera', camera) };
  }
}

export async function openDevice(kind: Kind, which: Which): Promise<Opened> {
  try {
    return await one(kind, which);
  } catch (error) {
    if (missing(error) === 'absent' && which.exactly) {
      return openDevice(kind, {});
    }
    return missing(error);
  }
}

/** Like {@link openDevice} with `exactly`, but says 'absent' instead of taking another one. */
export const openExactly = (kind: Kind, which: Which): Promise<Opened> =>
  one(kind, { ...which, exactly: true }).catch(missing);

async function one(kind: Kind, which: Which): Promise<MediaStreamTrack> {
  const wanted = constraintsOf(kind, which);
  const stream = await ask(kind === 'microphone' ? { audio: wanted } : { video: wanted });
  const [track] = stream.getTracks();
  if (!track) {
    throw new DOMException('No track', 'NotFoundError');
  }
  return track;
}

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new DOMException('No devices here', 'NotAllowedError');
  }
  return navigator.mediaDevices.getUserMedia(constraints);
}

function constraintsOf(kind: Kind, which: Which): MediaTrackConstraints {
  const id = which.id && { deviceId: which.exactly ? { exact: which.id } : { ideal: which.id } };
  if (kind === 'microphone') {
    return { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...id };
  }
  const facing = which.facing ?? 'user';
  return {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
    ...(id || { facingMode: which.exactly ? { exact: facing } : { ideal: facing } }),
  };
}

/** The names that browsers give, old ones too. */
const missingByName: Record<string, Missing> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

function missing(error: unknown): Missing {
  return missingByName[(error as Error).name] ?? 'busy';
}

export async function readPermission(kind: Kind): Promise<Permission> {
  return (await permissionStatus(kind))?.state ?? 'unknown';
}

/** Null where the browser does not tell. */
export async function permissionStatus(kind: Kind): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: kind as PermissionName });
  } catch {
    return null;
  }
}
