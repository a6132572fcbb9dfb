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

/** What an entry brings with it, at once or later. @param entry A path below the root, as in `sources`. */
export function reachable(entry: string, all: readonly Source[] = sources()): readonly Source[] {
  const byPath = new Map(all.map((source) => [source.path, source]));
  const found = new Set<Source>();
  const visit = (path: string): void => {
    const source = byPath.get(`${path}.ts`) ?? byPath.get(`${path}.tsx`) ?? byPath.get(`${path}/index.ts`);
    if (!source || found.has(source)) return;
    found.add(source);
    for (const name of imports(source)) if (name.startsWith('.')) visit(join(source.path, '..', name));
  };
  visit(entry);
  return [...found];
}

/** What a source imports, as it says it, types among them. */
export function imports(source: Source): readonly string[] {
  return [...walk(source.tree)]
    .filter((node) => /^Import(Declaration|Expression)$|^ExportNamedDeclaration$/.test(node.type))
    .map((node) => (node.source as { value?: unknown } | null)?.value)
    .filter((name) => typeof name === 'string');
}
