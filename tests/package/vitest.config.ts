import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of what is shipped, and of what one makes of the source, in copies of their own: `npm run test:package`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/package/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
