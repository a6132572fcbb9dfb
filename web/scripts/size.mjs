// The customer's page must stay light: everything that is loaded until the call shows is weighed, gzipped, and the build
// fails above the budget. A static import anywhere below the entry counts; so do the room and the heavier language.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 150_000;
const out = resolve(import.meta.dirname, '../../src/Guichet.Server/wwwroot');
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));

function weigh(file) {
  return gzipSync(readFileSync(join(out, file)), { level: 9 }).length;
}

/** The script of a chunk and of everything that it imports at once. */
function scripts(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: build first, or mend the names in this script`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of chunk.imports ?? []) scripts(next, found);
  return found;
}

const loaded = scripts('j.html');
scripts('src/features/room/Room.tsx', loaded);
const languages = Object.keys(manifest).filter((key) => /^src\/locales\/\w+\.json$/.test(key));
const heaviest = languages.map((key) => manifest[key].file).sort((a, b) => weigh(b) - weigh(a))[0];
if (heaviest) loaded.add(heaviest);

const rows = [...loaded].map((file) => [file, weigh(file)]).sort((a, b) => b[1] - a[1]);
const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
for (const [file, bytes] of rows) console.log(`${String(bytes).padStart(8)}  ${file}`);
console.log(`${String(total).padStart(8)}  in all, of ${budget} (customer's page until the call shows, gzip)`);
if (total > budget) {
  console.error(`The customer's page is ${total - budget} bytes over its budget.`);
  process.exit(1);
}
