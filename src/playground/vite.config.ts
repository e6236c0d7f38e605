import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { graphiqlRoles } from './build/graphiql-roles.ts';
import { graphiqlWords } from './build/graphiql-words.ts';
import { languageService } from './build/language-service.ts';
import { noscriptWords } from './build/noscript-words.ts';
import { precompressed } from './build/precompressed.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // Relative addresses only: a proxy may have put the gateway under a path. The page is served at `/graphql`.
  base: './',
  experimental: {
    renderBuiltUrl: (filename, { hostType }) =>
      hostType === 'html' ? `./playground/${filename}` : { relative: true },
  },
  plugins: [
    react(),
    graphiqlWords(here('./words/words.ts'), here('./words/problem-words.ts')),
    graphiqlRoles(),
    noscriptWords(here('../../locales')),
    precompressed(),
  ],
  worker: { plugins: () => [languageService()] },
  resolve: {
    alias: { 'react-compiler-runtime': here('./words/locale-aware-memo.ts') },
    dedupe: ['graphql', 'react', 'react-dom', 'monaco-editor', 'monaco-graphql'],
  },
  // The page's policy forbids inline scripts and data: workers; small files stay files.
  build: {
    outDir: here('../../dist/playground'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco and GraphiQL are one editor: about 3 MB that no split makes smaller.
    chunkSizeWarningLimit: 4000,
    // "use no memo" in GraphiQL is for the compiler that has already run.
    rolldownOptions: {
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
});
