// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inOneTab } from './oneTab';

/** The browser's locks, as far as tabs ask for them: one holder of a name at a time. */
function fakeLocks() {
  const held = new Set<string>();
  return {
    async request(name: string, _: LockOptions, act: (lock: { name: string } | null) => Promise<void>) {
      if (held.has(name)) return act(null);
      held.add(name);
      try {
        await act({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}

const look = (at: 'visible' | 'hidden') => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(at);

describe('inOneTab', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { locks: fakeLocks() });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('InOneTab_TheTabThatIsLookedAt_ActsBeforeOneThatHeardFirst', async () => {
    const [hidden, seen] = [vi.fn(), vi.fn()];
    look('hidden');
    void inOneTab('came.1', hidden);
    look('visible');
    void inOneTab('came.1', seen);
    await vi.advanceTimersByTimeAsync(5000);
    expect([hidden.mock.calls.length, seen.mock.calls.length]).toEqual([0, 1]);
  });

  it('InOneTab_NobodyLooks_OneOfThemActs', async () => {
    const act = vi.fn();
    look('hidden');
    void inOneTab('came.1', act);
    void inOneTab('came.1', act);
    void inOneTab('came.2', act);
    await vi.advanceTimersByTimeAsync(5000);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('InOneTab_WithoutLocks_ActsByItself', async () => {
    vi.stubGlobal('navigator', {});
    const act = vi.fn();
    look('hidden');
    await inOneTab('came.1', act);
    expect(act).toHaveBeenCalledOnce();
  });
});
