import { ApolloServer, type ApolloServerOptionsWithSchema } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { type ErrorLog, errorLogPlugin } from './errors/error-log-plugin.ts';
import { errorFormatter } from './errors/format-error.ts';
import type { GatewayContext } from './execution/gateway-context.ts';
import { executionPlugin } from './execution-plugin.ts';
import { LIMITS } from './limits/limits.ts';
import { limitsPlugin } from './limits/limits-plugin.ts';
import { localizationPlugin } from './response/localization-plugin.ts';
import { statusPlugin } from './response/status-plugin.ts';

type Logger = NonNullable<ApolloServerOptionsWithSchema<GatewayContext>['logger']>;

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
    csrfPrevention: true,
    cache: 'bounded',
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
      limitsPlugin(schema),
      executionPlugin({ schema, formatError: (error) => formatError(error.toJSON(), error), log }),
      localizationPlugin({ report: localizationReport }),
      statusPlugin(),
      errorLogPlugin(log),
    ],
  });
}
