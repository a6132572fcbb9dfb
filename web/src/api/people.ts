import { send } from './client';
import type * as rest from './generated/rest';

export type { InvitationView, MemberView, PersonRole, RoleView, TeamView } from './generated/rest';
export type OpenedInvitation = rest.AcceptInvitationOpenResponse;
export type SecondFactor = rest.SecondFactorState;
export type StartedSecondFactor = rest.SecondFactorStarted;
export type { CountryView, KeyView } from './generated/rest';
export type DeskSession = rest.OwnDeskSessionsView;

const at = encodeURIComponent;

export const listPeople = () => send<rest.MemberList>('GET', '/people');

export const listRoles = () => send<rest.RoleList>('GET', '/roles');

export const setRole = (id: string, role: rest.PersonRole) =>
  send<rest.MemberView>('PUT', `/people/${at(id)}/role`, { role });

export const deactivate = (id: string) => send<rest.MemberView>('POST', `/people/${at(id)}/deactivate`);

export const activate = (id: string) => send<rest.MemberView>('POST', `/people/${at(id)}/activate`);

export const listTeams = () => send<rest.TeamList>('GET', '/teams');

export const makeTeam = (team: rest.ChangeTeamsRequest) => send<rest.TeamView>('POST', '/teams', team);

export const changeTeam = (id: string, team: rest.ChangeTeamsRequest) =>
  send<rest.TeamView>('PUT', `/teams/${at(id)}`, team);

export const deleteTeam = (id: string) => send<void>('DELETE', `/teams/${at(id)}`);

export const listInvitations = () => send<rest.InvitationList>('GET', '/invitations');

export const invite = (request: rest.InviteRequest) => send<rest.InvitationView>('POST', '/invitations', request);

/** @param language Of the e-mail with the new link. */
export const renewInvitation = (id: string, language: string) =>
  send<rest.InvitationView>('POST', `/invitations/${at(id)}/renew?language=${at(language)}`);

export const withdrawInvitation = (id: string) => send<rest.InvitationView>('POST', `/invitations/${at(id)}/withdraw`);

/** What an invitation asks to; nothing changes on the server. */
export const openInvitation = (secret: string) => send<OpenedInvitation>('POST', '/invitations/open', { secret });

/** A way back in for somebody who has an account. */
export const makeReentry = (id: string, request: rest.MakeReentryRequest) =>
  send<rest.InvitationView>('POST', `/people/${at(id)}/re-entry`, request);

export const reenter = (request: rest.ReenterRequest) =>
  send<rest.ReadSessionResponse>('POST', '/invitations/re-enter', request);

/** The answer is the same whoever has this address. */
export const forgotPassword = (email: string, language: string) =>
  send<void>('POST', '/session/forgotten', { email, language });

export const acceptInvitation = (request: rest.AcceptInvitationRequest) =>
  send<rest.ReadSessionResponse>('POST', '/invitations/accept', request);

export const listDeskSessions = () => send<rest.OwnDeskSessionsResponse>('GET', '/account/sessions');

export const endDeskSession = (id: string) => send<void>('DELETE', `/account/sessions/${at(id)}`);

export const endOtherDeskSessions = () => send<void>('DELETE', '/account/sessions');

export const changePassword = (password: string | null, newPassword: string) =>
  send<void>('PUT', '/account/password', { password, newPassword });

export const readSecondFactor = () => send<SecondFactor>('GET', '/account/second-factor');

export const startSecondFactor = () => send<StartedSecondFactor>('POST', '/account/second-factor/start');

export const confirmSecondFactor = (request: rest.SecondFactorConfirmRequest) =>
  send<rest.SecondFactorCodesResponse>('POST', '/account/second-factor', request);

export const removeSecondFactor = (password: string) =>
  send<void>('POST', '/account/second-factor/remove', { password });

export const makeRecoveryCodes = (password: string | null) =>
  send<rest.SecondFactorCodesResponse>('POST', '/account/second-factor/recovery-codes', { password });

export const readPolicy = () => send<rest.RequireSecondFactorPolicy>('GET', '/organisation/sign-in-policy');

export const changePolicy = (secondFactorRequired: boolean) =>
  send<rest.RequireSecondFactorPolicy>('PUT', '/organisation/sign-in-policy', { secondFactorRequired });

export const listKeys = () => send<rest.KeyList>('GET', '/keys');

export const makeKey = (name: string, scopes: readonly string[]) =>
  send<rest.ManageKeysMade>('POST', '/keys', { name, scopes });

export const revokeKey = (id: string) => send<void>('DELETE', `/keys/${at(id)}`);

export const listCountries = () => send<rest.CountryList>('GET', '/countries');
