import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Each entry is a bundle of its own (house: front end).
export default defineConfig({
  plugins: [react()],
  root: '.',
  build: {
    outDir: '../src/Guichet.Server/wwwroot',
    emptyOutDir: true,
    manifest: true,
    rollupOptions: {
      input: {
        desk: resolve(import.meta.dirname, 'index.html'),
        customer: resolve(import.meta.dirname, 'j.html'),
        appointment: resolve(import.meta.dirname, 'a.html'),
        book: resolve(import.meta.dirname, 'book.html'),
        talk: resolve(import.meta.dirname, 'talk.html'),
        check: resolve(import.meta.dirname, 'check.html'),
        rate: resolve(import.meta.dirname, 'rate.html'),
        report: resolve(import.meta.dirname, 'r.html'),
      },
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
  server: { proxy: { '/api': 'http://localhost:5080', '/hub': { target: 'http://localhost:5080', ws: true } } },
});
