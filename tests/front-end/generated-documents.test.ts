import { execFile } from 'node:child_process';
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { generatedDocuments } from './generated-documents.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const schema = await readFile(inRepository('schema/schema.graphql'), 'utf8');

/** The schema after a change of one field of `Alternate`. */
function changed(field: string, to: string): string {
  const type = /^type Alternate \{.*?^\}/ms;
  expect(schema.match(type)?.[0]).toContain(field);
  return schema.replace(type, (text) => text.replace(field, to));
}

/** The messages of the TypeScript compiler about the front end, made for a schema. */
async function typeErrors(schemaText: string): Promise<string[]> {
  const folder = await temporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await symlink(inRepository('node_modules'), join(folder, 'node_modules'));
  for (const file of ['alternate-links.ts', 'apollo-client.ts', 'urql-client.ts'])
    await cp(inRepository(`tests/front-end/${file}`), join(folder, file));
  await writeFile(join(folder, 'generated.ts'), await generatedDocuments(schemaText));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const { compilerOptions } = JSON.parse(await readFile(inRepository('tsconfig.json'), 'utf8'));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const run = promisify(execFile)(inRepository('node_modules/.bin/tsc'), ['--pretty', 'false'], {
    cwd: folder,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout.split('\n').filter((line) => line.includes('error'));
}

it('The documents are generated as they are checked in', async () => {
  expect(await generatedDocuments(schema)).toBe(
    await readFile(inRepository('tests/front-end/generated.ts'), 'utf8'),
  );
});

it('They are refused by a schema that has no such field or takes no such argument', async () => {
  await expect(generatedDocuments(changed('isTranslated: Boolean!', 'isWritten: Boolean!'))).rejects.toThrow(
    'Cannot query field "isTranslated" on type "Alternate"',
  );
  await expect(generatedDocuments(schema.replaceAll('slug: String\n', 'slug: ID\n'))).rejects.toThrow(
    'Variable "$slug" of type "String!" used in position expecting type "ID"',
  );
});

it('The front end does not compile against a schema that promises less, and does against its own', async () => {
  expect(await typeErrors(changed('slug: String!', 'slug: String'))).toEqual([]);
  expect(await typeErrors(changed('tag: String!', 'tag: String'))).toEqual([
    expect.stringMatching(/^alternate-links\.ts\(\d+,\d+\): error TS2345: .*'string \| null'/),
  ]);
  expect(await typeErrors(schema)).toEqual([]);
});

it('The guide for front ends shows what runs here', async () => {
  const guide = await readFile(inRepository('docs/front-ends.md'), 'utf8');
  const shown = [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  // The other blocks name their files, and are run by `npm run test:clients`.
  expect(shown).toContain(await readFile(inRepository('tests/front-end/alternate-links.ts'), 'utf8'));
});
