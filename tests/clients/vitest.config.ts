import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Clients and tools that others wrote, against the gateway over HTTP: `npm run test:clients`. */
export default defineConfig({
  root: HERE,
  // One copy of graphql, or instances made by the CommonJS copy fail "from another module or realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: `${HERE}node_modules/graphql/index.js` }] },
  test: {
    include: ['*.test.ts'],
    globalSetup: ['prepare.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    maxWorkers: 2,
  },
});
