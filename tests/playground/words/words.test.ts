import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GRAPHIQL_WORDS } from '../../../src/playground/build/graphiql-words-table.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const camelCase = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1).replaceAll(' ', '')}`;
const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [path + key] : keysOf(word, `${path}${key}.`),
  );

/** The names that stand before the colons of the object that follows `declaration` in a file of GraphiQL. */
function propertiesOf(file: string, declaration: string): string[] {
  const [, after = ''] = read(`node_modules/${file}`).split(declaration);
  const [body = ''] = after.split('}');
  return [...body.matchAll(/^\s*"?([A-Z][\w ]*)"?:/gm)].map(([, name = '']) => camelCase(name));
}

function usedKeys(): string[] {
  const ownCode = globSync('src/playground/**/*.{ts,tsx}', { exclude: ['**/graphiql-words-table.ts'] })
    .map(read)
    .join('\n');
  const rewrites = Object.values(GRAPHIQL_WORDS).flat();
  const inGraphiql = rewrites.map(([, lookUp]) => lookUp).join('\n');
  const sections = propertiesOf(
    '@graphiql/plugin-doc-explorer/dist/components/section.js',
    'TYPE_TO_ICON = {',
  );
  const problems = propertiesOf('@graphiql/react/dist/utility/jsonc.js', 'PARSE_ERROR_MESSAGES = {');
  return [
    ...[...ownCode.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key),
    ...[...inGraphiql.matchAll(/"(graphiql\.[\w.]+\w)"/g)].map(([, key]) => key),
    ...sections.map((section) => `graphiql.docs.sections.${section}`),
    ...problems.map((problem) => `graphiql.json.${problem}`),
  ] as string[];
}

describe('playground.json', () => {
  it('has every word the playground uses, and no other', () => {
    const { landing, docs, notFound, boot, examples, ...words } = JSON.parse(
      read('locales/en/playground.json'),
    );
    expect({ landing, docs, notFound, boot, examples }).toEqual({
      landing: expect.any(Object),
      docs: expect.any(Object),
      notFound: expect.any(Object),
      boot: expect.any(Object),
      examples: expect.any(Object),
    });
    expect(keysOf(words).sort()).toEqual([...new Set(usedKeys())].sort());
  });
});
