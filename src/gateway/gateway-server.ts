import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { AppError } from '../kernel/app-error.ts';
import { type ErrorLog, errorLogPlugin } from './errors/error-log-plugin.ts';
import { formatError } from './errors/format-error.ts';
import { CompiledQueries } from './execution/compiled-queries.ts';
import { execute } from './execution/execute.ts';
import type { GatewayContext } from './execution/gateway-context.ts';
import { LIMITS } from './limits/limits.ts';
import { limitsPlugin } from './limits/limits-plugin.ts';
import { localizationPlugin } from './response/localization-plugin.ts';
import { statusPlugin } from './response/status-plugin.ts';

type Logger = NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['logger']>;

export interface GatewayServerOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  /** Whether responses say in their extensions what was served. */
  readonly localizationReport: boolean;
  readonly log: Logger & ErrorLog;
}

/** Apollo Server over the compiled queries. Every option that bounds a request is set here, none left to a default. */
export function gatewayServer(options: GatewayServerOptions): ApolloServer<GatewayContext> {
  const { schema, introspection, localizationReport, log } = options;
  return new ApolloServer<GatewayContext>({
    gateway: compiledGateway(schema),
    introspection,
    // What introspection shows need not be hidden in "Did you mean …"; what it does not show must be.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    cache: 'bounded',
    parseOptions: {
      maxLexicalTokens: LIMITS.tokens,
      maxComments: LIMITS.comments,
      maxSourceLength: LIMITS.length,
    },
    validationOptions: { maxErrors: 5 },
    maxRecursiveSelections: 1_000_000,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    apollo: {},
    formatError: formatError({ hidesSchema: !introspection }),
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(schema),
      localizationPlugin({ report: localizationReport }),
      statusPlugin(),
      errorLogPlugin(log),
    ],
  });
}

/** Apollo's hook for executing elsewhere than in graphql-js. */
function compiledGateway(schema: GraphQLSchema): ApolloServerOptionsWithGateway<GatewayContext>['gateway'] {
  const queries = new CompiledQueries(schema);
  let announce: (schema: GraphQLSchema) => void = () => undefined;
  return {
    onSchemaLoadOrUpdate: (callback) => {
      announce = (apiSchema) => callback({ apiSchema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => {
      announce(schema);
      return {
        executor: ({ queryHash, document, operation, request, context }) => {
          const gatewayContext = context as unknown as GatewayContext;
          const running = execute(
            schema,
            queries,
            { queryHash, document, operation },
            request.variables ?? {},
            gatewayContext,
          );
          return withinTime(running, gatewayContext.signal);
        },
      };
    },
    stop: async () => undefined,
  };
}

/** What `work` gives, or REQUEST_TIMEOUT as soon as the request has no more time. */
async function withinTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const timeout = Promise.withResolvers<never>();
  const onAbort = () => timeout.reject(new AppError('REQUEST_TIMEOUT'));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, timeout.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
