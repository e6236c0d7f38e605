import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  // One copy of graphql, or instances made by the CommonJS copy fail "from another module or realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // These need more than npm: `npm run test:browser`, `npm run test:pooler` and `npm run test:shared`.
    exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/pooler/**', 'tests/shared/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
