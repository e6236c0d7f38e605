import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../kernel/locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';

/** A query worth a reader's time: `schema/examples/<name>.graphql`, with `<name>.variables.json` beside it. */
export interface ExampleOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads all examples, in the order of their names. */
export async function readExamples(folder: string): Promise<ExampleOperation[]> {
  const files = await readdir(folder);
  const names = files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
  return Promise.all(
    names.sort().map(async (name) => {
      const variables = `${name}.variables.json`;
      return {
        name,
        query: await readFile(join(folder, `${name}.graphql`), 'utf8'),
        variables: files.includes(variables)
          ? JSON.parse(await readFile(join(folder, variables), 'utf8'))
          : {},
      };
    }),
  );
}

/** The language that the comments of the examples are in. */
const COMMENTS = 'en';

/** The query for a reader: what it is for, in its first comment, said in the reader's language where there are words. */
export function queryFor(
  { name, query }: Pick<ExampleOperation, 'name' | 'query'>,
  catalogue: Catalogue,
  locale: Locale,
): string {
  const about =
    locale === COMMENTS
      ? null
      : catalogue.message('playground', `examples.${name}.description`, {}, { locale, strict: true });
  if (about === null) return query;
  const comment = about.replace(/^/gm, '# ');
  return query.replace(/^(?:#.*\n)+/, () => `${comment}\n`);
}
