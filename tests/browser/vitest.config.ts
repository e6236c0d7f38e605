import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The tests that need a Chromium: `npm run test:browser`. */
export default defineConfig({
  resolve: base.resolve ?? {},
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy machine draws an editor late.
    expect: { poll: { timeout: 15_000 } },
  },
});
