import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFERENCE_KINDS } from '../../../../src/gateway/schema-reference.ts';
import { DOCS_PAGES } from '../../../../src/transport/pages/docs/documents.ts';

/** Dotted keys of nested words. */
function keysOf(words: object): string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [key] : keysOf(word).map((below) => `${key}.${below}`),
  );
}

describe('the words of the documentation', () => {
  it('are those that its pages use, and no other', () => {
    const code = globSync('src/transport/pages/docs/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = [...code.matchAll(/\bwords\('([\w.]+)'\)|'(forDevelopers|notTranslated)'/g)];
    const used = [
      ...named.map(([, key, notice]) => (key ?? notice) as string),
      ...DOCS_PAGES.map((name) => `pages.${name}`),
      ...REFERENCE_KINDS.map((kind) => `schema.groups.${kind}`),
    ];
    const { docs } = JSON.parse(readFileSync('locales/en/playground.json', 'utf8'));
    expect(keysOf(docs).sort()).toEqual([...new Set(used)].sort());
  });
});
