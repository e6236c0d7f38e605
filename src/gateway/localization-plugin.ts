import type { ApolloServerPlugin } from '@apollo/server';
import { localizeErrors } from './format-error.ts';
import type { GatewayContext } from './gateway-context.ts';

/** Tells every response what was served, in its headers and, unless it is switched off, in its extensions. */
export function localizationPlugin({
  report,
}: {
  readonly report: boolean;
}): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http }, contextValue: { localization } }) => {
        if (body.kind !== 'single') return;
        const result = body.singleResult;
        if (result.errors !== undefined) result.errors = localizeErrors(result.errors, localization);
        const written = localization.report();
        if (report && written.requested.length > 0) {
          result.extensions = { ...result.extensions, localization: written };
        }
        if (written.served.length > 0) http.headers.set('content-language', written.served.join(', '));
        // Only then: a cache must not keep a copy a language of what is the same in all.
        if (localization.headerDecided) http.headers.set('vary', 'Accept-Language');
      },
    }),
  };
}
