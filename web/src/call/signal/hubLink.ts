import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { asProblemCode } from '../../api/client';
import type { RoomClient, RoomHub } from '../../api/generated/hub';
import type { ProblemCode } from '../../api/generated/problems';

/** One connection to the hub, from open to closed; it never mends itself, `createSignal` makes the next one. */
export interface HubLink {
  ask<Method extends keyof RoomHub>(method: Method, ...given: Parameters<RoomHub[Method]>): ReturnType<RoomHub[Method]>;
  close(): Promise<void>;
}

export interface LinkWish {
  readonly client: RoomClient;
  readonly onClose: () => void;
  /** Straight to a WebSocket, which saves a round trip; otherwise what SignalR negotiates, for proxies that block WebSockets. */
  readonly plain: boolean;
  /** Gives opening up. */
  readonly abort: AbortSignal;
}

export type OpenLink = (wish: LinkWish) => Promise<HubLink>;

/** A refusal by the hub; anything else that a call throws means that the connection failed. */
export class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

const clientMethods: Record<keyof RoomClient, true> = {
  ParticipantJoined: true,
  ParticipantChanged: true,
  ParticipantLeft: true,
  ChatReceived: true,
  TracksAssigned: true,
  SlotsNeeded: true,
  SpeakersChanged: true,
  QualityChanged: true,
  MediaLost: true,
  RoomEnded: true,
  Replaced: true,
};

export const openHubLink: OpenLink = async ({ client, onClose, plain, abort }) => {
  const connection = new HubConnectionBuilder()
    .withUrl('/hub/room', plain ? { transport: HttpTransportType.WebSockets, skipNegotiation: true } : {})
    // The server pings every 5 s; two missed and the connection counts as lost.
    .withServerTimeout(12_000)
    .withKeepAliveInterval(5000)
    .configureLogging(LogLevel.None)
    .build();
  for (const method of Object.keys(clientMethods) as (keyof RoomClient)[]) {
    connection.on(method, (message) => client[method](message as never));
  }
  const giveUp = () => void connection.stop();
  abort.addEventListener('abort', giveUp);
  try {
    await connection.start();
  } finally {
    abort.removeEventListener('abort', giveUp);
  }
  connection.onclose(onClose);
  return {
    ask: (method, ...given) =>
      connection.invoke(method, ...given).catch((error: unknown) => {
        throw asRefusal(error);
      }) as ReturnType<RoomHub[typeof method]>,
    close: () => connection.stop(),
  };
};

function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && /HubException: (\S+)$/.exec(error.message)?.[1];
  return code ? new Refusal(asProblemCode(code)) : error;
}
