import { type Session, send } from './client';
import type * as rest from './generated/rest';

export type Passkey = rest.PasskeyView;

/** Why the browser gave no passkey: it was closed or took too long, has one for this account already, or refuses at this address. */
export class PasskeyTrouble extends Error {
  constructor(readonly reason: 'cancelled' | 'already' | 'address') {
    super(reason);
    this.name = 'PasskeyTrouble';
  }
}

/** Browsers give passkeys to safe pages that have a name: not to numbers such as 192.0.2.1. */
export const passkeysPossible = () =>
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  !/^[\d.]+$|:/.test(location.hostname.replace(/[[\]]/g, ''));

/** Whether passkeys can stand among the names that the browser offers in a field. */
export const passkeysInFields = async () =>
  passkeysPossible() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);

/** @param quietly Offered in the field for the e-mail address, without asking at once; then a signal must be able to end it. */
export async function signInByPasskey(signal?: AbortSignal, quietly = false): Promise<Session> {
  const question = await send<rest.PasskeyQuestion>('POST', '/session/passkey/start');
  return send<Session>('POST', '/session/passkey', await answer(question, signal, quietly));
}

/** Somebody signed in shows that it is still them. */
export async function proveByPasskey(): Promise<void> {
  const question = await send<rest.PasskeyQuestion>('POST', '/account/proof/start');
  await send<void>('POST', '/account/proof', await answer(question));
}

export const listPasskeys = () => send<rest.PasskeyList>('GET', '/account/passkeys');

export async function addPasskey(password: string | null, name: string): Promise<Passkey> {
  const question = await send<rest.PasskeyQuestion>('POST', '/account/passkeys/start', { password });
  return send<Passkey>('POST', '/account/passkeys', { name, ...(await make(question)) });
}

export const renamePasskey = (id: string, name: string) =>
  send<Passkey>('PUT', `/account/passkeys/${encodeURIComponent(id)}`, { name });

export const removePasskey = (id: string, password: string | null) =>
  send<void>('POST', `/account/passkeys/${encodeURIComponent(id)}/remove`, { password });

/** An account by an invitation, with a passkey in place of a password. */
export async function acceptByPasskey(
  request: Pick<rest.AcceptInvitationRequest, 'secret' | 'name' | 'ofAge'> & { readonly passkeyName: string },
): Promise<Session> {
  const { secret, name } = request;
  const question = await send<rest.PasskeyQuestion>('POST', '/invitations/passkey', { secret, name });
  return send<Session>('POST', '/invitations/accept', { ...request, passkey: await make(question) });
}

/** An account that was there is open again, with a passkey in place of the password that it had. */
export async function reenterByPasskey(
  request: Pick<rest.ReenterRequest, 'secret' | 'code'> & { readonly name: string; readonly passkeyName: string },
): Promise<Session> {
  const { name, ...wish } = request;
  const question = await send<rest.PasskeyQuestion>('POST', '/invitations/passkey', { secret: wish.secret, name });
  return send<Session>('POST', '/invitations/re-enter', { ...wish, passkey: await make(question) });
}

interface Asked {
  readonly challenge: string;
  readonly user: { readonly id: string };
  readonly excludeCredentials?: readonly { readonly id: string }[];
  readonly allowCredentials?: readonly { readonly id: string }[];
}

async function make({ options, ticket }: rest.PasskeyQuestion): Promise<rest.PasskeyAnswer> {
  const asked = options as Asked;
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: withBytes(asked.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = await ask(() => navigator.credentials.create({ publicKey }));
  const response = made.response as AuthenticatorAttestationResponse;
  return sent(made, ticket, {
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

async function answer(
  { options, ticket }: rest.PasskeyQuestion,
  signal?: AbortSignal,
  quietly = false,
): Promise<rest.PasskeyAnswer> {
  const asked = options as Asked;
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    allowCredentials: withBytes(asked.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
  const given = await ask(() =>
    navigator.credentials.get({ publicKey, ...(signal && { signal }), ...(quietly && { mediation: 'conditional' }) }),
  );
  const response = given.response as AuthenticatorAssertionResponse;
  return sent(given, ticket, {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle && text(response.userHandle),
  });
}

async function ask(work: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const given = await work();
    if (given) return given as PublicKeyCredential;
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : '';
    if (name === 'InvalidStateError') throw new PasskeyTrouble('already');
    if (name === 'SecurityError') throw new PasskeyTrouble('address');
  }
  throw new PasskeyTrouble('cancelled');
}

// The browsers' own toJSON is too young to be relied on.
function sent(given: PublicKeyCredential, ticket: string, response: object): rest.PasskeyAnswer {
  const id = text(given.rawId);
  return {
    ticket,
    credential: {
      id,
      rawId: id,
      type: given.type,
      clientExtensionResults: {},
      response: { clientDataJSON: text(given.response.clientDataJSON), ...response },
    },
  };
}

const withBytes = (list: readonly { readonly id: string }[] = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
