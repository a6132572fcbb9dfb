import type { AssignedTrack } from '../room/reduce';
import type { CallStats, TrackStats } from '../state';

type Entry = Record<string, unknown> & { readonly type: string };

/** What pages and tests may know of the flow of media, out of the browser's report. */
export function readStats(report: Iterable<Entry>, tracks: readonly AssignedTrack[]): CallStats {
  const entries = [...report];
  const of = (type: string) => entries.filter((entry) => entry.type === type);
  const sent = (kind: string) =>
    sum(
      of('outbound-rtp').filter((entry) => entry.kind === kind),
      'bytesSent',
    );
  const pairId = of('transport')[0]?.selectedCandidatePairId;
  // Firefox has no transport entry but marks the pair itself.
  const pair = of('candidate-pair').find((entry) => (pairId ? entry.id === pairId : entry.selected === true));
  const local = entries.find((entry) => entry.id === pair?.localCandidateId);
  return {
    received: tracks.flatMap((track) => received(of('inbound-rtp'), track)),
    sentBytes: { audio: sent('audio'), video: sent('video') },
    sentFrames: sum(of('outbound-rtp'), 'framesEncoded'),
    roundTripMilliseconds:
      typeof pair?.currentRoundTripTime === 'number' ? Math.round(pair.currentRoundTripTime * 1000) : null,
    transport: typeof local?.protocol === 'string' ? local.protocol : null,
  };
}

function received(inbound: readonly Entry[], { participantId, track }: AssignedTrack): TrackStats[] {
  const found = inbound.find((entry) => entry.trackIdentifier === track.id);
  return found
    ? [
        {
          participantId,
          kind: track.kind as 'audio' | 'video',
          bytes: number(found.bytesReceived),
          packetsLost: number(found.packetsLost),
          framesDecoded: number(found.framesDecoded),
          frameWidth: number(found.frameWidth),
          frameHeight: number(found.frameHeight),
          audioEnergy: number(found.totalAudioEnergy),
        },
      ]
    : [];
}

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

const sum = (entries: readonly Entry[], name: string) =>
  entries.reduce((total, entry) => total + number(entry[name]), 0);
