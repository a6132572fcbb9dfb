// Writes THIRD-PARTY-NOTICES.md from the lock files and from what the packages say of themselves.
// Needs both package managers to have restored. Usage: node tools/notices.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const nuget = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages');

// What may be shipped with a program under Apache-2.0. Anything else needs a decision first.
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT OR CC0-1.0', 'PostgreSQL', 'Unlicense', 'public domain'];
// Packages that name a file instead of a licence; each read by a person.
const read = { 'SourceGear.sqlite3': 'public domain' };

const projects = (folder) => readdirSync(join(root, folder)).filter((name) => existsSync(join(root, folder, name, 'packages.lock.json')));
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const firstMatch = (text, expression) => expression.exec(text)?.[1]?.trim() ?? '';

function nugetPackages() {
  const found = new Map();
  for (const project of projects('src')) {
    for (const framework of Object.values(json(`src/${project}/packages.lock.json`).dependencies)) {
      for (const [name, entry] of Object.entries(framework)) {
        if (entry.type !== 'Project' && !isTool(name)) found.set(name, nugetPackage(name, entry.resolved));
      }
    }
  }
  return [...found.values()];
}

// Analyzers look over the compiler's shoulder; nothing of them is in the program.
const isTool = (name) => name.endsWith('Analyzers') || name === 'Microsoft.Extensions.ApiDescription.Server';

function nugetPackage(name, version) {
  const folder = join(nuget, name.toLowerCase(), version);
  const spec = readFileSync(join(folder, `${name.toLowerCase()}.nuspec`), 'utf8');
  const licence = read[name] ?? firstMatch(spec, /<license type="expression">([^<]+)/);
  return { name, version, licence, copyright: firstMatch(spec, /<copyright>([^<]+)/) || firstMatch(spec, /<authors>([^<]+)/) };
}

function nodePackages() {
  const found = [];
  for (const [path, entry] of Object.entries(json('web/package-lock.json').packages)) {
    if (!path || entry.dev || entry.devOptional || entry.optional) continue;
    const name = path.replace(/.*node_modules\//, '');
    found.push({ name, version: entry.version, licence: (entry.license ?? '').replace(/[()]/g, ''), copyright: nodeCopyright(join(root, 'web', path)) });
  }
  return found;
}

function nodeCopyright(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const line = file && /copyright (\(c\)|©|\d{4}).*$/im.exec(readFileSync(join(folder, file), 'utf8'))?.[0];
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const person = typeof author === 'string' ? author : (author?.name ?? '');
  return (line ?? person).replace(/<[^>]*>|\([^)]*@[^)]*\)/g, '').replace(/^[#*\s]+|\s+$/g, '').replaceAll('|', '/');
}

function table(packages) {
  const bad = packages.filter((each) => !allowed.includes(each.licence));
  if (bad.length > 0) throw new Error(`no decision allows: ${bad.map((each) => `${each.name} (${each.licence || 'no licence'})`).join(', ')}`);
  const rows = packages.sort((a, b) => (a.name < b.name ? -1 : 1)).map((each) => `| ${each.name} | ${each.version} | ${each.licence} | ${each.copyright} |`);
  return ['| package | version | licence | copyright |', '| --- | --- | --- | --- |', ...new Set(rows)].join('\n');
}

const texts = readFileSync(join(root, 'tools/licences.txt'), 'utf8');
writeFileSync(
  join(root, 'THIRD-PARTY-NOTICES.md'),
  `<!-- Written by tools/notices.mjs; do not edit. -->
# Third-party notices

Guichet is under the Apache License 2.0 (LICENSE). It is shipped with the packages below, each under its own licence. What only
builds or tests Guichet is not shipped and not listed. OpenSSL and the .NET runtime are the machine's own.

## In the server

${table(nugetPackages())}

## In the pages

${table(nodePackages())}

${texts}`,
);
