import type { DeviceSide, DevicesState } from '../../call';

export type DeviceNoteKind =
  | 'bothRefused'
  | 'cameraRefused'
  | 'microphoneRefused'
  | 'bothAbsent'
  | 'cameraAbsent'
  | 'microphoneAbsent'
  | 'bothBusy'
  | 'cameraBusy'
  | 'microphoneBusy';

export interface DeviceNote {
  readonly kind: DeviceNoteKind;
  /** Steps for this browser are of use. */
  readonly help: boolean;
  /** Trying again may succeed. */
  readonly retry: boolean;
}

const troubles = ['refused', 'absent', 'busy'] as const;

function troubleOf(side: DeviceSide) {
  return troubles.find((trouble) => trouble === side.state) ?? null;
}

function note(who: 'both' | 'camera' | 'microphone', trouble: (typeof troubles)[number]): DeviceNote {
  const what = ({ refused: 'Refused', absent: 'Absent', busy: 'Busy' } as const)[trouble];
  return { kind: `${who}${what}`, help: trouble === 'refused', retry: true };
}

/** What to tell about camera and microphone, the two in one note when the same is wrong with both. */
export function deviceNotes(state: DevicesState): readonly DeviceNote[] {
  const [camera, microphone] = [troubleOf(state.camera), troubleOf(state.microphone)];
  if (camera && camera === microphone) return [note('both', camera)];
  const notes: DeviceNote[] = [];
  if (microphone) notes.push(note('microphone', microphone));
  if (camera) notes.push(note('camera', camera));
  return notes;
}

/** What the person will bring into the call. */
export type Bringing = 'both' | 'sound' | 'picture' | 'nothing';

export function bringing(state: DevicesState): Bringing {
  const [sound, picture] = [state.microphone.state === 'on', state.camera.state === 'on'];
  if (sound && picture) return 'both';
  if (sound) return 'sound';
  return picture ? 'picture' : 'nothing';
}
