// A meeting as our pages hold it, by our own client: one room by the hub, sound and a camera in three layers from everybody, one connection each.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../server.mjs';

const run = promisify(execFile);
const project = join(root, 'tests/Guichet.Meeting');

export const buildMeeting = () => run('dotnet', ['build', project, '-c', 'Release', '-v', 'quiet']);

/** `large` is how many of the others each shows large, the rest small. */
export const meeting = (large, seconds, people = 12) => async (server) => {
  const program = join(project, 'bin/Release/net10.0/Guichet.Meeting');
  const { stdout } = await run('taskset', ['-c', '1', program, server.url, server.key, ...[server.pid, people, seconds, large].map(String)], { timeout: 60_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
};
