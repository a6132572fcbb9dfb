import { send } from './client';
import type * as rest from './generated/rest';

export type {
  ChannelView,
  ConsentView,
  LeftOut,
  MessageChannel,
  MessageState,
  MessageView,
  OperatorKind,
  OperatorSetUp,
  OperatorTried,
  TemplateView,
  ThreadAppointment,
  ThreadDetail,
  ThreadView,
} from './generated/rest';
export type Messaging = rest.ChangeMessagingResponse;
export type MessagingWish = rest.ChangeMessagingSettings;

/** How somebody can be written to, the quickest first. */
export const channelsOf = (thread: rest.ThreadView): readonly rest.MessageChannel[] =>
  (['chat', 'text', 'email'] as const).filter(
    (one) => ({ chat: thread.chat, text: thread.phone, email: thread.email })[one],
  );

const at = encodeURIComponent;

function asked(query: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  return search && `?${search}`;
}

export const listThreads = (
  query: { unread?: boolean; mine?: boolean; search?: string; cursor?: string | null } = {},
) => send<rest.ThreadPage>('GET', `/threads${asked(query)}`);

export const readThread = (id: string) => send<rest.ThreadDetail>('GET', `/threads/${at(id)}`);

export const markThreadRead = (id: string) => send<rest.ThreadDetail>('POST', `/threads/${at(id)}/read`);

export const assignThread = (id: string, personId: string | null) =>
  send<rest.ThreadDetail>('POST', `/threads/${at(id)}/assign`, { personId });

export const noteConsent = (id: string, channel: rest.MessageChannel, given: boolean) =>
  send<rest.ThreadDetail>('POST', `/threads/${at(id)}/consent`, { channel, given });

export const listMessages = (
  query: { state?: string; channel?: string; limit?: number; cursor?: string | null } = {},
) => send<rest.MessagePage>('GET', `/messages${asked(query)}`);

export const writeMessage = (request: rest.WriteMessageRequest) => send<rest.MessageView>('POST', '/messages', request);

/** Makes a call and sends its link. */
export const sendCallLink = (request: rest.SendCallLinkRequest) =>
  send<rest.SendCallLinkResponse>('POST', '/messages/call', request);

/** Sends an appointment's customer the device check. */
export const sendCheckLink = (appointmentId: string) =>
  send<rest.MessageView>('POST', '/messages/check', { appointmentId });

export const retryMessage = (id: string) => send<rest.MessageView>('POST', `/messages/${at(id)}/retry`);

export const withdrawMessage = (id: string) => send<rest.MessageView>('POST', `/messages/${at(id)}/withdraw`);

export const rerouteMessage = (id: string) => send<rest.MessageView>('POST', `/messages/${at(id)}/reroute`);

/** All that waits for a channel goes by the other, a hundred at a time. */
export const rerouteMessages = (request: rest.RerouteMessagesRequest) =>
  send<rest.RerouteMessagesResponse>('POST', '/messages/reroute', request);

export const listChannels = () => send<rest.ChannelList>('GET', '/channels');

export const setUpChannel = (request: rest.ManageChannelsRequest) =>
  send<rest.ChannelView>('PUT', '/channels', request);

/** Asks the operator for everything but sending. */
export const tryChannel = (request: rest.ManageChannelsRequest) =>
  send<rest.OperatorTried>('POST', '/channels/try', request);

export const suspendChannel = (channel: rest.MessageChannel, suspend: boolean) =>
  send<rest.ChannelView>('POST', `/channels/${suspend ? 'suspend' : 'resume'}`, { channel });

export const readMessaging = () => send<Messaging>('GET', '/messaging');

export const changeMessaging = (wish: MessagingWish) => send<Messaging>('PUT', '/messaging', wish);

/** Mailgun's key for webhooks; empty forgets it. */
export const setMailgunKey = (signingKey: string) => send<Messaging>('PUT', '/messaging/mailgun', { signingKey });

export const listTemplates = () => send<rest.TemplateList>('GET', '/templates');

export const changeTemplate = (request: rest.ChangeTemplatesRequest) =>
  send<rest.TemplateView>('PUT', '/templates', request);

export const resetTemplate = (request: rest.ChangeTemplatesResetRequest) =>
  send<rest.TemplateView>('POST', '/templates/reset', request);

export const previewTemplate = (request: rest.ChangeTemplatesRequest) =>
  send<rest.TemplatePreview>('POST', '/templates/preview', request);

const toSpecialist = new Set(['customerArrived', 'customerBooked', 'customerMoved', 'customerCancelled']);

/** Whether somebody at the desk reads it, not the customer. */
export const isToSpecialist = (notice: string | null | undefined) => toSpecialist.has(notice ?? '');
