import type { PlaybackReport } from '../../api/generated/hub';

type Entry = Record<string, unknown> & { readonly type: string };

/** The tracks that count at a moment, by their ids. */
export interface Heeded {
  readonly sounds: readonly string[];
  /** Those that are on the screen: a picture that nobody asks for stands still by right. */
  readonly pictures: readonly string[];
}

interface Look {
  readonly at: number;
  readonly heeded: Heeded;
  readonly entries: ReadonlyMap<string, Entry>;
}

const longestMilliseconds = 110_000;
const samplesPerMillisecond = 48;

/** The browser counts from the beginning of each stream; this tells what came since the last look. */
export class PlaybackMeter {
  private before: Look | null = null;

  /** The next look begins anew: what was between is not told. */
  forget(): void {
    this.before = null;
  }

  /** @param now In milliseconds. @returns Null when there is nothing to tell. */
  look(report: Iterable<Entry>, heeded: Heeded, now: number): PlaybackReport | null {
    const { before } = this;
    const entries = new Map(
      [...report].filter((entry) => entry.type === 'inbound-rtp').map((entry) => [keyOf(entry), entry]),
    );
    this.before = { at: now, heeded, entries };
    const milliseconds = before ? now - before.at : 0;
    if (!before || milliseconds <= 0 || milliseconds > longestMilliseconds) return null;
    const both = (kind: keyof Heeded) =>
      [...entries].flatMap(([key, after]) => {
        const earlier = before.entries.get(key);
        const id = after.trackIdentifier as string;
        const counts = heeded[kind].includes(id) && before.heeded[kind].includes(id);
        return earlier && counts ? [{ earlier, after }] : [];
      });
    return tell(both('sounds'), both('pictures'), milliseconds);
  }
}

interface Pair {
  readonly earlier: Entry;
  readonly after: Entry;
}

function tell(sounds: readonly Pair[], pictures: readonly Pair[], milliseconds: number): PlaybackReport | null {
  if (sounds.length + pictures.length === 0) return null;
  const counted = pictures.filter(({ after }) => typeof after.freezeCount === 'number');
  const frozen = counted.map((pair) => grown(pair, 'totalFreezesDuration') * 1000);
  const waits = [...sounds, ...pictures].flatMap((pair) => waitOf(pair) ?? []);
  const played = sum(sounds, (pair) => grown(pair, 'totalSamplesReceived'));
  // Made-up silence stands for nothing that was lost: somebody was muted.
  const concealed = sum(sounds, (pair) =>
    Math.max(0, grown(pair, 'concealedSamples') - grown(pair, 'silentConcealedSamples')),
  );
  const largest = pictures.map(({ after }) => after).sort((a, b) => areaOf(b) - areaOf(a))[0];
  return {
    seconds: milliseconds / 1000,
    freezes: counted.length > 0 ? sum(counted, (pair) => grown(pair, 'freezeCount')) : null,
    frozenMilliseconds: counted.length > 0 ? Math.floor(Math.min(milliseconds, Math.max(...frozen))) : null,
    framesDecoded: sum(pictures, (pair) => grown(pair, 'framesDecoded')),
    soundMilliseconds: Math.round(played / samplesPerMillisecond),
    concealedMilliseconds: Math.round(Math.min(played, concealed) / samplesPerMillisecond),
    bufferMilliseconds: waits.length > 0 ? Math.round(Math.max(...waits)) : null,
    pictureWidth: number(largest?.frameWidth),
    pictureHeight: number(largest?.frameHeight),
  };
}

/** A stream that begins anew has a new id or counts from 0 again. */
const keyOf = (entry: Entry) => `${entry.id} ${entry.ssrc}`;

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

const grown = ({ earlier, after }: Pair, name: string) => Math.max(0, number(after[name]) - number(earlier[name]));

const sum = (pairs: readonly Pair[], of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);

const areaOf = (entry: Entry) => number(entry.frameWidth) * number(entry.frameHeight);

function waitOf(pair: Pair): number | null {
  const emitted = grown(pair, 'jitterBufferEmittedCount');
  return emitted > 0 ? (grown(pair, 'jitterBufferDelay') * 1000) / emitted : null;
}
