import type { CheckResult, DeviceCheck, NetworkLeg } from '../../api/generated/board';

/** What is to be said about a check, the worst first. Each has a sentence that says what it means and one that says what to do. */
export type Remark =
  | 'noNetwork'
  | 'browserOld'
  | 'microphoneRefused'
  | 'microphoneAbsent'
  | 'microphoneBusy'
  | 'lineBad'
  | 'microphoneSilent'
  | 'cameraRefused'
  | 'cameraAbsent'
  | 'cameraBusy'
  | 'cameraSilent'
  | 'notHeard'
  | 'lineUntried'
  | 'lineWeak'
  | 'notPlayed'
  | 'tcpOnly';

export interface Judged {
  readonly verdict: CheckResult;
  readonly remarks: readonly Remark[];
}

export type Line = 'good' | 'weak' | 'bad';

/** A call of two needs about 1,700 kbit/s for its best picture, 350 for a small one, 50 for sound alone. */
const [enoughForPicture, enoughForSound] = [500, 80];
const [weakLoss, badLoss] = [0.04, 0.25];
const [weakRoundTrip, badRoundTrip] = [400, 1500];
const weakJitter = 60;

export function judgeLine(leg: NetworkLeg): Line {
  const rate = Math.min(leg.upKbps, leg.downKbps);
  const { loss, roundTripMilliseconds: roundTrip, jitterMilliseconds: jitter } = leg;
  if (rate < enoughForSound || (loss ?? 0) > badLoss || (roundTrip ?? 0) > badRoundTrip) return 'bad';
  const weak =
    rate < enoughForPicture || (loss ?? 0) > weakLoss || (roundTrip ?? 0) > weakRoundTrip || (jitter ?? 0) > weakJitter;
  return weak ? 'weak' : 'good';
}

/** The way that the call will take: UDP where it goes through. */
export const bestLeg = ({ udp, tcp }: Pick<DeviceCheck, 'udp' | 'tcp'>): NetworkLeg | null => udp ?? tcp;

const bad: ReadonlySet<Remark> = new Set<Remark>([
  'noNetwork',
  'browserOld',
  'microphoneRefused',
  'microphoneAbsent',
  'microphoneBusy',
  'lineBad',
]);

const findings = { refused: 'Refused', absent: 'Absent', busy: 'Busy', silent: 'Silent' } as const;

/** @param browserOld Calls are not tested in it. */
export function judge(check: Omit<DeviceCheck, 'verdict' | 'at'>, browserOld: boolean): Judged {
  const { camera, microphone, loudspeaker, networkTried, playback, udp } = check;
  const leg = bestLeg(check);
  const line = leg && judgeLine(leg);
  const remarks: (Remark | false | null)[] = [
    networkTried && !leg && 'noNetwork',
    browserOld && 'browserOld',
    microphone && microphone !== 'works' && microphone !== 'silent' && `microphone${findings[microphone]}`,
    line === 'bad' && 'lineBad',
    microphone === 'silent' && 'microphoneSilent',
    camera && camera !== 'works' && `camera${findings[camera]}`,
    loudspeaker === false && 'notHeard',
    line === 'weak' && 'lineWeak',
    !networkTried && 'lineUntried',
    playback === false && 'notPlayed',
    leg !== null && !udp && 'tcpOnly',
  ];
  const said = remarks.filter((remark): remark is Remark => Boolean(remark));
  const isWeak = said.some((remark) => remark !== 'tcpOnly');
  return { verdict: said.some((remark) => bad.has(remark)) ? 'bad' : isWeak ? 'weak' : 'good', remarks: said };
}
