import { describe, expect, it } from 'vitest';
import { fitPicture } from '../stage/fit';

describe('fitPicture', () => {
  it.each([
    [
      'SameShape',
      { width: 640, height: 360 },
      { width: 1280, height: 720 },
      'camera' as const,
      { x: 0, y: 0, width: 640, height: 360 },
    ],
    [
      'SlightlyWider',
      { width: 640, height: 480 },
      { width: 1280, height: 720 },
      'camera' as const,
      { x: -106, y: 0, width: 853, height: 480 },
    ],
    [
      'WideInAnUprightTile',
      { width: 360, height: 656 },
      { width: 1280, height: 720 },
      'camera' as const,
      { x: -101, y: 170, width: 563, height: 316 },
    ],
    [
      'UprightInAWideTile',
      { width: 1440, height: 900 },
      { width: 480, height: 640 },
      'camera' as const,
      { x: 193, y: -253, width: 1055, height: 1406 },
    ],
    [
      'Screen',
      { width: 360, height: 656 },
      { width: 1600, height: 900 },
      'screen' as const,
      { x: 0, y: 227, width: 360, height: 203 },
    ],
    ['Unknown', { width: 360, height: 656 }, null, 'camera' as const, { x: 0, y: 0, width: 360, height: 656 }],
  ])('Fit_%s_KeepsTheFace', (_, tile, picture, kind, box) => {
    expect(fitPicture(tile, picture, kind)).toEqual(box);
  });

  it('Fit_AnyCamera_CutsAtMostAThirdAndABit', () => {
    for (const [w, h] of [
      [360, 656],
      [1440, 900],
      [200, 200],
      [1000, 100],
    ] as const) {
      for (const [pw, ph] of [
        [1280, 720],
        [480, 640],
        [640, 480],
      ] as const) {
        const box = fitPicture({ width: w, height: h }, { width: pw, height: ph }, 'camera');
        expect(Math.min(1, w / box.width)).toBeGreaterThanOrEqual(0.63);
        expect(Math.min(1, h / box.height)).toBeGreaterThanOrEqual(0.63);
        expect(box.width / box.height).toBeCloseTo(pw / ph, 1);
      }
    }
  });
});
