import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../stage/fit';
import { arrange, type LayoutWish, type StageTile } from '../stage/layout';

const phone = { width: 360, height: 656 };
const desktop = { width: 1440, height: 900 };
const me: StageTile = { id: 'me', isMe: true, kind: 'camera', aspect: 4 / 3 };
const other = (n: number, kind: StageTile['kind'] = 'camera'): StageTile => ({
  id: `p${n}`,
  isMe: false,
  kind,
  aspect: 16 / 9,
});
const room = (others: number) => [me, ...Array.from({ length: others }, (_, i) => other(i + 1))];
const wish = (change: Partial<LayoutWish> = {}): LayoutWish => ({
  mode: 'auto',
  pinned: null,
  speaker: null,
  bottom: 0,
  top: 0,
  ...change,
});

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const parts = (
  stage: { width: number; height: number },
  tiles: readonly StageTile[],
  change: Partial<LayoutWish> = {},
) => arrange(stage, tiles, wish(change)).placements.map((place) => `${place.id}:${place.part}`);

describe('arrange', () => {
  it.each([
    ['Alone', phone, room(0), {}, ['me:self']],
    ['TwoPeople', phone, room(1), {}, ['p1:big', 'me:self']],
    ['TwoInAGrid', desktop, room(1), { mode: 'grid' as const }, ['p1:tile', 'me:tile']],
    ['Three', desktop, room(2), {}, ['p1:tile', 'p2:tile', 'me:tile']],
    [
      'SpeakerLarge',
      desktop,
      room(3),
      { mode: 'speaker' as const, speaker: 'p2' },
      ['p2:big', 'me:strip', 'p1:strip', 'p3:strip'],
    ],
    ['SpeakerUnknown', desktop, room(2), { mode: 'speaker' as const }, ['p1:big', 'me:strip', 'p2:strip']],
    [
      'PinnedBeatsTheSpeaker',
      desktop,
      room(3),
      { mode: 'speaker' as const, speaker: 'p2', pinned: 'p3' },
      ['p3:big', 'me:strip', 'p1:strip', 'p2:strip'],
    ],
    ['PinnedWhoLeft', desktop, room(2), { pinned: 'gone' }, ['p1:tile', 'p2:tile', 'me:tile']],
    ['ScreenIsLarge', desktop, [...room(2), other(9, 'screen')], {}, ['p9:big', 'me:strip', 'p1:strip', 'p2:strip']],
  ])('Arrange_%s_PlacesEach', (_, stage, tiles, change, expected) => {
    expect(parts(stage, tiles, change)).toEqual(expected);
  });

  it('Arrange_TwoOnAPhone_FillsTheStageAndKeepsTheCorner', () => {
    const [big, self] = arrange(phone, room(1), wish()).placements;
    expect(big).toMatchObject({ x: 0, y: 0, ...phone });
    const alone = arrange(phone, room(0), wish()).placements[0];
    expect(self).toEqual(alone);
    expect(self && self.x + self.width).toBe(352);
    expect(self && self.y + self.height).toBe(648);
  });

  it('Arrange_TwelveOnAPhone_GivesEachTheSameRoom', () => {
    const { placements, hidden } = arrange(phone, room(11), wish());
    expect(placements).toHaveLength(12);
    expect(hidden).toEqual([]);
    expect(new Set(placements.map((place) => `${place.width}x${place.height}`)).size).toBe(1);
    expect(placements[0]?.width).toBeGreaterThan(90);
  });

  it('Arrange_ScreenWithTwelveOnAPhone_SaysHowManyFoundNoPlace', () => {
    const { placements, hidden, more } = arrange(phone, [...room(11), other(20, 'screen')], wish());
    expect(placements.length + hidden.length).toBe(13);
    expect(hidden.length).toBeGreaterThan(0);
    expect(more).not.toBeNull();
    for (const place of placements) expect(more && overlap(place, more)).toBe(false);
  });

  it('Arrange_NoStageYet_PlacesNobody', () => {
    expect(arrange({ width: 0, height: 0 }, room(3), wish()).placements).toEqual([]);
  });

  it('Arrange_AnyRoomAnyStage_KeepsEverybodyInsideAndApart', () => {
    const stage = fc.record({
      width: fc.integer({ min: 320, max: 2560 }),
      height: fc.integer({ min: 320, max: 1600 }),
    });
    const mode = fc.constantFrom('auto' as const, 'grid' as const, 'speaker' as const);
    fc.assert(
      fc.property(
        stage,
        fc.nat(11),
        mode,
        fc.boolean(),
        fc.constantFrom(0, 88),
        (size, others, chosen, screen, bottom) => {
          const tiles = screen && others > 0 ? [...room(others), other(50, 'screen')] : room(others);
          const { placements, hidden, more } = arrange(size, tiles, wish({ mode: chosen, bottom, top: 44 }));
          expect(placements.length + hidden.length).toBe(tiles.length);
          const boxes: Box[] = [...placements.filter((place) => place.part !== 'self'), ...(more ? [more] : [])];
          for (const [i, box] of boxes.entries()) {
            expect(box.width).toBeGreaterThan(0);
            expect(box.height).toBeGreaterThan(0);
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.y).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(size.width);
            expect(box.y + box.height).toBeLessThanOrEqual(size.height);
            for (const next of boxes.slice(i + 1)) expect(overlap(box, next)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
