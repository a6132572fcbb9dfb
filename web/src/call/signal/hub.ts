import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { asProblemCode } from '../../api/client';
import type { ProblemCode } from '../../api/generated/problems';

type Asked = (...given: never[]) => Promise<unknown>;

/** One connection to a hub, from open to closed; it never mends itself, `Signal` makes the next one. */
export interface HubOf<Hub> {
  ask<Method extends keyof Hub>(
    method: Method,
    ...given: Hub[Method] extends Asked ? Parameters<Hub[Method]> : never
  ): Hub[Method] extends Asked ? ReturnType<Hub[Method]> : never;
  close(): Promise<void>;
}

export interface WishOf<Client> {
  readonly client: Client;
  readonly onClose: () => void;
  /** Straight to a WebSocket, which saves a round trip; otherwise what SignalR negotiates, for proxies that block WebSockets. */
  readonly plain: boolean;
  /** Gives opening up. */
  readonly abort: AbortSignal;
}

export type OpenHub<Hub, Client> = (wish: WishOf<Client>) => Promise<HubOf<Hub>>;

/** A refusal by the hub; anything else that a call throws means that the connection failed. */
export class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

/** @param methods Names of all that the server tells. */
export function hubAt<Hub, Client>(path: string, methods: Record<keyof Client, true>): OpenHub<Hub, Client> {
  return async ({ client, onClose, plain, abort }) => {
    const connection = new HubConnectionBuilder()
      .withUrl(path, plain ? { transport: HttpTransportType.WebSockets, skipNegotiation: true } : {})
      // The server pings every 5 s; two missed and the connection counts as lost.
      .withServerTimeout(12_000)
      .withKeepAliveInterval(5000)
      .configureLogging(LogLevel.None)
      .build();
    const told = client as Record<string, (message: unknown) => void>;
    for (const method of Object.keys(methods)) {
      connection.on(method, (message) => told[method]?.(message));
    }
    const giveUp = () => void connection.stop();
    abort.addEventListener('abort', giveUp);
    try {
      await connection.start();
    } finally {
      abort.removeEventListener('abort', giveUp);
    }
    connection.onclose(onClose);
    const ask = (method: string, ...given: unknown[]) =>
      connection.invoke(method, ...given).catch((error: unknown) => {
        throw asRefusal(error);
      });
    return { ask: ask as unknown as HubOf<Hub>['ask'], close: () => connection.stop() };
  };
}

function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && /HubException: (\S+)$/.exec(error.message)?.[1];
  return code ? new Refusal(asProblemCode(code)) : error;
}
