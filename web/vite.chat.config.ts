import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The one script that other sites load: a file of its own with a fixed name, beside the pages.
export default defineConfig({
  root: '.',
  publicDir: false,
  build: {
    outDir: '../src/Guichet.Server/wwwroot',
    emptyOutDir: false,
    lib: {
      entry: resolve(import.meta.dirname, 'src/siteChat/index.ts'),
      formats: ['iife'],
      name: 'guichetChat',
      fileName: () => 'chat.js',
    },
  },
});
