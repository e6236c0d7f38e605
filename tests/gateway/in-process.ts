import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { buildGatewaySchema } from '../../src/gateway/build-schema.ts';
import type { MakeExecutor } from '../../src/gateway/execution/executor.ts';
import { graphqlJitExecutor } from '../../src/gateway/execution/graphql-jit-executor.ts';
import { graphqlJsExecutor } from '../../src/gateway/execution/graphql-js-executor.ts';
import { PreparedQueries } from '../../src/gateway/execution/prepared-queries.ts';
import { runOperation } from '../../src/gateway/execution/run-operation.ts';
import { describeLocale } from '../../src/kernel/locale.ts';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import { Records } from '../../src/records/records.ts';
import type { RequestContext } from '../../src/records/request-context.ts';
import type { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { loadCatalogue } from '../../src/translation/serving/load-catalogue.ts';
import { Localization } from '../../src/translation/serving/localization.ts';
import { RecordTextCache, RecordTexts } from '../../src/translation/serving/record-texts.ts';
import type { TestDatabase } from '../support/database.ts';

export const LOCALES = ['en', 'ja'];
const INFOS = LOCALES.map((locale) => describeLocale(locale, 'en'));

/** The schema as it is served. */
export const servedSchema = () => buildGatewaySchema(INFOS);

/** The executors of operations: the same tests hold for each. */
export const EXECUTORS: readonly [name: string, MakeExecutor][] = [
  ['graphql-jit', graphqlJitExecutor],
  ['graphql-js', graphqlJsExecutor],
];

/** Makes what resolvers are given, each time for a request that finds no record text in memory. */
export class Contexts {
  readonly #database: TestDatabase;
  readonly #catalogue: Catalogue;

  private constructor(database: TestDatabase, catalogue: Catalogue) {
    this.#database = database;
    this.#catalogue = catalogue;
  }

  static async open(database: TestDatabase): Promise<Contexts> {
    return new Contexts(database, await loadCatalogue(database.db, LOCALES, ADDRESS_RULES));
  }

  make(negotiated: string, onStatement?: (statement: string) => void): RequestContext {
    const db = this.#database.forRequest({ onStatement });
    const recordTexts = new RecordTexts(db, new RecordTextCache(), ADDRESS_RULES);
    const localization = new Localization(this.#catalogue, recordTexts, INFOS, negotiated, ADDRESS_RULES);
    return { localization, records: new Records({ db, recordTexts }), showsSchema: true };
  }
}

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
}

/** Runs a document as the gateway does, after Apollo Server has let it through. */
export function executePrepared(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
  makeExecutor: MakeExecutor = graphqlJitExecutor,
): Promise<ExecutionResult> {
  const valid = { queryHash: '', document, operation: operationOf(document) };
  return runOperation(schema, new PreparedQueries(schema, makeExecutor), valid, variables, context);
}
