import type { Person } from './person';
import type { Server } from './server';

/** A page of nothing but a peer connection, as encoders and players by WHIP and WHEP are. */
export async function connectTool(
  person: Person,
  server: Server,
  path: string,
  prepare: () => Promise<void>,
): Promise<string> {
  await person.open(`${server.url}/healthz`);
  await person.page.evaluate(prepare);
  const offer = await person.page.evaluate(async () => {
    const peer = window.guichetTest.peers[0];
    await peer?.setLocalDescription();
    return peer?.localDescription?.sdp ?? '';
  });
  const response = await server.offer(path, offer);
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${answer}`);
  await person.page.evaluate(
    (sdp) => window.guichetTest.peers[0]?.setRemoteDescription({ type: 'answer', sdp }),
    answer,
  );
  await person.until('not connected', () => window.guichetTest.peers[0]?.connectionState === 'connected', []);
  return answer;
}
