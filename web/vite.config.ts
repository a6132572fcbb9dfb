import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Four entries make four bundles (house: front end); desk and customer exist so far.
export default defineConfig({
  plugins: [react()],
  root: '.',
  build: {
    outDir: '../src/Guichet.Server/wwwroot',
    emptyOutDir: true,
    manifest: true,
    rollupOptions: {
      input: { desk: resolve(import.meta.dirname, 'index.html'), customer: resolve(import.meta.dirname, 'j.html') },
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
  server: { proxy: { '/api': 'http://localhost:5080', '/hub': { target: 'http://localhost:5080', ws: true } } },
});
