import { type ProblemCode, problemCodes } from './generated/problems';
import type * as rest from './generated/rest';

/** A refusal of the server by its stable code; 'offline' is this side's own: no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode | 'offline',
    readonly status: number,
    /** For the log, in English. */
    readonly detail = '',
    /** Seconds to wait before trying again, when the server says so. */
    readonly retryAfter: number | null = null,
    /** What is wrong by field, when a request was invalid. */
    readonly errors: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super(detail || code);
    this.name = 'Problem';
  }
}

/** What was refused, also where nobody foresaw it. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('unexpected', 0);
}

export type Session = rest.ReadSessionResponse;
export type SetUp = rest.MakeOwnerRequest;
export type NewCall = rest.MakeCallRequest;
export type CreatedCall = rest.MakeCallResponse;
export type CallViewState = rest.CallState;
export type { CallLinks, CallPage, CallView } from './generated/rest';
export type OpenedLink = rest.OpenLinkResponse;

export const readSession = () => send<Session>('GET', '/session');

/** @param code Of the authenticator, once the server has asked for it. */
export const signIn = (email: string, password: string, code?: string) =>
  send<Session>('POST', '/session', { email, password, ...(code && { code }) });

/** What is written to them is in it. */
export const changeOwnLanguage = (language: string) => send<void>('PUT', '/account/language', { language });

export const signOut = () => send<void>('DELETE', '/session');

export const setUp = (request: SetUp) => send<Session>('POST', '/setup', request);

/** @param key Give the same one to ask again after no answer came: the call is made once. */
export const startCall = (request: NewCall = {}, key: string = newKey()) =>
  send<CreatedCall>('POST', '/calls', request, { 'Idempotency-Key': key });

export function listCalls(
  query: { state?: CallViewState; due?: boolean; limit?: number; cursor?: string } = {},
): Promise<rest.CallPage> {
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  return send<rest.CallPage>('GET', `/calls${search && `?${search}`}`);
}

export const readCall = (id: string) => send<rest.CallView>('GET', `/calls/${encodeURIComponent(id)}`);

export const endCall = (id: string) => send<void>('POST', `/calls/${encodeURIComponent(id)}/end`);

/** What a link opens, without opening it: nothing changes on the server, so that a scanner does no harm. */
export const openLink = (secret: string) => send<OpenedLink>('POST', '/links/open', { secret });

/** Idempotency keys must be hard to guess, not unique in the universe; `randomUUID` is missing without https. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function send<T>(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
  /** It is sent also when the page goes. */
  keepalive = false,
): Promise<T> {
  const answer = await ask(method, path, body, headers, keepalive);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** A file as it is. */
export async function sendFile<T>(method: string, path: string, file: Blob): Promise<T> {
  return (await ask(method, path, file, { 'Content-Type': 'application/octet-stream' })).json() as Promise<T>;
}

/** The same for an answer that is not JSON. */
export async function sendForText(method: string, path: string, body?: object): Promise<string> {
  return (await ask(method, path, body, { Accept: '*/*' })).text();
}

async function ask(
  method: string,
  path: string,
  body: object | undefined,
  headers: Record<string, string>,
  keepalive = false,
): Promise<Response> {
  const answer = await reach(`/api/v1${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      'X-Guichet': '1',
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body instanceof Blob ? body : body && JSON.stringify(body),
    credentials: 'same-origin',
    keepalive,
  });
  if (!answer.ok) {
    throw await problemOf(answer);
  }
  return answer;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new Problem('offline', 0);
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const said = await answer.json().catch(() => ({}));
  const retryAfter = Number(answer.headers.get('Retry-After'));
  return new Problem(
    asProblemCode(said.code),
    answer.status,
    said.detail ?? said.title,
    retryAfter || null,
    said.errors,
  );
}

/** A newer server may know codes that this page does not. */
export function asProblemCode(code: unknown): ProblemCode {
  return problemCodes.find((known) => known === code) ?? 'unexpected';
}
