import type { QualityMinuteView } from '../../../api/quality';

export type Level = 'good' | 'weak' | 'bad' | 'lost';

export const levels: readonly Level[] = ['good', 'weak', 'bad', 'lost'];

/** One participant's minutes taken together; shares are 0 to 1, null is not known. */
export interface Totals {
  readonly levels: Readonly<Record<Level, number>>;
  /** The worse of both ways counts for the verdict. */
  readonly lossTo: number;
  readonly lossFrom: number;
  readonly roundTrip: number | null;
  readonly roundTripMost: number | null;
  readonly jitter: number | null;
  readonly bitsTo: number;
  readonly bitsFrom: number;
  readonly freezes: number | null;
  readonly frozenSeconds: number | null;
  readonly concealed: number | null;
  readonly playedSeconds: number;
  readonly picture: { readonly width: number; readonly height: number } | null;
}

export interface Verdict {
  readonly level: 'good' | 'weak' | 'bad' | 'unknown';
  readonly cause: 'gone' | 'frozen' | 'loss' | 'delay' | 'sound' | null;
}

/** Milliseconds there and back from which people begin to talk at the same time. */
const longWay = 300;

export function totalsOf(minutes: readonly QualityMinuteView[]): Totals {
  const seconds = minutes.map((minute) => Number(minute.seconds));
  const mean = (of: (minute: QualityMinuteView) => unknown) => weighed(minutes.map(of), seconds);
  const largest = minutes
    .flatMap(({ playback }) => (playback?.pictureWidth && playback.pictureHeight ? [playback] : []))
    .map((one) => ({ width: Number(one.pictureWidth), height: Number(one.pictureHeight) }))
    .sort((a, b) => b.width * b.height - a.width * a.height)[0];
  return {
    levels: Object.fromEntries(
      levels.map((level) => [level, mean((minute) => shareOf(minute, level)) ?? 0]),
    ) as Totals['levels'],
    lossTo: mean((minute) => minute.down.lossShare) ?? 0,
    lossFrom: mean((minute) => minute.up.lossShare) ?? 0,
    roundTrip: mean((minute) => minute.roundTripMedianMilliseconds),
    roundTripMost: most(minutes.map((minute) => minute.roundTripMaximumMilliseconds)),
    jitter: mean((minute) => most([minute.up.jitterMilliseconds, minute.down.jitterMilliseconds])),
    bitsTo: mean((minute) => bitsOf(minute.down)) ?? 0,
    bitsFrom: mean((minute) => bitsOf(minute.up)) ?? 0,
    freezes: sum(minutes.map((minute) => minute.playback?.freezes)),
    frozenSeconds: sum(minutes.map((minute) => minute.playback?.frozenSeconds)),
    concealed: mean((minute) => minute.playback?.concealedShare),
    playedSeconds: sum(minutes.map((minute) => minute.playback?.seconds)) ?? 0,
    picture: largest ?? null,
  };
}

/** How it was for the person, in one word, and what was mostly to blame. */
export function verdictOf(totals: Totals): Verdict {
  const { weak, bad, lost, good } = totals.levels;
  if (good + weak + bad + lost === 0) return { level: 'unknown', cause: null };
  const frozen = totals.playedSeconds > 0 ? (totals.frozenSeconds ?? 0) / totals.playedSeconds : 0;
  const concealed = totals.concealed ?? 0;
  const isBad = bad + lost >= 0.25 || frozen >= 0.2 || concealed >= 0.2;
  const isWeak = weak + bad + lost >= 0.15 || frozen >= 0.03 || concealed >= 0.03;
  if (!isBad && !isWeak) return { level: 'good', cause: null };
  return { level: isBad ? 'bad' : 'weak', cause: causeOf(totals, frozen, concealed) };
}

export function bitsOf(flow: QualityMinuteView['up']): number {
  return Number(flow.soundBitsPerSecond) + Number(flow.pictureBitsPerSecond);
}

/** Of a minute's judged time. */
export function shareOf(minute: QualityMinuteView, level: Level): number | null {
  const all = levels.reduce((total, one) => total + Number(minute.levels[one]), 0);
  return all > 0 ? Number(minute.levels[level]) / all : null;
}

function causeOf(totals: Totals, frozen: number, concealed: number): Verdict['cause'] {
  if (totals.levels.lost >= 0.05) return 'gone';
  if (Math.max(totals.lossTo, totals.lossFrom) >= 0.015) return 'loss';
  if (frozen >= 0.015) return 'frozen';
  if ((totals.roundTrip ?? 0) >= longWay) return 'delay';
  return concealed >= 0.015 ? 'sound' : null;
}

const known = (values: readonly unknown[]) =>
  values.filter((value) => value !== null && value !== undefined).map(Number);

function most(values: readonly unknown[]): number | null {
  const found = known(values);
  return found.length > 0 ? Math.max(...found) : null;
}

function sum(values: readonly unknown[]): number | null {
  const found = known(values);
  return found.length > 0 ? found.reduce((total, value) => total + value, 0) : null;
}

/** A long minute counts for more than a short one; what is not known counts for nothing. */
function weighed(values: readonly unknown[], weights: readonly number[]): number | null {
  const pairs = values.flatMap((value, index) =>
    value === null || value === undefined ? [] : [{ value: Number(value), weight: weights[index] ?? 0 }],
  );
  const weight = pairs.reduce((total, pair) => total + pair.weight, 0);
  return weight > 0 ? pairs.reduce((total, pair) => total + pair.value * pair.weight, 0) / weight : null;
}
