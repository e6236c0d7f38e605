import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  // One copy of graphql, or instances made by the CommonJS copy fail "from another module or realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // Commands of their own: `npm run test:browser`, `test:cache`, `test:clients`, `test:endurance`, `test:package`,
    // `test:pooler`, `test:shared`.
    exclude: [...configDefaults.exclude, 'tests/{browser,cache,clients,endurance,package,pooler,shared}/**'],
    // The files of a worker share the modules of `src`: all that those remember follows from their arguments.
    isolate: false,
    restoreMocks: true,
    maxWorkers: '100%',
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
