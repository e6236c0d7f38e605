import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
const DOCUMENTS = [
  'README.md',
  'README.ja.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name)),
];

// npm packs README.md whether it is named or not.
const isPacked = (path: string) =>
  ['README.md', ...files].some((each) => path === each || path.startsWith(`${each}/`));

/** The files that a document links to, by their paths in the package. */
function linkedFrom(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const targets = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target]) => target as string);
  return targets.map((target) => normalize(join(dirname(document), target)));
}

describe('a document of the package', () => {
  it.each(DOCUMENTS)('links to what is in the package: %s', (document) => {
    const lost = linkedFrom(document).filter((path) => !isPacked(path) || !existsSync(join(ROOT, path)));
    expect(lost).toEqual([]);
  });

  it('has links that are looked at', () => {
    expect(linkedFrom('README.md')).toContain('docs/front-ends.md');
  });
});
