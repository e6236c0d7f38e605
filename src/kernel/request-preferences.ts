import type { IncomingHttpHeaders } from 'node:http';
import type { Locale } from './locale.ts';
import { negotiateLocale } from './negotiate-locale.ts';
import {
  type HtmlPreference,
  htmlPreference,
  type ResponseMediaType,
  responseMediaType,
} from './response-media-type.ts';

/** The reader's preferences for an answer: the headers of content negotiation (RFC 9110, section 12), read once a request. */
export interface RequestPreferences {
  /** The served locale that `Accept-Language` comes down to. */
  readonly locale: Locale;
  /** The media type that `Accept` comes down to; null where it allows none that there is. */
  readonly mediaType: ResponseMediaType | null;
  /** The place of HTML in `Accept`, which a browser names and a client does not. */
  readonly html: HtmlPreference;
}

/** Reads the preferences of a request; without headers they are the defaults. `locales` has the default locale first. */
export function requestPreferences(
  headers: Pick<IncomingHttpHeaders, 'accept' | 'accept-language'>,
  locales: readonly Locale[],
): RequestPreferences {
  return {
    locale: negotiateLocale(headers['accept-language'], locales),
    mediaType: responseMediaType(headers.accept),
    html: htmlPreference(headers.accept),
  };
}
