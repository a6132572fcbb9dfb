import { describe, expect, it } from 'vitest';
import { viewsOf } from '../../../call/media/views';
import { person } from '../../../test/fakes';
import { shownOf, tilesOf } from '../stage/tiles';

describe('shownOf', () => {
  const tiles = tilesOf([person('me', 'Me', { isMe: true }), person('a', 'Anne'), person('b', 'Ben')], {});
  const place = { id: 'a', part: 'tile', x: 0, y: 0, width: 320, height: 180 } as const;

  it('Others_WithAPlace_AreAsLargeAsIt_WithoutOne_AreNotSeen', () => {
    expect(shownOf(tiles, [place])).toEqual([
      { participantId: 'a', source: 'camera', width: 320, height: 180 },
      { participantId: 'b', source: 'camera', width: 0, height: 0 },
    ]);
  });

  it('Views_NameTheLines_InDevicePixels_AndLeaveOutWhatThePageDoesNotKnow', () => {
    const assignments = [
      { mid: '3', participantId: 'a', source: 'camera' },
      { mid: '2', participantId: 'a', source: 'microphone' },
      { mid: '5', participantId: 'new', source: 'camera' },
      { mid: '7', participantId: null, source: null },
    ] as const;
    expect(viewsOf(assignments, shownOf(tiles, [place]), 1.5)).toEqual([{ mid: '3', width: 480, height: 270 }]);
  });
});
