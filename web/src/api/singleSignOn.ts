import { send } from './client';
import type * as rest from './generated/rest';

export type { ProviderTried, ProviderTrouble, SingleSignOnView } from './generated/rest';
export type SetUpProvider = rest.ManageSingleSignOnRequest;

/** The provider of the organisation that has the address's domain; a name of null: there is none. */
export const findProvider = (email: string) =>
  send<rest.ProviderOffered>('POST', '/session/single-sign-on/find', { email });

/** Goes there. What is left of this page is the way. */
export async function goToProvider(email: string, from?: string): Promise<void> {
  const { address } = await send<rest.GoToProviderStarted>('POST', '/session/single-sign-on/start', { email, from });
  location.assign(address);
}

/** Hands in what the provider wrote into the address that it led back to. */
export const comeBack = (request: rest.ComeBackRequest) =>
  send<rest.ComeBackResponse>('POST', '/session/single-sign-on', request);

export const readSingleSignOn = () => send<rest.SingleSignOnView>('GET', '/organisation/single-sign-on');

export const tryProvider = (request: rest.ManageSingleSignOnTryRequest) =>
  send<rest.ProviderTried>('POST', '/organisation/single-sign-on/try', request);

export const setUpProvider = (request: SetUpProvider) =>
  send<rest.SingleSignOnView>('PUT', '/organisation/single-sign-on', request);

export const removeProvider = () => send<void>('DELETE', '/organisation/single-sign-on');
