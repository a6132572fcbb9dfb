import type { TrackAssignment, TrackSource, TrackView } from '../../api/generated/hub';

/** How large the page shows somebody's picture, in CSS pixels; 0 when it found no place. */
export interface ShownPicture {
  readonly participantId: string;
  readonly source: TrackSource;
  readonly width: number;
  readonly height: number;
}

/** What the server needs to know to send no more than is seen. Pictures of which the page said nothing are left out. */
export function viewsOf(
  assignments: readonly TrackAssignment[],
  shown: readonly ShownPicture[],
  scale: number,
): TrackView[] {
  return assignments.flatMap(({ mid, participantId, source }) =>
    shown
      .filter((one) => one.participantId === participantId && one.source === source)
      .map(({ width, height }) => ({ mid, width: Math.round(width * scale), height: Math.round(height * scale) })),
  );
}
