import type { TrackAssignment, TrackSource } from '../../api/generated/hub';
import type { AssignedTrack } from '../room/reduce';

interface Slot {
  readonly tenant: string;
  readonly transceiver: RTCRtpTransceiver;
  readonly participantId: string;
  readonly source: TrackSource;
  /** The mark of the last packet when the slot was given to this person. */
  readonly before: string;
  /** Looks left until it is believed without a sign, for a browser that marks no packets. */
  patience: number;
  active: boolean;
}

const lookMilliseconds = 50;
const patienceLooks = 60;

/** Who is on which receiving m-line. The same track carries one person after another, so a picture counts as
 * theirs only when packets came since it was given to them: nobody is shown under another's name. */
export class Slots {
  private assignments: readonly TrackAssignment[] = [];
  private slots: readonly Slot[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly tell: (tracks: readonly AssignedTrack[]) => void,
  ) {}

  assign(assignments: readonly TrackAssignment[]): void {
    this.assignments = assignments;
    this.refresh();
  }

  /** Looks again at what could not be found before the m-lines were there. */
  refresh(): void {
    const known = new Map(this.slots.map((slot) => [slot.tenant, slot]));
    const transceivers = new Map(
      this.connection.getTransceivers().map((transceiver) => [transceiver.mid, transceiver]),
    );
    this.slots = this.assignments.flatMap(({ mid, participantId, source }) => {
      const transceiver = transceivers.get(mid);
      if (!transceiver || participantId === null || source === null) {
        return [];
      }
      const tenant = `${mid} ${participantId} ${source}`;
      return [known.get(tenant) ?? newSlot(tenant, transceiver, participantId, source)];
    });
    this.look();
    this.tellAll();
  }

  isTaken(transceiver: RTCRtpTransceiver): boolean {
    return this.slots.some((slot) => slot.transceiver === transceiver);
  }

  close(): void {
    this.slots = [];
    this.watch(false);
  }

  private tellAll(): void {
    this.tell(
      this.slots.map(({ participantId, source, transceiver, active }) => ({
        participantId,
        source,
        track: transceiver.receiver.track,
        active,
      })),
    );
  }

  /** Whether somebody's picture came. */
  private look(): boolean {
    const waiting = this.slots.filter((slot) => !slot.active);
    for (const slot of waiting) {
      const isBelieved = slot.patience-- <= 0 && !slot.transceiver.receiver.track.muted;
      slot.active = isBelieved || markOf(slot.transceiver) !== slot.before;
    }
    this.watch(waiting.some((slot) => !slot.active));
    return waiting.some((slot) => slot.active);
  }

  private watch(wanted: boolean): void {
    if (!wanted) {
      clearInterval(this.timer);
      this.timer = undefined;
    } else {
      this.timer ??= setInterval(() => this.look() && this.tellAll(), lookMilliseconds);
    }
  }
}

function newSlot(tenant: string, transceiver: RTCRtpTransceiver, participantId: string, source: TrackSource): Slot {
  const active = source === 'microphone' || source === 'screenSound';
  return { tenant, transceiver, participantId, source, before: markOf(transceiver), patience: patienceLooks, active };
}

/** Changes with each packet that was played or shown. */
function markOf({ receiver }: RTCRtpTransceiver): string {
  const [source] = receiver.getSynchronizationSources?.() ?? [];
  return source ? `${source.timestamp} ${source.rtpTimestamp}` : '';
}
