// Customers' pages must stay light: everything that is loaded (of a call: until it shows) is weighed, gzipped, and the build
// fails above the budget. With --all it names each file. A static import anywhere below the entry counts; so do the room and the heavier language.
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

/** The heaviest language of a folder of texts. */
function heaviest(folder) {
  const files = Object.keys(manifest).filter((key) => new RegExp(`^src/locales/${folder}\\w+\\.json$`).test(key));
  return files.map((key) => manifest[key].file).sort((a, b) => weigh(b) - weigh(a))[0];
}

function check(what, keys, folders) {
  const loaded = new Set();
  for (const key of keys) scripts(key, loaded);
  for (const file of folders.map(heaviest)) if (file) loaded.add(file);
  const rows = [...loaded].map((file) => [file, weigh(file)]).sort((a, b) => b[1] - a[1]);
  const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
  if (process.argv.includes('--all') || total > budget)
    for (const [file, bytes] of rows) console.log(`${String(bytes).padStart(8)}  ${file}`);
  console.log(`${String(total).padStart(8)}  in all, of ${budget} (${what}, gzip)`);
  if (total > budget) {
    console.error(`It is ${total - budget} bytes over its budget: ${what}.`);
    process.exitCode = 1;
  }
}

check("customer's page until the call shows", ['j.html', 'src/features/room/Room.tsx'], ['']);
check('public booking page', ['book.html'], ['', 'booking/']);
check("page of a customer's appointment", ['a.html'], ['', 'booking/']);
check('rating page', ['rate.html'], ['', 'rating/']);
check("customer's report", ['r.html'], ['', 'report/']);
check('device check', ['check.html'], ['', 'waiting/']);

// Other sites load this one: it is a guest there.
const guest = [weigh('chat.js'), 30_000];
console.log(`${String(guest[0]).padStart(8)}  in all, of ${guest[1]} (chat window for other sites, gzip)`);
if (guest[0] > guest[1]) process.exitCode = 1;
