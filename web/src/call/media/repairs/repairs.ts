type Entry = Record<string, unknown> & { readonly type: string };

interface Line {
  freezes: number;
  asked: number;
  packets: number;
  /** Looks one after the other, bad ones below 0. */
  run: number;
  waits: boolean;
}

const everyMilliseconds = 3000;
/** Of round trips of 200 ms three: question, answer, and once more where one of them was lost. A browser by itself waits for one. */
const waitMilliseconds = 600;
const badFreezes = 2;
const badShare = 0.01;
const badLooks = -2;
/** A minute. */
const goodLooks = 20;

/** On a long way that loses packets their repairs come after their picture should have been shown, and it stands still again and again.
 * There it is shown later, and moves. Only where both is seen: loss, and pictures that stand still. */
export class RepairWait {
  private lines = new Map<string, Line>();

  look(report: Iterable<Entry>, receivers: readonly RTCRtpReceiver[]): void {
    const pictures = new Map(
      [...report].flatMap((one) =>
        one.type === 'inbound-rtp' && one.kind === 'video' ? [[one.trackIdentifier, one] as const] : [],
      ),
    );
    const lines = new Map<string, Line>();
    for (const receiver of receivers) {
      const entry = pictures.get(receiver.track.id);
      if (entry) {
        const line = judge(this.lines.get(receiver.track.id), entry);
        lines.set(receiver.track.id, line);
        Object.assign(receiver, { jitterBufferTarget: line.waits ? waitMilliseconds : null });
      }
    }
    this.lines = lines;
  }
}

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

function judge(before: Line | undefined, entry: Entry): Line {
  const now = {
    freezes: number(entry.freezeCount),
    asked: number(entry.nackCount),
    packets: number(entry.packetsReceived),
  };
  if (!before) {
    return { ...now, run: 0, waits: false };
  }
  const isLossy = now.asked - before.asked > badShare * (now.packets - before.packets);
  const isBad = isLossy && now.freezes - before.freezes >= badFreezes;
  const run = isBad ? Math.min(before.run, 0) - 1 : Math.max(before.run, 0) + 1;
  return { ...now, run, waits: run <= badLooks || (before.waits && run < goodLooks) };
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
