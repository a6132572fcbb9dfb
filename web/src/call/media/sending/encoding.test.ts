import { describe, expect, it } from 'vitest';
import { scaleFor, shownScale } from './encoding';

describe('shownScale', () => {
  const shown = (width: number, height: number, rids = []) => ({ mid: '1', width, height, rids });

  it.each([
    [1280, 720, 1],
    [900, 506, 1],
    [853, 480, 2],
    [430, 242, 2],
    [426, 240, 4],
    [1, 1, 4],
    // A phone held upright, and a camera that may be turned as well.
    [780, 1688, 1],
    [390, 844, 2],
    [200, 420, 4],
  ])('Tile_OfHdCamera_%dx%d_DividesBy_%d', (width, height, scale) => {
    expect(shownScale(shown(width, height), 1280, 720)).toBe(scale);
  });

  it('NothingSaid_NobodyWatching_NoCamera_IsWhole', () => {
    expect(shownScale(undefined, 1280, 720)).toBe(1);
    expect(shownScale(shown(0, 0), 1280, 720)).toBe(1);
    expect(shownScale(shown(320, 180))).toBe(1);
  });
});

describe('scaleFor', () => {
  it('LineOfASmallTile_IsWideWhenItsRateIsUsed', () => {
    expect(scaleFor(140_000, 4, 4)).toBe(1);
    expect(scaleFor(460_000, 1, 2)).toBe(1);
    expect(scaleFor(80_000, 1, 2)).toBe(4);
    expect(scaleFor(140_000, 1)).toBe(2);
  });
});
