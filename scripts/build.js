import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { fingerprintFile, fingerprintOf, isInput, outOfDate, PARTS, ROOT } from './parts.js';

/** @import { Part } from './parts.js' */
/** @import { InlineConfig, Plugin } from 'vite' */

/** @type {Readonly<Record<Part, InlineConfig>>} */
const CONFIGS = {
  server: {
    root: ROOT,
    configFile: false,
    publicDir: false,
    build: {
      ssr: 'src/main.ts',
      target: 'node22.15',
      sourcemap: true,
      // package-files.ts counts on all of it lying in one folder.
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
    },
  },
  playground: { configFile: join(ROOT, 'src/playground/vite.config.ts') },
};

/** @returns {Plugin} a plugin that fails the build where a change of a file that was read would not be noticed */
const onlyInputs = (/** @type {Part} */ part) => ({
  name: 'only-inputs',
  buildEnd() {
    const files = [...this.getModuleIds()]
      .filter((id) => id.startsWith(ROOT) && !id.includes('node_modules'))
      .map((id) => relative(ROOT, id.split('?')[0] ?? '').replaceAll('\\', '/'));
    const unknown = files.filter((file) => !isInput(part, file));
    if (unknown.length > 0) this.error(`INPUTS of parts.js does not have ${unknown.join(', ')}`);
  },
});

/** Builds beside the old folder and takes its place, so that a build that fails or is stopped leaves the old one. */
async function buildPart(/** @type {Part} */ part) {
  const fingerprint = fingerprintOf(part);
  const outDir = join(ROOT, 'dist', `.${part}-${process.pid}`);
  const { build: options, ...config } = CONFIGS[part];
  try {
    await build({
      ...config,
      logLevel: 'warn',
      plugins: [onlyInputs(part)],
      build: { ...options, outDir, emptyOutDir: true },
    });
    await rm(fingerprintFile(part), { force: true });
    await rm(join(ROOT, 'dist', part), { recursive: true, force: true });
    await rename(outDir, join(ROOT, 'dist', part));
    await writeFile(fingerprintFile(part), fingerprint);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

// `--stale`: only what is missing or out of date.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stale: { type: 'boolean' } },
});
const asked = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
await mkdir(join(ROOT, 'dist'), { recursive: true });
for (const part of values.stale ? outOfDate(asked) : asked) await buildPart(part);
