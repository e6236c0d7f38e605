import type { ApolloServerPlugin } from '@apollo/server';
import { errorMessage } from './error-message.ts';
import { rewriteMessages } from './format-error.ts';
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
        const languages = new Set<string>();
        if (result.errors !== undefined) {
          result.errors = rewriteMessages(result.errors, (code, params) => {
            const locale = localization.negotiatedLocale();
            languages.add(locale);
            return errorMessage(localization.catalogue, code, params, locale);
          });
        }
        const written = localization.report();
        if (report && written.requested.length > 0) {
          result.extensions = { ...result.extensions, localization: written };
        }
        for (const locale of written.served) languages.add(locale);
        if (languages.size > 0) http.headers.set('content-language', [...languages].sort().join(', '));
        // Only then: a cache must not keep a copy a language of what is the same in all.
        if (localization.headerDecided) http.headers.set('vary', 'Accept-Language');
      },
    }),
  };
}
