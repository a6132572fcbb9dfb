// Writes web/src/api/generated/rest.ts from the document that the server's build writes beside it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const folder = new URL('../../src/api/generated/', import.meta.url);
const source = new URL('openapi.json', folder);
const target = new URL('rest.ts', folder);
const heading = '// Generated from the OpenAPI document by `npm run generate`. Do not edit.\n\n';

if (existsSync(source)) {
  const text = heading + astToString(await openapi(JSON.parse(readFileSync(source, 'utf8')), { immutable: true, alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true }));
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    writeFileSync(target, text);
    console.log('Wrote rest.ts');
  }
}
