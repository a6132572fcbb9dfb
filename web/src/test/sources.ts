import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAst } from 'vite';

/** The pages' own sources, parsed, for tests that read code. */

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Source {
  /** From the folder of the sources, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
}

export const root = resolve(import.meta.dirname, '..');

export function sources(): readonly Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|\.test\.|(^|\/)test\/|generated\//.test(path))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

export function parse(path: string, text: string): Source {
  return { path, text, tree: parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node };
}

export function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const one of node) yield* walk(one);
  } else if (node && typeof node === 'object') {
    if (typeof (node as Node).type === 'string') yield node as Node;
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') yield* walk(value);
  }
}
