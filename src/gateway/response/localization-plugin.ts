import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorWriter } from '../errors/error-writer.ts';
import { writeMessages } from '../errors/format-error.ts';
import { readerLocale } from '../errors/reader-locale.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';
import { setLanguageHeaders } from './language-headers.ts';

/** Writes what was served into every response, in its headers and, unless it is switched off, in its extensions. */
export function localizationPlugin({
  report,
}: {
  readonly report: boolean;
}): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (answered) => {
        const { body, http } = answered.response;
        const { localization } = answered.contextValue;
        if (body.kind !== 'single') return;
        const result = body.singleResult;
        const languages = new Set<string>();
        if (result.errors !== undefined) {
          const writer = new ErrorWriter(localization.catalogue, readerLocale(answered, localization));
          result.errors = writeMessages(result.errors, writer);
          for (const locale of writer.served) languages.add(locale);
        }
        // With data it is always there, so that a client need not look before it reads `missing`.
        if (report && result.data !== undefined) {
          result.extensions = { ...result.extensions, localization: localization.report(result.data) };
        }
        if (result.data != null) for (const locale of localization.served) languages.add(locale);
        setLanguageHeaders(http.headers, languages, localization);
      },
    }),
  };
}
