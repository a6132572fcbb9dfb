import { defineConfig } from 'vitest/config';

// Real browsers and real media: one file at a time, so that two cores are enough.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // The pictures in docs would change with every run: only when asked (`npm run pictures`).
    exclude: process.env.GUICHET_PICTURES === 'yes' ? ['node_modules/**'] : ['pictures.test.ts', 'node_modules/**'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    onConsoleLog: () => true,
  },
});
