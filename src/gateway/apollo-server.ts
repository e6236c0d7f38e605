import { ApolloServer, type ApolloServerOptionsWithSchema } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { heapShare } from '../kernel/heap-share.ts';
import { BoundedStore } from './bounded-store.ts';
import { type ErrorLog, errorLogPlugin } from './errors/error-log-plugin.ts';
import { errorFormatter } from './errors/format-error.ts';
import type { GatewayContext } from './execution/gateway-context.ts';
import { executionPlugin } from './execution-plugin.ts';
import { LIMITS } from './limits/limits.ts';
import { limitsPlugin } from './limits/limits-plugin.ts';
import { localizationPlugin } from './response/localization-plugin.ts';
import { statusPlugin } from './response/status-plugin.ts';

type Logger = NonNullable<ApolloServerOptionsWithSchema<GatewayContext>['logger']>;

const MEBIBYTE = 1024 * 1024;
/** Heap that a parsed document takes for each character of its text, as measured. */
const BYTES_OF_A_CHARACTER = 80;

export type ServerLog = Logger & ErrorLog;

export interface ApolloServerOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  /** Turns on `extensions.localization`, which says what was served. */
  readonly localizationReport: boolean;
  readonly log: ServerLog;
}

/** Apollo Server with executors of ours. Every option that bounds a request is set here, none left to a default. */
export function apolloServer(options: ApolloServerOptions): ApolloServer<GatewayContext> {
  const { schema, introspection, localizationReport, log } = options;
  const formatError = errorFormatter({ hidesSchema: !introspection });
  return new ApolloServer<GatewayContext>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // Transport checks it, for it tells the reader in their language and lets a plain GET through.
    csrfPrevention: false,
    // Both are Apollo Server's by default, of 30 MiB each, and a document there takes more than is counted.
    cache: new BoundedStore<string>(heapShare(1 / 32, 16 * MEBIBYTE), (text) => 2 * text.length),
    documentStore: new BoundedStore<DocumentNode>(heapShare(1 / 16, 64 * MEBIBYTE), bytesOfDocument),
    parseOptions: {
      maxLexicalTokens: LIMITS.tokens,
      maxComments: LIMITS.comments,
      maxSourceLength: LIMITS.length,
    },
    validationOptions: { maxErrors: 5 },
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    apollo: {},
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Transport says how long an answer may be kept; the plugin would wrap every resolver to say that it may not.
      ApolloServerPluginCacheControlDisabled(),
      limitsPlugin(schema),
      executionPlugin({ schema, formatError: (error) => formatError(error.toJSON(), error), log }),
      localizationPlugin({ report: localizationReport }),
      statusPlugin(),
      errorLogPlugin(log),
    ],
  });
}

function bytesOfDocument({ loc }: DocumentNode): number {
  return BYTES_OF_A_CHARACTER * (loc?.end ?? 0);
}
