import type { PlaybackReport } from '../../api/generated/hub';
import type { Person } from '../state';
import { type Heeded, PlaybackMeter } from './played';
import type { ShownPicture } from './views';

export interface ReportingParts {
  /** Nothing while there is no connection to ask. */
  stats(): Promise<RTCStatsReport> | undefined;
  heeded(): Heeded;
  /** Nobody to tell: false, and the next report tells of this time too. */
  isHeard(): boolean;
  send(report: PlaybackReport): void;
}

const everyMilliseconds = 15_000;

/** Tells the server now and then how what it sends is played. @returns Ends it. */
export function reportPlayback(parts: ReportingParts): () => void {
  const meter = new PlaybackMeter();
  // A page in the background draws nothing: that is no freeze.
  let unseen = document.hidden;
  const watch = () => {
    unseen = true;
  };
  document.addEventListener('visibilitychange', watch);
  const look = async () => {
    const report = parts.isHeard() ? await parts.stats() : undefined;
    if (report) {
      const heeded = parts.heeded();
      const told = meter.look(report.values(), unseen ? { ...heeded, pictures: [] } : heeded, performance.now());
      unseen = document.hidden;
      if (told) parts.send(told);
    }
  };
  const again = () => void look().catch(() => meter.forget());
  again();
  const timer = setInterval(again, everyMilliseconds);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', watch);
  };
}

/** What of the others is heard and seen at this moment. */
export function heeded(people: readonly Person[], shown: readonly ShownPicture[]): Heeded {
  const others = people.filter((person) => !person.isMe);
  const isSeen = (id: string, source: ShownPicture['source']) =>
    !shown.some((one) => one.participantId === id && one.source === source && one.width * one.height === 0);
  const ids = (tracks: readonly (MediaStreamTrack | null)[]) => tracks.flatMap((track) => track?.id ?? []);
  return {
    sounds: ids(others.flatMap(({ audio, screenSound }) => [audio, screenSound])),
    pictures: ids(
      others.flatMap(({ id, video, videoActive, screen }) => [
        videoActive && isSeen(id, 'camera') ? video : null,
        isSeen(id, 'screen') ? screen : null,
      ]),
    ),
  };
}
