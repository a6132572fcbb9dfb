import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { imports, root, sources } from './sources';

const { dependencies } = JSON.parse(readFileSync(resolve(root, '../package.json'), 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};

/** A package left in somebody's node_modules builds there and nowhere else. */
it('Imports_OfPackages_AreDeclared', () => {
  const wanted = sources().flatMap((source) =>
    imports(source)
      .filter((name) => !name.startsWith('.'))
      .map((name) => `${source.path}: ${name.split('/', name.startsWith('@') ? 2 : 1).join('/')}`),
  );
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter((one) => !((one.split(': ')[1] ?? '') in dependencies))).toEqual([]);
});
