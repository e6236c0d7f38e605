import { createInstance, type i18n } from 'i18next';
import type { Locale } from '../../kernel/locale.ts';
import type { Address } from '../texts/address.ts';
import { isTemplateNamespace, TEMPLATE_NAMESPACES, type TemplateNamespace } from '../texts/namespaces.ts';
import { isWritten, type ResolvedText, resolveText, type Text } from '../texts/text.ts';
import { type FallbackChain, fallbackChain, type LocaleRequest } from './fallback-chain.ts';

export interface AddressedText extends Address, Text {
  readonly locale: Locale;
}

/** The values that fill in a template; one that is undefined is missing. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

export interface ServedMessage {
  readonly value: string;
  /** The locale of the template. */
  readonly locale: Locale;
  /** The parameters that the template asks for and was not given; they stand in it as `{{name}}`. */
  readonly missingParams: readonly string[];
}

/**
 * One immutable picture of the resident namespaces. A change makes a new one and swaps it, so a request never sees
 * half of a change, and a deleted key is really gone (i18next's own reload keeps it).
 */
export class Catalogue {
  readonly chain: FallbackChain;
  readonly #i18next: i18n;
  /** The texts by namespace, key and locale. */
  readonly #texts = new Map<string, Map<string, Map<Locale, Text>>>();
  /** An answer is the same until the next picture, so it is kept, by chain and address. */
  readonly #resolved = new WeakMap<readonly Locale[], Map<string, ResolvedText>>();

  constructor(locales: readonly Locale[], texts: Iterable<AddressedText>) {
    const resources: Record<string, Record<string, Record<string, string>>> = {};
    for (const { namespace, key, locale, value, origin, state, sourceUrl, updatedAt } of texts) {
      if (!isWritten(value)) continue;
      const byKey = this.#texts.get(namespace) ?? new Map<string, Map<Locale, Text>>();
      this.#texts.set(namespace, byKey);
      byKey.set(
        key,
        (byKey.get(key) ?? new Map<Locale, Text>()).set(locale, {
          value,
          origin,
          state,
          sourceUrl,
          updatedAt,
        }),
      );
      if (!isTemplateNamespace(namespace)) continue;
      resources[locale] ??= {};
      resources[locale][namespace] ??= {};
      resources[locale][namespace][key] = value;
    }
    this.#i18next = createInstance();
    // Every option that i18next 26 and 27 default differently is said here.
    void this.#i18next.init({
      initAsync: false,
      resources,
      supportedLngs: [...locales],
      // Otherwise `zh-Hant` is taken for unsupported where there is no `zh`.
      nonExplicitSupportedLngs: false,
      fallbackLng: [...locales],
      ns: [...TEMPLATE_NAMESPACES],
      defaultNS: 'labels',
      keySeparator: false,
      nsSeparator: false,
      returnEmptyString: false,
      returnNull: false,
      interpolation: { escapeValue: false, skipOnVariables: true },
      missingInterpolationHandler: (_text, [placeholder, name], options) => {
        (options as { missingParams?: string[] } | undefined)?.missingParams?.push(name.trim());
        return placeholder;
      },
    });
    this.chain = fallbackChain(locales);
  }

  /** The text as it is written: nothing in it is interpolated or nested. */
  text({ namespace, key }: Address, request: LocaleRequest): ResolvedText {
    const chain = this.chain(request);
    const answers = this.#resolved.get(chain) ?? new Map<string, ResolvedText>();
    this.#resolved.set(chain, answers);
    const address = `${namespace}:${key}`;
    const known = answers.get(address);
    if (known !== undefined) return known;
    const texts = this.#texts.get(namespace)?.get(key);
    const resolved = resolveText(texts, request.locale, chain);
    // A key may come from outside (an upstream record), so only addresses that exist are kept.
    if (texts !== undefined) answers.set(address, resolved);
    return resolved;
  }

  /** A template with its parameters filled in by i18next, or null where no locale of the chain has it. */
  message(
    namespace: TemplateNamespace,
    key: string,
    params: MessageParams,
    request: LocaleRequest,
  ): string | null {
    return this.servedMessage(namespace, key, params, request)?.value ?? null;
  }

  /** The same with the locale of the template and the parameters that it misses. */
  servedMessage(
    namespace: TemplateNamespace,
    key: string,
    params: MessageParams,
    request: LocaleRequest,
  ): ServedMessage | null {
    const lngs = this.chain(request);
    // Nesting is off, as the reader of the files says too: a value that has `$t(` in it must not change the words.
    const missingParams: string[] = [];
    const options = { ...params, ns: namespace, lng: lngs[0] as Locale, lngs, nest: false, missingParams };
    // On a miss i18next returns the key, so a miss must be asked for before.
    if (!this.#i18next.exists(key, options)) return null;
    const { res, usedLng } = this.#i18next.t(key, { ...options, returnDetails: true });
    return { value: res as string, locale: usedLng, missingParams };
  }

  /** The keys of a namespace that have a text in any locale. */
  keys(namespace: string): IterableIterator<string> {
    return (this.#texts.get(namespace) ?? new Map<string, never>()).keys();
  }

  /** The locales that have a text at an address. */
  locales({ namespace, key }: Address): readonly Locale[] {
    return [...(this.#texts.get(namespace)?.get(key)?.keys() ?? [])];
  }

  /** All of a namespace in one locale, by key, without fallback. */
  namespace(namespace: string, locale: Locale): Record<string, string> {
    const texts = [...(this.#texts.get(namespace) ?? [])];
    return Object.fromEntries(
      texts.flatMap(([key, byLocale]) => {
        const text = byLocale.get(locale);
        return text === undefined ? [] : [[key, text.value]];
      }),
    );
  }
}
