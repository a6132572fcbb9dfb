import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaOffer } from '../../api/generated/hub';
import type { AssignedTrack } from '../room/reduce';
import { type HubLink, Refusal } from '../signal/hubLink';
import { FakePeerConnection } from './fakePeerConnection';
import { Media } from './media';

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function newLink() {
  const offers: MediaOffer[] = [];
  const views: unknown[] = [];
  const state = { offers, views, broken: false, refusal: null as Refusal | null };
  const link = {
    ask: async (what: 'Offer' | 'ViewTracks', offer: MediaOffer) => {
      if (what === 'ViewTracks') {
        return views.push(offer);
      }
      offers.push(offer);
      if (state.broken) {
        throw new Error('closed');
      }
      if (state.refusal) {
        const refusal = state.refusal;
        state.refusal = null;
        throw refusal;
      }
      return { sdp: `answer ${offers.length}` };
    },
  };
  return Object.assign(state, { link: link as unknown as HubLink });
}

describe('Media', () => {
  let media: Media;
  let server: ReturnType<typeof newLink>;
  let tracks: readonly AssignedTrack[];
  let mending: ({ attempt: number; nextAt: number | null } | null)[];
  const peers = () => FakePeerConnection.made;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
    vi.stubGlobal('devicePixelRatio', 1);
    FakePeerConnection.made = [];
    server = newLink();
    mending = [];
    media = new Media(
      { audio: null, video: null },
      {
        tracks: (table) => {
          tracks = table;
        },
        connected: () => {},
        mending: (state) => mending.push(state),
        quiet: () => {},
      },
    );
  });

  afterEach(() => {
    media.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function connect(): Promise<void> {
    media.linkUp(server.link, false);
    await pass(0);
    FakePeerConnection.last.becomes('connected');
    await pass(0);
  }

  it('FirstLink_OffersTwoSendersAndThePool_OnANewTransport', async () => {
    await connect();
    expect(server.offers).toEqual([
      {
        sdp: 'offer 8 0',
        tracks: [
          { mid: '0', source: 'microphone' },
          { mid: '1', source: 'camera' },
        ],
        newTransport: true,
      },
    ]);
    expect(FakePeerConnection.last.answers).toEqual(['answer 1']);
  });

  /** Everybody's tracks on all m-lines of the pool. */
  const fill = () =>
    media.assign(
      [2, 3, 4, 5, 6, 7].map((mid) => ({
        mid: String(mid),
        participantId: `p${mid % 3}`,
        source: mid < 5 ? ('microphone' as const) : ('camera' as const),
      })),
    );

  it('SlotsNeeded_GrowsTheSameConnection', async () => {
    await connect();
    fill();
    media.slotsNeeded({ audio: 1, video: 2 });
    await pass(0);
    expect(server.offers[1]).toMatchObject({ sdp: 'offer 11 0', newTransport: false });
  });

  it('SlotsNeeded_AgainBeforeTheServerHeard_CountsWhatWasAdded', async () => {
    await connect();
    fill();
    media.slotsNeeded({ audio: 1, video: 0 });
    media.slotsNeeded({ audio: 2, video: 0 });
    await pass(0);
    expect(server.offers.at(-1)?.sdp).toBe('offer 10 0');
    expect(FakePeerConnection.last.answers).toHaveLength(server.offers.length);
  });

  it('SlotsNeeded_ToldAgainAfterReconnecting_AddsNothingWhileSomeAreIdle', async () => {
    await connect();
    media.slotsNeeded({ audio: 2, video: 2 });
    await pass(0);
    expect(FakePeerConnection.last.getTransceivers()).toHaveLength(8);
  });

  it('Disconnected_Briefly_HealsByItself', async () => {
    await connect();
    FakePeerConnection.last.becomes('disconnected');
    await pass(1900);
    FakePeerConnection.last.becomes('connected');
    await pass(10_000);
    expect(server.offers).toHaveLength(1);
  });

  it('Disconnected_TwoSeconds_RestartsIce', async () => {
    await connect();
    FakePeerConnection.last.becomes('disconnected');
    await pass(2001);
    expect(server.offers[1]).toMatchObject({ sdp: 'offer 8 1', newTransport: false });
    FakePeerConnection.last.becomes('connected');
    await pass(20_000);
    expect(peers()).toHaveLength(1);
    expect(mending.at(-1)).toBeNull();
  });

  it('Restart_WithoutEffect_MakesAnotherConnectionWithTheSamePool', async () => {
    await connect();
    fill();
    media.slotsNeeded({ audio: 1, video: 1 });
    await pass(0);
    FakePeerConnection.last.becomes('failed');
    await pass(6001);
    expect(peers()).toHaveLength(2);
    expect(peers()[0]?.connectionState).toBe('closed');
    expect(server.offers.at(-1)).toMatchObject({ sdp: 'offer 10 0', newTransport: true });
  });

  it('NeverConnecting_TriesOnWithoutEnd', async () => {
    await connect();
    FakePeerConnection.last.becomes('failed');
    await pass(300_000);
    expect(peers().length).toBeGreaterThan(12);
    FakePeerConnection.last.becomes('connected');
    await pass(60_000);
    const made = peers().length;
    await pass(60_000);
    expect(peers()).toHaveLength(made);
  });

  it('ConnectedLate_WhileResting_IsKept', async () => {
    await connect();
    FakePeerConnection.last.becomes('failed');
    await pass(60_000);
    while (!mending.at(-1)?.nextAt) {
      await pass(100);
    }
    const made = peers().length;
    FakePeerConnection.last.becomes('connected');
    await pass(60_000);
    expect(peers()).toHaveLength(made);
    expect(mending.at(-1)).toBeNull();
  });

  it('TransportUnknown_OnRestart_BeginsAnew', async () => {
    await connect();
    server.refusal = new Refusal('media.transport-not-found');
    media.hurry();
    await pass(1000);
    expect(peers()).toHaveLength(2);
    expect(server.offers.at(-1)?.newTransport).toBe(true);
  });

  it('SignalLost_MediaFlowing_IsLeftAlone', async () => {
    await connect();
    media.linkDown();
    await pass(60_000);
    media.linkUp(server.link, true);
    await pass(1000);
    expect(server.offers).toHaveLength(1);
    expect(peers()).toHaveLength(1);
  });

  it('SignalLost_MediaLostMeanwhile_RestartsWithTheNextLink', async () => {
    await connect();
    media.linkDown();
    FakePeerConnection.last.becomes('failed');
    await pass(60_000);
    expect(server.offers).toHaveLength(1);
    media.linkUp(server.link, true);
    await pass(0);
    expect(server.offers[1]?.sdp).toBe('offer 8 1');
  });

  it('AnotherSeat_BeginsAnew', async () => {
    await connect();
    media.linkDown();
    media.linkUp(server.link, false);
    await pass(0);
    expect(peers()).toHaveLength(2);
  });

  it('ServerGaveUp_BeginsAnew', async () => {
    await connect();
    media.lost();
    await pass(0);
    expect(server.offers.at(-1)?.newTransport).toBe(true);
  });

  it('LinkBreaksDuringTheFirstOffer_TheNextLinkBegins', async () => {
    server.broken = true;
    media.linkUp(server.link, false);
    await pass(0);
    media.linkDown();
    server.broken = false;
    await pass(30_000);
    media.linkUp(server.link, false);
    await pass(0);
    expect(server.offers.at(-1)?.newTransport).toBe(true);
    expect(FakePeerConnection.last.answers).toHaveLength(1);
  });

  it('Track_SlotGivenToAnother_IsNotActiveBeforeTheirOwnPictures', async () => {
    await connect();
    const camera = FakePeerConnection.last.getTransceivers()[5];
    const give = (participantId: string) => media.assign([{ mid: '5', participantId, source: 'camera' }]);
    give('a');
    expect(tracks).toMatchObject([{ participantId: 'a', active: false }]);
    Object.assign(camera ?? {}, { packets: 1 });
    await pass(60);
    expect(tracks).toMatchObject([{ participantId: 'a', active: true }]);
    give('b');
    await pass(60);
    expect(tracks).toMatchObject([{ participantId: 'b', active: false }]);
    Object.assign(camera ?? {}, { packets: 2 });
    await pass(60);
    expect(tracks).toMatchObject([{ participantId: 'b', active: true }]);
  });

  it('Camera_OffAndOn_NeedsNoOffer', async () => {
    await connect();
    const track = { kind: 'video' } as MediaStreamTrack;
    media.send({ audio: null, video: track });
    expect(FakePeerConnection.last.getTransceivers()[1]?.sender.track).toBe(track);
    media.send({ audio: null, video: null });
    await pass(0);
    expect(FakePeerConnection.last.getTransceivers()[1]?.sender.track).toBeNull();
    expect(server.offers).toHaveLength(1);
  });

  const sent = () => FakePeerConnection.last.getTransceivers()[1]?.sender.parameters.encodings ?? [];

  it('OneOther_GetsOneLayer_MorePeopleThree', async () => {
    await connect();
    expect(sent().map((layer) => layer.active)).toEqual([true, false, false]);
    media.share(3);
    await pass(0);
    expect(sent().map((layer) => layer.active)).toEqual([true, true, true]);
    expect(sent().map((layer) => layer.scaleResolutionDownBy)).toEqual([1, 2, 4]);
    media.share(2);
    await pass(0);
    expect(sent().map((layer) => layer.active)).toEqual([true, false, false]);
  });

  it('OneOther_GetsAPictureOfTheLinesSize', async () => {
    await connect();
    const sender = FakePeerConnection.last.getTransceivers()[1]?.sender;
    const scaleAt = async (target: number | undefined) => {
      Object.assign(sender ?? {}, { target });
      await pass(1000);
      return sent()[0]?.scaleResolutionDownBy;
    };
    expect(await scaleAt(200_000)).toBe(2);
    // The camera is off, or the browser says nothing.
    expect(await scaleAt(0)).toBe(2);
    expect(await scaleAt(undefined)).toBe(2);
    expect(await scaleAt(450_000)).toBe(2);
    expect(await scaleAt(500_000)).toBe(1);
    await scaleAt(50_000);
    media.share(3);
    await pass(1000);
    expect(sent().map((layer) => layer.scaleResolutionDownBy)).toEqual([1, 2, 4]);
    media.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('Watched_SaysNothingOfANewConnection_AndIsForgottenWithTheLink', async () => {
    await connect();
    media.watched([{ mid: '1', width: 0, height: 0, rids: [] }]);
    await pass(0);
    expect(sent()[0]?.active).toBe(false);
    media.linkDown();
    await pass(0);
    expect(sent()[0]?.active).toBe(true);
    media.linkUp(server.link, false);
    media.watched([{ mid: '1', width: 0, height: 0, rids: [] }]);
    await pass(0);
    const made = FakePeerConnection.made.length;
    media.lost();
    await pass(0);
    expect(FakePeerConnection.made.length).toBeGreaterThanOrEqual(made);
    expect(sent()[0]?.active).toBe(true);
  });

  it('View_SettledAndChanged_IsToldOnce', async () => {
    await connect();
    fill();
    const show = (width: number) => media.view([{ participantId: 'p2', source: 'camera', width, height: width / 2 }]);
    for (const width of [100, 200, 300]) {
      show(width);
      await pass(100);
    }
    await pass(1000);
    show(300);
    await pass(1000);
    expect(server.views).toEqual([{ tracks: [{ mid: '5', width: 300, height: 150 }] }]);
  });

  it('View_OfAnotherConnection_IsToldAgain', async () => {
    await connect();
    fill();
    media.view([{ participantId: 'p2', source: 'camera', width: 0, height: 0 }]);
    await pass(1000);
    media.lost();
    await pass(1000);
    expect(server.views).toHaveLength(2);
  });
});
