import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly challenge: string;
  readonly nonce: string;
  readonly back: string;
  readonly email: string;
}

/** A little identity provider with a page of its own (OpenID Connect, code flow with PKCE): it believes who says so. */
export class Provider {
  readonly clientId = 'guichet';
  readonly secret = 'a secret of the client';
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly codes = new Map<string, Asked>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Provider> {
    const server = createServer();
    const provider = new Provider(server);
    server.on('request', (request, response) => void provider.answer(request, response));
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    if (url.pathname === '/.well-known/openid-configuration') send(response, this.description());
    else if (url.pathname === '/keys') send(response, { keys: [this.publicKey()] });
    else if (url.pathname === '/authorize') response.setHeader('Content-Type', 'text/html').end(page(url.searchParams));
    else if (url.pathname === '/enter') this.enter(url.searchParams, response);
    else if (url.pathname === '/token') this.token(new URLSearchParams(await bodyOf(request)), request, response);
    else response.writeHead(404).end();
  }

  private description() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
    };
  }

  private publicKey() {
    return { ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  }

  /** The person pressed the button. */
  private enter(asked: URLSearchParams, response: ServerResponse): void {
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('state', asked.get('state') ?? '');
    if (asked.has('refuse')) {
      back.searchParams.set('error', 'access_denied');
    } else {
      const code = randomUUID();
      const [challenge, nonce, email] = ['code_challenge', 'nonce', 'email'].map((name) => asked.get(name) ?? '');
      this.codes.set(code, { challenge, nonce, email, back: asked.get('redirect_uri') ?? '' } as Asked);
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { Location: back.href }).end();
  }

  private token(form: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const client = `${this.clientId}:${encodeURIComponent(this.secret)}`;
    if (request.headers.authorization !== `Basic ${Buffer.from(client).toString('base64')}`) {
      send(response, { error: 'invalid_client' }, 401);
      return;
    }
    const given = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!given || given.challenge !== proof || given.back !== form.get('redirect_uri')) {
      send(response, { error: 'invalid_grant' }, 400);
      return;
    }
    send(response, { access_token: 'x', token_type: 'Bearer', id_token: this.sign(given) });
  }

  private sign({ nonce, email }: Asked): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: this.clientId,
      sub: `subject of ${email}`,
      nonce,
      iat: now,
      exp: now + 300,
    };
    const person = { email, email_verified: true, name: 'Ada Lovelace' };
    const text = [
      { alg: 'RS256', kid: 'one' },
      { ...claims, ...person },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${createSign('RSA-SHA256').update(text).sign(this.keys.privateKey, 'base64url')}`;
  }
}

const page = (
  asked: URLSearchParams,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Example login</title>
<main><h1>Example login</h1><form action="/enter">
${[...asked].map(([name, value]) => `<input type="hidden" name="${name}" value="${value.replaceAll('"', '')}">`).join('')}
<label>Work e-mail <input name="email" value="${(asked.get('login_hint') ?? '').replaceAll('"', '')}"></label>
<button>Continue</button> <button name="refuse" value="1">No, go back</button></form></main></html>`;

function send(response: ServerResponse, what: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(what));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
