import { describe, expect, it } from 'vitest';
import { person } from '../../../test/fakes';
import { largeSpeaker, tilesOf } from '../stage/tiles';

const track = {} as MediaStreamTrack;
const [me, anne, paul] = [
  person('me', 'Marie', { isMe: true }),
  person('a', 'Anne'),
  person('p', 'Paul', { video: track, videoActive: true }),
];

describe('tilesOf', () => {
  it('TilesOf_ScreenOfAnother_HasAPlaceOfItsOwn', () => {
    const tiles = tilesOf([me, { ...paul, screen: track }], { p: 1.5, 'p/screen': 1.7 });
    expect(tiles.map((tile) => [tile.id, tile.kind, tile.aspect])).toEqual([
      ['me', 'camera', null],
      ['p', 'camera', 1.5],
      ['p/screen', 'screen', 1.7],
    ]);
  });

  it('TilesOf_CameraOff_ShowsNoOldPicture', () => {
    expect(tilesOf([{ ...paul, videoActive: false }], { p: 1.5 })[0]).toMatchObject({ track: null, aspect: null });
  });
});

describe('largeSpeaker', () => {
  it.each([
    ['the loudest', ['p', 'a'], 'a', 'p'],
    ['not oneself', ['me', 'a'], null, 'a'],
    ['the last while nobody speaks', [], 'a', 'a'],
    ['somebody with a picture at first', [], null, 'p'],
    ['somebody else when the last left', [], 'gone', 'p'],
  ])('LargeSpeaker_Is_%s', (_, speakers, last, id) => {
    expect(largeSpeaker(speakers, [me, anne, paul], last)).toBe(id);
  });

  it('LargeSpeaker_Alone_IsNobody', () => {
    expect(largeSpeaker([], [me], null)).toBeNull();
  });
});
