type Entry = Record<string, unknown> & { readonly type: string };

interface Line {
  freezes: number;
  asked: number;
  packets: number;
  /** The last seconds in which repairs were needed and came late, the newest in the lowest bit. */
  late: number;
  /** Seconds since something was lost or stood still. */
  calm: number;
  /** Milliseconds; 0 leaves it to the browser. */
  wait: number;
}

const everyMilliseconds = 1000;
/** Where repairs have so far to go, one that is lost comes too late the second time; a browser by itself waits for one. */
const farMilliseconds = 120;
/** Of all packets, those that were asked for again. With fewer hardly any is lost twice. */
const lossy = 0.03;
const calm = 0.01;
/** A line that has lost a packet or two has had a hiccup. */
const leastAsked = 3;
/** Question, answer, and both once more where one of them was lost. */
const roundTrips = 3;
const [leastWait, mostWait] = [400, 900];
/** The line is short, and pictures stand still all the same: the way that is long is the other person's. */
const usualWait = 600;
const calmSeconds = 30;
const threeSeconds = 0b111;

/** On a long way that loses packets their repairs come after their picture should have been shown, and it stands still again and again.
 * There it is shown later, and moves: once two of three seconds were so, until half a minute was calm. A line that is good is never
 * touched, since people who talk to one another want no delay. */
export class RepairWait {
  private lines = new Map<string, Line>();

  /** Once a second.
   * @param report Of the whole connection. */
  look(report: Iterable<Entry>, receivers: readonly RTCRtpReceiver[]): void {
    const entries = [...report];
    const roundTrip = roundTripOf(entries);
    const pictures = new Map(
      entries.flatMap((one) =>
        one.type === 'inbound-rtp' && one.kind === 'video' ? [[one.trackIdentifier, one] as const] : [],
      ),
    );
    const lines = new Map<string, Line>();
    for (const receiver of receivers) {
      const entry = pictures.get(receiver.track.id);
      if (entry) {
        const line = judge(this.lines.get(receiver.track.id) ?? unseen, entry, roundTrip);
        lines.set(receiver.track.id, line);
        Object.assign(receiver, { jitterBufferTarget: line.wait || null });
      }
    }
    this.lines = lines;
  }
}

const unseen: Line = { freezes: 0, asked: 0, packets: 0, late: 0, calm: 0, wait: 0 };

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

/** Milliseconds to the server and back; 0 while unknown. */
function roundTripOf(entries: readonly Entry[]): number {
  const used = entries.filter(
    (one) => one.type === 'candidate-pair' && (one.nominated === true || one.selected === true),
  );
  return Math.max(0, ...used.map((one) => number(one.currentRoundTripTime) * 1000));
}

function judge(before: Line, entry: Entry, roundTrip: number): Line {
  const now = {
    freezes: number(entry.freezeCount),
    asked: number(entry.nackCount),
    packets: number(entry.packetsReceived),
  };
  const asked = now.asked - before.asked;
  const packets = now.packets - before.packets;
  const stands = now.freezes > before.freezes;
  const isFar = roundTrip >= farMilliseconds;
  const isLate = asked >= leastAsked && asked > lossy * packets && (isFar || stands);
  const late = ((before.late << 1) | Number(isLate)) & threeSeconds;
  const calmFor = asked > calm * packets && (isFar || stands) ? 0 : before.calm + 1;
  const isAgain = isLate && (late & ~1) !== 0;
  const wanted = isFar ? Math.min(Math.max(roundTrips * roundTrip, leastWait), mostWait) : usualWait;
  const kept = calmFor < calmSeconds ? before.wait : 0;
  return { ...now, late, calm: calmFor, wait: isAgain ? Math.max(kept, wanted) : kept };
}

/** @returns Ends it. */
export function waitForRepairs(
  stats: () => Promise<RTCStatsReport> | undefined,
  receivers: () => readonly RTCRtpReceiver[],
): () => void {
  const wait = new RepairWait();
  const look = async () => {
    const report = await stats();
    if (report) wait.look(report.values(), receivers());
  };
  const timer = setInterval(() => void look().catch(() => {}), everyMilliseconds);
  return () => clearInterval(timer);
}
