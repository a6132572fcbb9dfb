import type { QualityParticipant } from '../../../api/quality';
import { bitsOf, shareOf } from './judge';

const columns = [
  'participant',
  'role',
  'started_at',
  'seconds',
  'good',
  'weak',
  'bad',
  'lost',
  'loss_to',
  'loss_from',
  'round_trip_ms',
  'jitter_to_ms',
  'jitter_from_ms',
  'bits_per_second_to',
  'bits_per_second_from',
  'freezes',
  'frozen_seconds',
  'concealed_share',
  'picture_width',
  'picture_height',
];

/** One line a participant and minute (RFC 4180). Numbers and ids alone: nothing that a spreadsheet would run. */
export function csvOf(participants: readonly QualityParticipant[]): string {
  const lines = participants.flatMap(({ participantId, role, minutes }) =>
    minutes.map((minute) => [
      participantId,
      role,
      minute.startedAt,
      minute.seconds,
      shareOf(minute, 'good'),
      shareOf(minute, 'weak'),
      shareOf(minute, 'bad'),
      shareOf(minute, 'lost'),
      minute.down.lossShare,
      minute.up.lossShare,
      minute.roundTripMedianMilliseconds,
      minute.down.jitterMilliseconds,
      minute.up.jitterMilliseconds,
      bitsOf(minute.down),
      bitsOf(minute.up),
      minute.playback?.freezes,
      minute.playback?.frozenSeconds,
      minute.playback?.concealedShare,
      minute.playback?.pictureWidth,
      minute.playback?.pictureHeight,
    ]),
  );
  return `${[columns, ...lines].map((line) => line.map((value) => value ?? '').join(',')).join('\r\n')}\r\n`;
}
