import type { NetworkLeg } from '../../../api/generated/board';

/** What both connections of a loop have counted since their beginning. */
export interface Counted {
  /** Milliseconds of the page's clock. */
  readonly at: number;
  readonly sentBytes: number;
  readonly sentPackets: number;
  /** Of what was sent, by the server's reports. */
  readonly upLost: number;
  readonly receivedBytes: number;
  readonly receivedPackets: number;
  readonly downLost: number;
  /** Milliseconds; null while unknown. */
  readonly roundTrips: readonly number[];
  readonly upJitter: number | null;
  readonly downJitter: number | null;
}

type Report = Readonly<Record<string, unknown>>;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const milliseconds = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 ? Math.round(value * 1000) : null;
const sum = (reports: readonly Report[], field: string): number =>
  reports.reduce((total, report) => total + number(report[field]), 0);

/** Reads the browser's own counters (W3C webrtc-stats) of the sending and of the listening connection. */
export function count(at: number, sending: Iterable<Report>, listening: Iterable<Report>): Counted {
  const [sent, received] = [[...sending], [...listening]];
  const of = (all: readonly Report[], type: string) => all.filter((report) => report.type === type);
  const [out, told, inbound] = [of(sent, 'outbound-rtp'), of(sent, 'remote-inbound-rtp'), of(received, 'inbound-rtp')];
  const pairs = [...of(sent, 'candidate-pair'), ...of(received, 'candidate-pair')].filter(
    (pair) => pair.state === 'succeeded',
  );
  const sound = (all: readonly Report[]) => all.find((report) => report.kind === 'audio');
  return {
    at,
    sentBytes: sum(out, 'bytesSent') + sum(out, 'headerBytesSent'),
    sentPackets: sum(out, 'packetsSent'),
    upLost: Math.max(0, sum(told, 'packetsLost')),
    receivedBytes: sum(inbound, 'bytesReceived') + sum(inbound, 'headerBytesReceived'),
    receivedPackets: sum(inbound, 'packetsReceived'),
    downLost: Math.max(0, sum(inbound, 'packetsLost')),
    roundTrips: [...pairs.map((pair) => pair.currentRoundTripTime), ...told.map((report) => report.roundTripTime)]
      .map(milliseconds)
      .filter((time): time is number => time !== null && time > 0),
    upJitter: milliseconds(sound(told)?.jitter),
    downJitter: milliseconds(sound(inbound)?.jitter),
  };
}

/** The browser sends little at first and finds out what the line carries: what came before this is counted, not judged. */
const warmUpMilliseconds = 2000;

/** One way over the network from what was counted, oldest first. Null when nothing came back: then it is closed. */
export function legOf(counted: readonly Counted[]): NetworkLeg | null {
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last || last.receivedBytes === 0) return null;
  const from = counted.find((one) => one.at - first.at >= warmUpMilliseconds && one !== last) ?? first;
  const seconds = Math.max(0.001, (last.at - from.at) / 1000);
  const [sent, lostUp] = [last.sentPackets - from.sentPackets, last.upLost - from.upLost];
  const [received, lostDown] = [last.receivedPackets - from.receivedPackets, last.downLost - from.downLost];
  const upLoss = sent > 0 ? Math.min(1, lostUp / sent) : 0;
  const downLoss = received + lostDown > 0 ? lostDown / (received + lostDown) : 0;
  const kbps = (bytes: number) => Math.round((bytes * 8) / seconds / 1000);
  return {
    roundTripMilliseconds: median(counted.flatMap((one) => one.roundTrips)),
    jitterMilliseconds: worse(counted, ({ upJitter, downJitter }) => [upJitter, downJitter]),
    loss: Math.max(0, Math.round(Math.max(upLoss, downLoss) * 1000) / 1000),
    upKbps: Math.round(kbps(last.sentBytes - from.sentBytes) * (1 - Math.max(0, upLoss))),
    downKbps: kbps(last.receivedBytes - from.receivedBytes),
    upBytes: last.sentBytes,
    downBytes: last.receivedBytes,
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The larger of both ways, each the middle one of what was seen: one late packet is no bad line. */
function worse(counted: readonly Counted[], ways: (one: Counted) => readonly (number | null)[]): number | null {
  const seen = [0, 1].map((way) => median(counted.map((one) => ways(one)[way]).filter((value) => value != null)));
  const known = seen.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
