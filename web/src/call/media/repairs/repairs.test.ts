import { describe, expect, it } from 'vitest';
import { RepairWait } from './repairs';

describe('RepairWait', () => {
  const receiver = { track: { id: 'picture' }, jitterBufferTarget: null } as unknown as RTCRtpReceiver;
  const start = () => {
    const wait = new RepairWait();
    const counts = { freezeCount: 0, nackCount: 0, packetsReceived: 0 };
    const look = (freezes: number, lost: number, times = 1) => {
      for (let i = 0; i < times; i++) {
        counts.freezeCount += freezes;
        counts.nackCount += lost;
        counts.packetsReceived += 400;
        wait.look([{ type: 'inbound-rtp', kind: 'video', trackIdentifier: 'picture', ...counts }], [receiver]);
      }
      return (receiver as unknown as { jitterBufferTarget: number | null }).jitterBufferTarget;
    };
    look(0, 0);
    return look;
  };

  it('LossAndFreezes_AgainAndAgain_MakeItWaitLonger', () => {
    const look = start();
    expect(look(2, 20)).toBeNull();
    expect(look(3, 20)).toBe(600);
    expect(look(5, 20, 5)).toBe(600);
    // One freeze now and then, with a wait as long as this, does not bring it back.
    expect(look(1, 20, 5)).toBe(600);
  });

  it('OneBadLook_LossAlone_FreezesAlone_ChangeNothing', () => {
    const look = start();
    look(5, 20);
    expect(look(0, 20)).toBeNull();
    expect(look(5, 0, 5)).toBeNull();
    expect(look(0, 50, 5)).toBeNull();
  });

  it('AMinuteWithoutFreezes_LeavesItToTheBrowserAgain', () => {
    const look = start();
    look(3, 20, 3);
    expect(look(0, 20, 19)).toBe(600);
    look(3, 20);
    expect(look(0, 20, 19)).toBe(600);
    expect(look(0, 20)).toBeNull();
  });
});
