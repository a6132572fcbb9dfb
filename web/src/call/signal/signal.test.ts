// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Joined, RoomClient } from '../../api/generated/hub';
import type { ProblemCode } from '../../api/generated/problems';
import { type HubLink, type LinkWish, Refusal } from './hubLink';
import { Signal } from './signal';
import { delayBefore } from './waiting';

/** A server that can be down, refuse, or fall silent. */
function newServer() {
  const server = {
    up: true,
    silent: false,
    refusal: null as ProblemCode | null,
    opened: [] as LinkWish[],
    closed: 0,
    async open(wish: LinkWish): Promise<HubLink> {
      server.opened.push(wish);
      if (!server.up) {
        throw new Error('Connection refused');
      }
      const link = {
        ask: async () => {
          if (server.silent) {
            await new Promise(() => {});
          }
          if (server.refusal) {
            throw new Refusal(server.refusal);
          }
          return { participantId: '1' } as Joined;
        },
        close: async () => {
          server.closed++;
          wish.onClose();
        },
      };
      return link as unknown as HubLink;
    },
  };
  return server;
}

function newSignal(server: ReturnType<typeof newServer>) {
  const heard = {
    order: [] as string[],
    joined: 0,
    opened: 0,
    down: [] as [number, number | null][],
    refused: [] as ProblemCode[],
  };
  const hear: RoomClient['MediaLost'] = ({ reason }) => heard.order.push(reason);
  const signal = new Signal({
    open: server.open,
    client: { MediaLost: hear } as Partial<RoomClient> as RoomClient,
    join: (link) => link.ask('Join', {} as never),
    ping: (link) => link.ask('SetDevices', {} as never),
    opened: () => heard.opened++,
    joined: () => {
      heard.joined++;
      heard.order.push('joined');
    },
    down: (attempt, nextAt) => heard.down.push([attempt, nextAt]),
    refused: (problem) => heard.refused.push(problem),
  });
  return { signal, heard };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('Signal', () => {
  let server: ReturnType<typeof newServer>;
  let made: ReturnType<typeof newSignal>;

  beforeEach(async () => {
    vi.useFakeTimers();
    server = newServer();
    made = newSignal(server);
    made.signal.start();
    await pass(0);
  });

  afterEach(async () => {
    await made.signal.stop();
    vi.useRealTimers();
  });

  const cut = () => server.opened.at(-1)?.onClose();

  it('Told_BeforeJoinIsAnswered_HeardAfterTheAnswer', async () => {
    const { open } = server;
    server.open = async (wish) => {
      const link = await open(wish);
      wish.client.MediaLost({ reason: 'noConsent' });
      return link;
    };
    const late = newSignal(server);
    late.signal.start();
    await pass(0);
    server.opened.at(-1)?.client.MediaLost({ reason: 'handshakeFailed' });
    expect(late.heard.order).toEqual(['joined', 'noConsent', 'handshakeFailed']);
    await late.signal.stop();
  });

  it('Cut_ServerStillThere_JoinsAgainAtOnce', async () => {
    cut();
    await pass(0);
    expect(made.heard).toMatchObject({ joined: 2, opened: 2 });
  });

  it('Down_ForTenMinutes_TriesOnAndComesBack', async () => {
    server.up = false;
    cut();
    await pass(600_000);
    const tries = server.opened.length;
    expect(tries).toBeGreaterThan(60);
    expect(tries).toBeLessThan(100);
    server.up = true;
    await pass(10_000);
    expect(made.heard.joined).toBe(2);
  });

  it('Down_SaysWhenTheNextTryIs', async () => {
    server.up = false;
    cut();
    await pass(0);
    await pass(0);
    const [attempt, nextAt] = made.heard.down.at(-1) ?? [];
    expect(attempt).toBe(2);
    expect((nextAt ?? 0) - Date.now()).toBeGreaterThan(370);
    expect((nextAt ?? 0) - Date.now()).toBeLessThanOrEqual(500);
  });

  it.each([
    ['RetryNow', () => made.signal.retryNow()],
    ['Online', () => window.dispatchEvent(new Event('online'))],
    ['Visible', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('%s_WhileWaiting_TriesAtOnce', async (_, wake) => {
    server.up = false;
    cut();
    await pass(60_000);
    server.up = true;
    wake();
    await pass(0);
    expect(made.heard.joined).toBe(2);
  });

  it('WebSocketsBlocked_EveryThirdTry_TakesTheLongWay', async () => {
    server.up = false;
    cut();
    await pass(30_000);
    expect(server.opened.slice(1, 7).map((wish) => wish.plain)).toEqual([true, false, true, true, false, true]);
  });

  it('Refused_ForGood_StopsTrying', async () => {
    server.refusal = 'call.ended';
    cut();
    await pass(60_000);
    expect(made.heard.refused).toEqual(['call.ended']);
    expect(server.opened).toHaveLength(2);
  });

  it('Refused_ForNow_TriesOn', async () => {
    server.refusal = 'too-many-requests';
    cut();
    await pass(5000);
    server.refusal = null;
    await pass(10_000);
    expect(made.heard).toMatchObject({ refused: [], joined: 2 });
  });

  it('Silent_NetworkCameBack_IsFoundDeadAndReplaced', async () => {
    server.silent = true;
    window.dispatchEvent(new Event('online'));
    await pass(3900);
    server.silent = false;
    expect(server.opened).toHaveLength(1);
    await pass(200);
    expect(server.opened).toHaveLength(2);
    expect(made.heard.joined).toBe(2);
  });

  it('JoinUnanswered_IsGivenUpAndAskedAgain', async () => {
    server.silent = true;
    cut();
    await pass(10_001);
    server.silent = false;
    await pass(1000);
    expect(made.heard.joined).toBe(2);
  });

  it('Stop_WhileWaiting_EndsAll', async () => {
    server.up = false;
    cut();
    await pass(5000);
    await made.signal.stop();
    const tries = server.opened.length;
    await pass(60_000);
    expect(server.opened).toHaveLength(tries);
  });
});

describe('delayBefore', () => {
  it('Grows_ToTenSeconds_SpreadByAQuarter', () => {
    const most = Array.from({ length: 8 }, (_, attempt) => delayBefore(attempt, () => 0));
    expect(most).toEqual([0, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(delayBefore(6, () => 1)).toBe(7500);
  });
});
