import { MapperKind, mapSchema } from '@graphql-tools/utils';
import fc from 'fast-check';
import {
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MakeExecutor } from '../../../src/gateway/execution/executor.ts';
import { recordId, toNodeId } from '../../../src/kernel/node-id.ts';
import type { RequestContext } from '../../../src/records/request-context.ts';
import type { ResponsePath } from '../../../src/translation/serving/localization.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';
import { Contexts, EXECUTORS, executePrepared, operationOf, servedSchema } from '../in-process.ts';
import { compileLocaleContext } from './copied-locale-context.ts';
import { type GeneratedQuery, generatedQuery } from './generated-query.ts';
import { type ExpectedLocale, naiveLocales } from './naive-locales.ts';

const IDS = [
  toNodeId('Meeting', recordId('Meeting', '2024-10-17-ip4')),
  toNodeId('Person', recordId('Person', 'rutte-mark')),
  toNodeId('Statement', recordId('Statement', '2024-10-17-nato-partners-session/2')),
  toNodeId('Organization', recordId('Organization', 'nato')),
  toNodeId('Person', recordId('Person', 'nobody')),
  'not an id',
];

/** The locale arguments that every field was asked for, by its type and the names on its path. */
type Asked = Map<string, Partial<ExpectedLocale>>;
type Context = RequestContext & { readonly asked: Asked };

let gateway: TestGateway;
let contexts: Contexts;
let schema: GraphQLSchema;
beforeAll(async () => {
  gateway = await testGateway();
  contexts = await Contexts.open(gateway.database);
  schema = listening(servedSchema());
});
afterAll(() => gateway.stop());

const newContext = (): Context => ({ ...contexts.make('ja'), asked: new Map() });

/** The same schema, its fields telling the context what they are asked for. */
function listening(original: GraphQLSchema): GraphQLSchema {
  return mapSchema(original, {
    [MapperKind.OBJECT_FIELD]: (config) => {
      if (config.args?.locale === undefined) return undefined;
      const { resolve = defaultFieldResolver } = config;
      return {
        ...config,
        resolve: (source, args, context: Context, info) => {
          context.asked.set(nameOf(info), pick(args, Object.keys(config.args ?? {})));
          return resolve(source, args, context, info);
        },
      };
    },
  });
}

/** The values of a locale context among others; null for what is not given. */
function pick(
  values: Readonly<Record<string, unknown>>,
  declared: readonly string[],
): Partial<ExpectedLocale> {
  const names = ['locale', 'fallback', 'strict'].filter((name) => declared.includes(name));
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

function nameOf({ parentType, path }: GraphQLResolveInfo): string {
  const names: string[] = [];
  for (let each: ResponsePath | undefined = path; each !== undefined; each = each.prev)
    if (typeof each.key === 'string') names.unshift(each.key);
  return [parentType.name, ...names].join('.');
}

interface Outcome {
  /** The result as JSON, so that the order of keys counts. */
  readonly data: string;
  readonly errors: readonly string[];
  readonly fallbacks: unknown;
  readonly missing: unknown;
  readonly locales: unknown;
}

const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();

function outcomeOf({ data, errors = [] }: ExecutionResult, { localization }: Context): Outcome {
  const { requested, served, fallbacks, missing } = localization.report(data);
  return {
    data: JSON.stringify(data),
    errors: sorted(errors.map(({ message, path, locations }) => ({ message, path, locations }))),
    fallbacks,
    missing,
    // What was asked for before an error took its place is a matter of time.
    locales: errors.length > 0 ? null : [requested, served],
  };
}

function prepare({ text, variables }: GeneratedQuery) {
  const document = parse(text);
  const operation = operationOf(document);
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return { document, operation, values: coerced };
}

async function byGateway(query: GeneratedQuery, executor?: MakeExecutor) {
  const context = newContext();
  const result = await executePrepared(schema, parse(query.text), query.variables, context, executor);
  return { outcome: outcomeOf(result, context), asked: context.asked };
}

async function byReference({ text, variables }: GeneratedQuery): Promise<Outcome> {
  const { document, operation, values } = prepare({ text, variables });
  const rewritten = compileLocaleContext(schema, document, operation, (name) => values[name] != null);
  const contextValue = newContext();
  const result = await execute({ schema, document: rewritten, contextValue, variableValues: variables });
  return outcomeOf(result, contextValue);
}

const validQuery = () =>
  generatedQuery(schema, IDS).filter(({ text }) => validate(schema, parse(text)).length === 0);

describe('a generated query', () => {
  const settings = { seed: 20_241_017, numRuns: 250, endOnFailure: true };

  it.each(EXECUTORS)('has by %s the result that graphql-js gives', async (_, executor) => {
    await fc.assert(
      fc.asyncProperty(validQuery(), async (query) => {
        expect((await byGateway(query, executor)).outcome).toEqual(await byReference(query));
      }),
      settings,
    );
  });

  it('asks each field for the locale that a reader of the query expects', async () => {
    await fc.assert(
      fc.asyncProperty(validQuery(), async (query) => {
        const { document, operation, values } = prepare(query);
        const expected = naiveLocales(schema, document, operation, values);
        for (const [name, asked] of (await byGateway(query)).asked) {
          const all = expected.get(name) as unknown as Record<string, unknown>;
          expect({ name, ...asked }).toEqual({ name, ...pick(all, Object.keys(asked)) });
        }
      }),
      settings,
    );
  });
});
