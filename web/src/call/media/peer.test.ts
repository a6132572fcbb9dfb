import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePeerConnection } from './fakePeerConnection';
import { Peer } from './peer';

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('Peer', () => {
  let peer: Peer;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
    FakePeerConnection.made = [];
    peer = new Peer({ audio: null, video: null }, { audio: 1, video: 1 }, { connection: () => {}, tracks: () => {} });
  });

  afterEach(() => {
    peer.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const connect = () => peer.negotiate(async () => ({ sdp: 'answer' }), false);

  const rates = () => sent().map(({ active, maxBitrate }) => (active ? maxBitrate : 0));
  const sent = () => FakePeerConnection.last.getTransceivers()[1]?.sender.parameters.encodings ?? [];
  const wanted = (width: number, height: number, ...rids: string[]) => {
    peer.watched([{ mid: '1', width, height, rids }]);
    return pass(0);
  };

  it('Watched_ByManyInOneSize_SendsThatAlone', async () => {
    await connect();
    peer.share(3);
    await wanted(200, 112, 'l');
    expect(rates()).toEqual([0, 0, 130_000]);
    await wanted(1280, 720, 'h', 'l');
    expect(rates()).toEqual([1_200_000, 0, 130_000]);
    await wanted(0, 0);
    expect(rates()).toEqual([0, 0, 0]);
    // Of another line, or of none: nothing is said of the camera.
    peer.watched([{ mid: '9', width: 0, height: 0, rids: [] }]);
    await pass(0);
    expect(rates()).toEqual([1_200_000, 400_000, 130_000]);
  });

  it('Watched_ByOneOther_SendsTheOnlyPictureAsLargeAsItIsShown', async () => {
    const camera = { kind: 'video', getSettings: () => ({ width: 1280, height: 720 }) } as unknown as MediaStreamTrack;
    await connect();
    void peer.send({ audio: null, video: camera });
    const sender = FakePeerConnection.last.getTransceivers()[1]?.sender;
    const scale = () => sent()[0]?.scaleResolutionDownBy;
    await wanted(320, 180);
    expect([rates(), scale()]).toEqual([[150_000, 0, 0], 4]);
    // It uses all that it may: the line is not narrow.
    Object.assign(sender ?? {}, { target: 150_000 });
    await pass(1000);
    await wanted(16_384, 16_384);
    expect([rates(), scale()]).toEqual([[1_700_000, 0, 0], 1]);
    await wanted(640, 360);
    expect([rates(), scale()]).toEqual([[500_000, 0, 0], 2]);
    // The line is narrower than the tile is small.
    Object.assign(sender ?? {}, { target: 60_000 });
    await pass(1000);
    expect([rates(), scale()]).toEqual([[500_000, 0, 0], 4]);
    await wanted(0, 0);
    expect(rates()).toEqual([0, 0, 0]);
  });

  it('Watched_BeforeTheAnswer_WasMeantForTheConnectionBefore', async () => {
    await wanted(0, 0);
    expect(rates()).toEqual([1_700_000, 0, 0]);
    await connect();
    await wanted(0, 0);
    expect(rates()).toEqual([0, 0, 0]);
  });

  it('Watched_SeveralTimesAtOnce_EndsWithTheLast', async () => {
    await connect();
    const sender = FakePeerConnection.last.getTransceivers()[1]?.sender;
    const settings: RTCRtpSendParameters[] = [];
    let free = () => {};
    Object.assign(sender ?? {}, {
      setParameters: async (parameters: RTCRtpSendParameters) => {
        settings.push(parameters);
        await new Promise<void>((done) => {
          free = done;
        });
        Object.assign(sender ?? {}, { parameters });
      },
    });
    await wanted(0, 0);
    await wanted(640, 360);
    expect(settings).toHaveLength(1);
    free();
    await pass(0);
    free();
    await pass(0);
    expect(rates()).toEqual([1_700_000, 0, 0]);
  });
});
