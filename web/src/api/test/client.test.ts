import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listCalls, openLink, Problem, readSession, signOut, startCall } from '../client';

describe('client', () => {
  const answer = vi.fn<typeof fetch>();
  const asked = (call = 0) => {
    const [path, request] = answer.mock.calls[call] ?? [];
    return { path, ...request, headers: request?.headers as Record<string, string> };
  };
  const says = (status: number, body: object | null, headers: Record<string, string> = {}) =>
    answer.mockResolvedValueOnce(new Response(body && JSON.stringify(body), { status, headers }));

  beforeEach(() => vi.stubGlobal('fetch', answer));
  afterEach(() => {
    answer.mockReset();
    vi.unstubAllGlobals();
  });

  it('EveryRequest_CarriesTheHeaderAgainstForgery', async () => {
    says(200, { signedIn: false, setupNeeded: true });
    expect(await readSession()).toEqual({ signedIn: false, setupNeeded: true });
    expect(asked()).toMatchObject({ path: '/api/v1/session', method: 'GET', headers: { 'X-Guichet': '1' } });
  });

  it('StartCall_EachTimeAnotherKey_UnlessTheSameIsGiven', async () => {
    says(201, {}).mockResolvedValueOnce(new Response('{}', { status: 201 }));
    await startCall();
    await startCall({ title: 'Boiler' }, 'again');
    expect(asked(0).headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/);
    expect(asked(1)).toMatchObject({ body: '{"title":"Boiler"}', headers: { 'Idempotency-Key': 'again' } });
  });

  it('ListCalls_OnlyWhatIsAsked_IsInTheAddress', async () => {
    says(200, { items: [], next: null });
    await listCalls({ state: 'live', cursor: 'a b', limit: undefined });
    expect(asked().path).toBe('/api/v1/calls?state=live&cursor=a+b');
  });

  it('NoContent_IsNothing', async () => {
    says(204, null);
    expect(await signOut()).toBeUndefined();
  });

  it('Secret_GoesInTheBody_NeverInTheAddress', async () => {
    says(200, {});
    await openLink('s3cret');
    expect(asked()).toMatchObject({ path: '/api/v1/links/open', method: 'POST', body: '{"secret":"s3cret"}' });
  });

  it('Problem_KeepsCodeStatusAndWait', async () => {
    says(429, { code: 'too-many-requests', detail: 'Slow down' }, { 'Retry-After': '7' });
    const problem = await openLink('x').catch((error) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'too-many-requests', status: 429, retryAfter: 7, message: 'Slow down' });
  });

  it.each([
    ['UnknownCode', () => says(418, { code: 'teapot' }), { code: 'unexpected', status: 418 }],
    [
      'NoJson',
      () => answer.mockResolvedValueOnce(new Response('<html>', { status: 502 })),
      { code: 'unexpected', status: 502 },
    ],
    ['NoAnswer', () => answer.mockRejectedValueOnce(new TypeError('Failed to fetch')), { code: 'offline', status: 0 }],
  ])('%s_IsAProblemToo', async (_, happen, problem) => {
    happen();
    await expect(readSession()).rejects.toMatchObject(problem);
  });
});
