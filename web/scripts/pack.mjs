// Lays a brotli and a gzip form beside each text asset: packed once with all effort here, not again for every customer.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = resolve(import.meta.dirname, '../../src/Guichet.Server/wwwroot');
const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const forms = [
  ['.br', brotli],
  ['.gz', (bytes) => promisify(gzip)(bytes, { level: 9 })],
];

const assets = (await readdir(join(root, 'assets'))).map((name) => join('assets', name));
const texts = [...assets, 'chat.js'].filter((name) => /\.(js|css|svg|json)$/.test(name));
await Promise.all(
  texts.map(async (name) => {
    const bytes = await readFile(join(root, name));
    for (const [ending, pack] of forms) {
      const packed = await pack(bytes);
      if (packed.length < bytes.length) await writeFile(join(root, name + ending), packed);
    }
  }),
);
