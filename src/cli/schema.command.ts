import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { GraphQLSchema } from 'graphql';
import { buildGatewaySchema } from '../gateway/build-schema.ts';
import { schemaSdl } from '../gateway/schema-sdl.ts';
import { readConfig } from '../kernel/config.ts';
import { describeLocale } from '../kernel/locale.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { CALL, isCheckout, packageFile } from '../kernel/package-files.ts';
import { englishWords, SCHEMA_NAMESPACE } from '../translation/descriptions/schema-words.ts';
import { newLocaleFile } from '../translation/files/edit-locale-file.ts';
import type { Command } from './command.ts';

const SDL = packageFile('schema/schema.graphql');

/**
 * Prints the schema. In a checkout it writes the files that are made of the schema's code instead, or checks that they
 * are current.
 */
export const schemaCommand: Command = {
  summary: isCheckout
    ? 'write schema/schema.graphql and locales/en/schema.json, or check that they are current'
    : 'print the schema, in the language of the schema definition',
  usage: `${CALL.command} schema${isCheckout ? ' [--check]' : ''}`,
  async run(args, { out, err }, env) {
    const { values } = parseArgs({
      args: [...args],
      options: isCheckout ? { check: { type: 'boolean' } } : {},
    });
    const { localesDir, defaultLocale } = readConfig(env);
    const locales = readLocales(localesDir, defaultLocale);
    const schema = buildGatewaySchema(locales.map((locale) => describeLocale(locale, defaultLocale)));
    if (!isCheckout) {
      out(schemaSdl(schema).trimEnd());
      return 0;
    }
    let isCurrent = true;
    const files = generatedFiles(schema, locales.includes('en') ? localesDir : null);
    for (const { path, text } of files) {
      if (!values.check) {
        await writeFile(path, text);
        out(`Wrote ${path}.`);
      } else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
        isCurrent = false;
        err(`${nameOf(path)} is not current: run \`npm run generate:schema\` and commit it.`);
      }
    }
    return isCurrent ? 0 : 1;
  },
};

interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

function generatedFiles(schema: GraphQLSchema, localesDir: string | null): GeneratedFile[] {
  const files = [{ path: SDL, text: schemaSdl(schema) }];
  if (localesDir === null) return files;
  // The English words are those of the code; in a file they are counted and compared as all other texts are.
  const path = join(localesDir, 'en', `${SCHEMA_NAMESPACE}.json`);
  return [...files, { path, text: newLocaleFile(englishWords(schema)) }];
}

function nameOf(path: string): string {
  const inside = relative(packageFile('.'), path);
  return inside.startsWith('..') ? path : inside;
}
