import { type Locale, type LocaleInfo, localeEnumName } from '../../kernel/locale.ts';
import type { Address } from '../texts/address.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isRecordNamespace } from '../texts/namespaces.ts';
import type { ResolvedText } from '../texts/text.ts';
import { inAnswerOrder, isInAnswer } from './answer-order.ts';
import type { Catalogue } from './catalogue.ts';
import type { LocaleRequest } from './fallback-chain.ts';
import { RecordLanguage } from './language.ts';
import { LocaleScope } from './locale-scope.ts';
import type { RecordTexts } from './record-texts.ts';

/** The arguments of a localized field, after the document's locale context was compiled into them. */
export interface LocaleArguments {
  readonly locale?: Locale | null | undefined;
  readonly fallback?: readonly Locale[] | null | undefined;
  readonly strict?: boolean | null | undefined;
}

/** graphql-js's response path: the last key, and the path before it. */
export interface ResponsePath {
  readonly key: string | number;
  readonly prev: ResponsePath | undefined;
}

export interface FallbackEntry {
  readonly path: readonly (string | number)[];
  readonly requested: string;
  readonly served: string;
}

export interface MissingEntry extends Address {
  readonly path: readonly (string | number)[];
}

/**
 * The content of `extensions.localization` of a response. Its languages are values of the enum `Locale` (`fr_CA`), as in
 * the data beside it, so that the two can be compared.
 */
export interface LocalizationReport {
  /** The locales that were asked for; in the order of the gateway's, whatever ran first. */
  readonly requested: readonly string[];
  readonly served: readonly string[];
  readonly fallbacks: readonly FallbackEntry[];
  readonly missing: readonly MissingEntry[];
}

/**
 * One request's view of the texts. It is made for the request and thrown away with it; it takes a locale only from
 * a field's own arguments or from the request, so two fields can never change each other's locale.
 */
export class Localization {
  readonly #requested = new Set<Locale>();
  readonly #served = new Set<Locale>();
  readonly #fallbacks: { path: ResponsePath; requested: Locale; served: Locale }[] = [];
  readonly #missing: { path: ResponsePath; address: Address }[] = [];
  #headerDecided = false;

  readonly catalogue: Catalogue;
  readonly recordTexts: RecordTexts;
  readonly locales: readonly LocaleInfo[];
  /** The locale that `Accept-Language` asks for, or the default locale. */
  readonly negotiated: Locale;
  readonly #rules: AddressRules;

  constructor(
    catalogue: Catalogue,
    recordTexts: RecordTexts,
    locales: readonly LocaleInfo[],
    negotiated: Locale,
    rules: AddressRules,
  ) {
    this.catalogue = catalogue;
    this.recordTexts = recordTexts;
    this.locales = locales;
    this.negotiated = negotiated;
    this.#rules = rules;
  }

  /** The locale request of a field: the arguments, else the request. */
  request(args: LocaleArguments): LocaleRequest {
    const locale = args.locale ?? this.negotiatedLocale();
    this.#requested.add(locale);
    return { locale, fallback: args.fallback ?? undefined, strict: args.strict ?? undefined };
  }

  /** The locale of the request, for what the document does not decide. */
  negotiatedLocale(): Locale {
    this.#headerDecided = true;
    return this.negotiated;
  }

  /** True where another `Accept-Language` could have changed the response. */
  get headerDecided(): boolean {
    return this.#headerDecided;
  }

  /** The text of an address; a promise only where it is a record's text that nobody has loaded yet. */
  text(address: Address, args: LocaleArguments, path: ResponsePath): ResolvedText | Promise<ResolvedText> {
    const resolved = this.lookUp(address, this.request(args));
    return resolved instanceof Promise
      ? resolved.then((text) => this.#note(text, address, path))
      : this.#note(resolved, address, path);
  }

  /** The same, but counted neither as asked for nor as served: for what is not shown as a text, such as a slug. */
  lookUp(address: Address, request: LocaleRequest): ResolvedText | Promise<ResolvedText> {
    if (!isRecordNamespace(address.namespace)) return this.catalogue.text(address, request);
    return this.recordTexts.resolve(address, request.locale, this.catalogue.chain(request));
  }

  /** The locale that arguments ask for, resolved when it is looked at. */
  scope(args: LocaleArguments): LocaleScope {
    return new LocaleScope(this, args);
  }

  /** One language and its parents alone, for what must not mix languages; counted as `lookUp` is, that is not at all. */
  in(locale: Locale): RecordLanguage {
    return new RecordLanguage(this, locale);
  }

  /** Writes down, for the report and `Content-Language`, what a field was given that is not a text of its own. */
  noteServed(requested: Locale, served: Locale, path: ResponsePath): void {
    this.#served.add(served);
    if (served !== requested) this.#fallbacks.push({ path, requested, served });
  }

  /** Writes down, for `Content-Language`, the languages of words that are no field's own. */
  noteLanguages(locales: Iterable<Locale>): void {
    for (const locale of locales) this.#served.add(locale);
  }

  #note(resolved: ResolvedText, address: Address, path: ResponsePath): ResolvedText {
    if (resolved.value !== null) this.noteServed(resolved.requested, resolved.locale, path);
    else if (!this.#rules.isVerbatim(address)) this.#missing.push({ path, address });
    return resolved;
  }

  get served(): readonly Locale[] {
    return this.#inOrder(this.#served);
  }

  /**
   * The report of an answer with this `data`: the same bytes for the same answer, and nothing of what an error has put
   * null in the place of.
   */
  report(data: unknown): LocalizationReport {
    const inAnswer = <Entry extends { readonly path: readonly (string | number)[] }>(entries: Entry[]) =>
      inAnswerOrder(
        entries.filter(({ path }) => isInAnswer(path, data)),
        data,
      );
    return {
      requested: this.#inOrder(this.#requested).map(localeEnumName),
      served: data === null ? [] : this.served.map(localeEnumName),
      fallbacks: inAnswer(
        this.#fallbacks.map(({ path, requested, served }) => ({
          path: toArray(path),
          requested: localeEnumName(requested),
          served: localeEnumName(served),
        })),
      ),
      missing: inAnswer(this.#missing.map(({ path, address }) => ({ path: toArray(path), ...address }))),
    };
  }

  #inOrder(found: ReadonlySet<Locale>): Locale[] {
    return this.locales.flatMap(({ locale }) => (found.has(locale) ? [locale] : []));
  }
}

/** The part of a request's context value that the fields of a localized schema need. */
export interface LocalizedContext {
  readonly localization: Localization;
}

function toArray(path: ResponsePath): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let each: ResponsePath | undefined = path; each !== undefined; each = each.prev) keys.push(each.key);
  return keys.reverse();
}
