import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaCommand } from '../src/cli/schema.command.ts';
import { buildGatewaySchema } from '../src/gateway/build-schema.ts';
import { describeLocale } from '../src/kernel/locale.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const schema = buildGatewaySchema(['en', 'ja'].map((locale) => describeLocale(locale, 'en')));
const FILE = new URL('../schema/schema.graphql', import.meta.url);

type Described = readonly [coordinate: string, description: string | null | undefined];
interface Named {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Named[];
}

function withArguments(coordinate: string, { description, args = [] }: Named): Described[] {
  return [
    [coordinate, description],
    ...args.map((arg): Described => [`${coordinate}(${arg.name}:)`, arg.description]),
  ];
}

/** The elements of a schema that can be described, by its schema coordinate. */
function describable(of: GraphQLSchema): Described[] {
  const types = Object.values(of.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const members = (type: GraphQLNamedType): readonly Named[] => {
    if (isEnumType(type)) return type.getValues();
    const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
    return hasFields ? Object.values(type.getFields()) : [];
  };
  const ofTypes = types.flatMap((type) => [
    [type.name, type.description] as const,
    ...members(type).flatMap((member) => withArguments(`${type.name}.${member.name}`, member)),
  ]);
  const directives = of.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [...ofTypes, ...directives.flatMap((each) => withArguments(`@${each.name}`, each))];
}

/** A language is described by its name. */
const isLanguage = (coordinate: string) => coordinate.startsWith('Locale.');
const isSentence = (text: string | null | undefined) => text != null && /^\S.*[.。]$/su.test(text);

it('names the specification of each scalar that is our own', () => {
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(scalars.length).toBeGreaterThan(3);
  for (const scalar of scalars)
    expect(scalar).toHaveProperty('specifiedByURL', expect.stringMatching(/^https:/));
});

describe('The schema', () => {
  it('is the one in schema/schema.graphql, sorted', async () => {
    const file = readFileSync(FILE, 'utf8');
    expect(file.trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim());
  });

  it('describes every type, field, argument, value and directive in a sentence', () => {
    const all = describable(schema);
    expect(all.length).toBeGreaterThan(300);
    expect(
      all
        .filter(([coordinate, description]) => !isLanguage(coordinate) && !isSentence(description))
        .map(([coordinate]) => coordinate),
    ).toEqual([]);
  });

  it('pages every connection as the Relay specification says', () => {
    const connections = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => name.endsWith('Connection'));
    const shapes = connections.map(({ name, getFields }) => [
      name,
      Object.keys(getFields.call(schema.getType(name))),
    ]);
    expect(connections.length).toBeGreaterThan(4);
    for (const [name, fields] of shapes) {
      expect(fields, String(name)).toEqual(
        expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']),
      );
    }
  });
});

describe('The check of the generated files', () => {
  it('fails with the mend where one is not current', async () => {
    const localesDir = await temporaryFolder();
    for (const locale of ['en', 'ja', 'fr']) await mkdir(join(localesDir, locale));
    const said: string[] = [];
    const output = { out: () => undefined, err: (line: string) => void said.push(line) };
    const code = await schemaCommand.run(['--check'], output, { LOCALES_DIR: localesDir });
    await rm(localesDir, { recursive: true });
    expect([code, said]).toEqual([
      1,
      ['schema/schema.graphql', join(localesDir, 'en/schema.json')].map(
        (file) => `${file} is not current: run \`npm run generate:schema\` and commit it.`,
      ),
    ]);
  });
});
