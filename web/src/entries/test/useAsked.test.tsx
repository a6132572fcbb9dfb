// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../../api/client';
import { useAsked } from '../shared/useAsked';

interface Question {
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Questions that are answered by hand. */
function begin() {
  const asked: Question[] = [];
  const ask = () =>
    new Promise<string>((answer, fail) => {
      asked.push({ answer, fail });
    });
  return { asked, page: renderHook(() => useAsked(ask)).result };
}

describe('what a page needs first', () => {
  afterEach(cleanup);

  it('Failed_SaysWhy_AndAskedAgainIsThere', async () => {
    const { asked, page } = begin();
    expect(page.current).toMatchObject({ found: null, problem: null, busy: true });
    await act(async () => asked[0]?.fail(new Problem('offline', 0)));
    expect(page.current).toMatchObject({ found: null, problem: 'offline', busy: false });
    act(() => page.current.again());
    expect(page.current).toMatchObject({ problem: 'offline', busy: true });
    await act(async () => asked[1]?.answer('here'));
    expect(page.current).toMatchObject({ found: 'here', problem: null, busy: false });
  });

  it('Broken_IsUnexpected', async () => {
    const { asked, page } = begin();
    await act(async () => asked[0]?.fail(new TypeError('x')));
    expect(page.current.problem).toBe('unexpected');
  });

  it('Answer_BehindALaterQuestion_ChangesNothing', async () => {
    const { asked, page } = begin();
    act(() => page.current.again());
    await act(async () => asked[1]?.answer('new'));
    await act(async () => asked[0]?.answer('old'));
    expect(page.current.found).toBe('new');
  });
});
