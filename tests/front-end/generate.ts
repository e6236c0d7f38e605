import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generatedDocuments } from './generated-documents.ts';

const SCHEMA = new URL('../../schema/schema.graphql', import.meta.url);
const FILE = new URL('./generated.ts', import.meta.url);

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const code = await generatedDocuments(await readFile(SCHEMA, 'utf8'));
if (!values.check) {
  await writeFile(FILE, code);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== code) {
  process.stderr.write(
    'tests/front-end/generated.ts is not current: run `npm run generate:documents` and commit it.\n',
  );
  process.exitCode = 1;
}
