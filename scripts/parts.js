import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Files that each part is made of, which `build.js` holds to what it really reads.
 *
 * @typedef {'server' | 'playground'} Part A folder of `dist`.
 * @type {Readonly<Record<Part, RegExp>>}
 */
const INPUTS = {
  server: /^(src\/(?!playground\/)|tsconfig\.json$|package-lock\.json$|scripts\/[^/]+\.js$)/,
  playground:
    /^(src\/(playground|formats|gateway\/errors|kernel|translation\/(serving|texts))\/|locales\/[^/]+\/playground\.json$|package-lock\.json$|scripts\/[^/]+\.js$)/,
};

/** @type {readonly Part[]} */
export const PARTS = ['server', 'playground'];

/** @returns {boolean} whether a part is made of a file, whose path is from the root */
export const isInput = (/** @type {Part} */ part, /** @type {string} */ path) => INPUTS[part].test(path);

function allFiles() {
  const inFolders = ['locales', 'scripts', 'src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      `${folder}/${path}`.replaceAll('\\', '/'),
    ),
  );
  return [...inFolders, 'package-lock.json', 'tsconfig.json'].sort();
}

/** @returns {string} a hash of all that a part is made of */
export function fingerprintOf(/** @type {Part} */ part) {
  const hash = createHash('sha256');
  for (const path of allFiles().filter((each) => isInput(part, each))) {
    const file = join(ROOT, path);
    if (statSync(file).isFile()) hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @returns {string} where the fingerprint lies of what a part was last made of */
export const fingerprintFile = (/** @type {Part} */ part) => join(ROOT, 'dist', `${part}.sha256`);

/** @returns {Part[]} those of the parts that are missing or out of date */
export function outOfDate(/** @type {readonly Part[]} */ parts) {
  return parts.filter((part) => {
    try {
      return readFileSync(fingerprintFile(part), 'utf8') !== fingerprintOf(part);
    } catch {
      return true;
    }
  });
}
