import { describe, expect, it } from 'vitest';
import { RepairWait } from './repairs';

interface Second {
  roundTrip: number;
  /** Of the 100 packets. */
  asked?: number;
  freezes?: number;
}

describe('RepairWait', () => {
  const start = () => {
    const receiver = { track: { id: 'picture' }, jitterBufferTarget: null as number | null };
    const wait = new RepairWait();
    const counts = { freezeCount: 0, nackCount: 0, packetsReceived: 0 };
    return ({ roundTrip, asked = 0, freezes = 0 }: Second, times = 1) => {
      for (let i = 0; i < times; i++) {
        counts.freezeCount += freezes;
        counts.nackCount += asked;
        counts.packetsReceived += 100;
        wait.look(
          [
            { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
            { type: 'candidate-pair', nominated: true, currentRoundTripTime: roundTrip / 1000 },
            { type: 'inbound-rtp', kind: 'video', trackIdentifier: 'picture', ...counts },
          ],
          [receiver as unknown as RTCRtpReceiver],
        );
      }
      return receiver.jitterBufferTarget;
    };
  };

  it('LossOnALongWay_WaitsInTheSecondSecond', () => {
    const look = start();
    expect(look({ roundTrip: 200, asked: 10 })).toBeNull();
    expect(look({ roundTrip: 200, asked: 10 })).toBe(600);
  });

  it('TheLongerTheWay_TheLongerTheWait_WithinBounds', () => {
    expect(start()({ roundTrip: 125, asked: 10 }, 2)).toBe(400);
    expect(start()({ roundTrip: 250, asked: 10 }, 2)).toBe(750);
    expect(start()({ roundTrip: 700, asked: 10 }, 2)).toBe(900);
  });

  it('GoodLines_AreNeverTouched', () => {
    // Far and whole; near and lossy, where repairs come in time; far, with a packet now and then.
    expect(start()({ roundTrip: 300 }, 60)).toBeNull();
    expect(start()({ roundTrip: 20, asked: 20 }, 60)).toBeNull();
    expect(start()({ roundTrip: 300, asked: 2 }, 60)).toBeNull();
  });

  it('OneBadSecond_IsAHiccup', () => {
    const look = start();
    for (let i = 0; i < 10; i++) {
      expect(look({ roundTrip: 200, asked: 40, freezes: 2 })).toBeNull();
      expect(look({ roundTrip: 200 }, 3)).toBeNull();
    }
  });

  it('ANearLineWhosePicturesStandStill_WaitsForTheOtherPersonsLine', () => {
    const look = start();
    expect(look({ roundTrip: 20, asked: 10, freezes: 1 })).toBeNull();
    expect(look({ roundTrip: 20, asked: 10 })).toBeNull();
    expect(look({ roundTrip: 20, asked: 10, freezes: 1 })).toBe(600);
    expect(start()({ roundTrip: 20, freezes: 2 }, 10)).toBeNull();
  });

  it('HalfAMinuteOfCalm_LeavesItToTheBrowserAgain', () => {
    const look = start();
    look({ roundTrip: 200, asked: 10 }, 2);
    expect(look({ roundTrip: 200 }, 29)).toBe(600);
    // Less than would begin it, and enough to keep it.
    expect(look({ roundTrip: 200, asked: 2 })).toBe(600);
    expect(look({ roundTrip: 200 }, 29)).toBe(600);
    expect(look({ roundTrip: 200 })).toBeNull();
  });
});
