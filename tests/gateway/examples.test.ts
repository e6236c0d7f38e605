import { fileURLToPath } from 'node:url';
import { execute, type GraphQLSchema, getVariableValues, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executedSchema } from '../../src/gateway/execution/executed-schema.ts';
import { sampleRecord } from '../../src/records/writing/sample-record.ts';
import { writeRecords } from '../../src/records/writing/write-records.ts';
import { type ExampleOperation, readExamples } from '../../src/transport/pages/examples.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';
import { compileLocaleContext } from './execution/copied-locale-context.ts';
import { Contexts, EXECUTORS, executePrepared, LOCALES, operationOf, servedSchema } from './in-process.ts';
import { tenfold } from './tenfold.ts';

const examples = await readExamples(fileURLToPath(new URL('../../schema/examples', import.meta.url)));
const everyCase = examples.flatMap((example) => LOCALES.map((locale) => ({ ...example, locale })));

let gateway: TestGateway;
let contexts: Contexts;
let schema: GraphQLSchema;
beforeAll(async () => {
  gateway = await testGateway();
  contexts = await Contexts.open(gateway.database);
  schema = servedSchema();
});
afterAll(() => gateway.stop());

describe.each(everyCase)('example $name in $locale', ({ query, variables, locale }) => {
  it('is answered in full', async () => {
    const { status, errors, data, extensions } = await gateway.query(query, { variables, locale });
    expect({ status, errors, missing: extensions?.localization?.missing ?? [] }).toEqual({
      status: 200,
      errors: undefined,
      missing: [],
    });
    expect(Object.values(data).filter((value) => value === null)).toEqual([]);
  });

  it.each(EXECUTORS)('has by %s the result that graphql-js gives', async (_, executor) => {
    const prepared = await executePrepared(schema, parse(query), variables, contexts.make(locale), executor);
    const document = parse(query);
    const operation = operationOf(document);
    const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const itself = executedSchema(schema);
    const rewritten = compileLocaleContext(itself, document, operation, (name) => coerced[name] != null);
    const run = (each: typeof document) =>
      execute({
        schema: itself,
        document: each,
        contextValue: contexts.make(locale),
        variableValues: variables,
      });
    const asJson = JSON.stringify(prepared);
    expect(JSON.stringify(await run(rewritten))).toBe(asJson);
    // Where only the request decides, there is nothing to rewrite.
    if (!/locale:|@inContext/.test(query)) expect(JSON.stringify(await run(document))).toBe(asJson);
  });
});

describe('the SQL statements of an example', () => {
  const countOf = async ({ query, variables }: ExampleOperation): Promise<number> => {
    let count = 0;
    const context = contexts.make('ja', () => {
      count += 1;
    });
    const { errors } = await executePrepared(schema, parse(query), variables, context);
    expect(errors).toBeUndefined();
    return count;
  };
  const countAll = async () => {
    const counts: Record<string, number> = {};
    for (const example of examples) counts[example.name] = await countOf(example);
    return counts;
  };

  it('do not grow with the record', async () => {
    const before = await countAll();
    await writeRecords(gateway.database.db, tenfold(sampleRecord));
    expect(await countAll()).toEqual(before);
  });
});
