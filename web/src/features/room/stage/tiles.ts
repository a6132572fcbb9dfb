import type { Person, ShownPicture } from '../../../call';
import type { Placement, StageTile } from './layout';

export interface Tile extends StageTile {
  readonly person: Person;
  readonly track: MediaStreamTrack | null;
}

/** What there is to see: everybody's camera place, and a place of its own for each shared screen. */
export function tilesOf(people: readonly Person[], aspects: Readonly<Record<string, number>>): readonly Tile[] {
  return people.flatMap((person) => {
    const camera: Tile = {
      id: person.id,
      person,
      isMe: person.isMe,
      kind: 'camera',
      track: person.videoActive ? person.video : null,
      aspect: person.videoActive ? (aspects[person.id] ?? null) : null,
    };
    if (!person.screen || person.isMe) return [camera];
    const id = `${person.id}/screen`;
    return [
      camera,
      { id, person, isMe: false, kind: 'screen', track: person.screen, aspect: aspects[id] ?? null } satisfies Tile,
    ];
  });
}

/** How large the others are shown; whoever found no place is not. */
export function shownOf(tiles: readonly Tile[], placements: readonly Placement[]): ShownPicture[] {
  return tiles
    .filter((tile) => !tile.isMe)
    .map(({ id, person, kind }) => {
      const { width, height } = placements.find((one) => one.id === id) ?? { width: 0, height: 0 };
      return { participantId: person.id, source: kind, width, height };
    });
}

/** Who is shown large when nothing is pinned: keeps the last speaker, so that a cough does not move the picture. */
export function largeSpeaker(
  speakers: readonly string[],
  people: readonly Person[],
  last: string | null,
): string | null {
  const others = people.filter((person) => !person.isMe);
  const loudest = speakers.find((id) => others.some((person) => person.id === id));
  if (loudest) return loudest;
  if (others.some((person) => person.id === last)) return last;
  return (others.find((person) => person.videoActive) ?? others[0])?.id ?? null;
}
