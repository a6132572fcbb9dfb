import { within } from '../../signal/waiting';
import { type Counted, count } from './figures';

export type Protocol = 'udp' | 'tcp';

/** Answers offers: the media server, through the API. */
export type LoopDoor = (way: 'send' | 'listen', sdp: string) => Promise<string>;

export interface LoopTracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly videoBitrate: number;
}

/** What the page sends through the media server and gets back, on two connections as in a call. */
export interface Loop {
  /** What came back. */
  readonly received: MediaStream;
  count(): Promise<Counted>;
  close(): void;
}

const soundBitrate = 40_000;

/** @param only Only the server's addresses of this protocol are used; null takes the best.
 * @throws When nothing goes through within the time. */
export async function openLoop(
  door: LoopDoor,
  tracks: LoopTracks,
  only: Protocol | null,
  milliseconds: number,
): Promise<Loop> {
  const [sender, listener] = [makeConnection(), makeConnection()];
  const received = new MediaStream();
  const loop: Loop = {
    received,
    count: async () =>
      count(performance.now(), (await sender.getStats()).values(), (await listener.getStats()).values()),
    close: () => {
      sender.close();
      listener.close();
    },
  };
  try {
    addTracks(sender, tracks);
    for (const track of [tracks.audio, tracks.video]) {
      if (track) received.addTrack(listener.addTransceiver(track.kind, { direction: 'recvonly' }).receiver.track);
    }
    await within(
      milliseconds,
      (async () => {
        await negotiate(sender, (sdp) => door('send', sdp), only);
        await negotiate(listener, (sdp) => door('listen', sdp), only);
        await Promise.all([connected(sender), connected(listener)]);
      })(),
    );
    return loop;
  } catch (error) {
    loop.close();
    throw error;
  }
}

const makeConnection = () => new RTCPeerConnection({ bundlePolicy: 'max-bundle' });

function addTracks(sender: RTCPeerConnection, { audio, video, videoBitrate }: LoopTracks): void {
  for (const [track, maxBitrate] of [
    [audio, soundBitrate],
    [video, videoBitrate],
  ] as const) {
    if (track) sender.addTransceiver(track, { direction: 'sendonly', sendEncodings: [{ maxBitrate }] });
  }
}

async function negotiate(
  connection: RTCPeerConnection,
  ask: (sdp: string) => Promise<string>,
  only: Protocol | null,
): Promise<void> {
  await connection.setLocalDescription();
  const answer = await ask(connection.localDescription?.sdp ?? '');
  await connection.setRemoteDescription({ type: 'answer', sdp: only ? restrict(answer, only) : answer });
}

/** Leaves the addresses of one protocol in an answer (RFC 8839 section 5.1: the third word after the colon). */
export function restrict(sdp: string, only: Protocol): string {
  const passes = (line: string) => !line.startsWith('a=candidate:') || line.split(' ')[2]?.toLowerCase() === only;
  return sdp.split('\r\n').filter(passes).join('\r\n');
}

function connected(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (connection.connectionState === 'connected') resolve();
      if (connection.connectionState === 'failed' || connection.connectionState === 'closed')
        reject(new Error(`The connection has ${connection.connectionState}`));
    };
    connection.addEventListener('connectionstatechange', look);
    look();
  });
}
