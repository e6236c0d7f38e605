import { namesLabel } from '../../formats/list-label.ts';
import type { ErrorCode, ErrorParams } from '../../kernel/app-error.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { MessageParams } from '../../translation/serving/catalogue.ts';
import type { FormatTexts } from '../../translation/serving/labels.ts';
import type { TemplateNamespace } from '../../translation/texts/namespaces.ts';
import { optionalHoles } from './message-pattern.ts';
import { type Explanation, REASONS, type ReasonParam, type ReasonParams } from './reasons.ts';

/** The code, reason and parameters of an error, as its extensions have them for programs. */
export interface ErrorFacts {
  readonly code: ErrorCode;
  readonly reason?: string;
  readonly params?: ErrorParams | ReasonParams;
}

/** The words of the code where there are no others: codes are English. */
const WORDS_OF_CODES = 'en';

/** Parameters that continue a message with a sentence about one of its facts. */
const SENTENCES = ['suggestions', 'fragmentTypes', 'cause'] as const;

/** Words that go around the facts of a message, under `phrases` in `reasons.json`, with what is filled in. */
export const PHRASES = {
  suggestions: ['message', 'suggestions'],
  fragmentTypes: ['message', 'fragmentTypes'],
  cause: ['message', 'cause'],
  and: [],
  inSubfields: ['path', 'conflict'],
  quoted: ['text'],
  tokenWithText: ['token', 'text'],
  characterWithCode: ['text', 'code'],
} as const;

export function tokenKey(kind: string): string {
  return `tokens.${kind.replace(/[<>]/g, '')}`;
}

/** The source of the words: the catalogue, or in the playground what its page has been given of it. */
export interface ErrorWords extends FormatTexts {
  servedMessage(
    namespace: TemplateNamespace,
    key: string,
    params: MessageParams,
    request: { readonly locale: Locale },
  ): { readonly value: string; readonly locale: Locale } | null;
}

/** Writes the messages of a response for one reader, and knows which languages they are in. */
export class ErrorWriter {
  readonly #served = new Set<Locale>();
  readonly #catalogue: ErrorWords;
  readonly #locale: Locale;

  constructor(catalogue: ErrorWords, locale: Locale) {
    this.#catalogue = catalogue;
    this.#locale = locale;
  }

  /** The languages of what was written, which need not be the reader's. */
  get served(): ReadonlySet<Locale> {
    return this.#served;
  }

  /**
   * The message for an error.
   *
   * @param foreign the English message of others, for an error whose reason is not known
   */
  write({ code, reason, params = {} }: ErrorFacts, foreign?: string): string {
    const explained = reason === undefined ? null : this.#explain({ reason, params } as Explanation);
    const message =
      explained ?? (foreign === undefined ? this.#fill('errors', code, params as ErrorParams) : null);
    if (message !== null) return message;
    this.#served.add(WORDS_OF_CODES);
    return foreign ?? code.toLowerCase().replaceAll('_', ' ');
  }

  #explain({ reason, params = {} }: Explanation): string | null {
    const words = Object.fromEntries(
      Object.entries(params).map(([name, param]) => [name, this.#words(name, param, params)]),
    );
    const context = optionalHoles(REASONS[reason]).find((hole) => hole in params);
    const message = this.#fill('reasons', reason, { ...words, ...(context && { context }) });
    if (message === null) return null;
    return SENTENCES.filter((name) => name in params).reduce(
      (told, name) => this.#phrase(name, { message: told, [name]: words[name] as string }),
      message,
    );
  }

  /** A fact as it stands in a sentence. */
  #words(name: string, param: ReasonParam, { text }: ReasonParams): string {
    switch (name) {
      case 'suggestions':
      case 'fragmentTypes':
        return this.#names(param as readonly string[], 'disjunction');
      case 'via':
        return this.#names(param as readonly string[], 'conjunction');
      case 'found':
        return this.#token(param as string, text as string | undefined);
      case 'expected':
        return this.#token(param as string);
      case 'character':
        return this.#character(param as string);
      case 'cause':
        return this.#explain(param as Explanation) ?? '';
      case 'conflicts':
        return (param as readonly Explanation[])
          .map((conflict) => this.#conflict(conflict))
          .join(this.#phrase('and'));
      default:
        return String(param);
    }
  }

  #names(names: readonly string[], type: 'conjunction' | 'disjunction'): string {
    const quoted = names.map((text) => this.#phrase('quoted', { text }));
    return namesLabel(this.#catalogue, this.#locale, quoted, type);
  }

  #token(kind: string, text?: string): string {
    const token = this.#fill('reasons', tokenKey(kind), {}) ?? this.#phrase('quoted', { text: kind });
    return text === undefined ? token : this.#phrase('tokenWithText', { token, text });
  }

  /** The parser has the code point of what is not ASCII, which says little to who has typed a full-width bracket. */
  #character(character: string): string {
    if (character === '<EOF>') return this.#token(character);
    const [, hex] = /^U\+([0-9A-F]{4,6})$/.exec(character) ?? [];
    if (hex === undefined) return this.#phrase('quoted', { text: character });
    const text = String.fromCodePoint(Number.parseInt(hex, 16));
    return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text)
      ? this.#phrase('characterWithCode', { text, code: character })
      : character;
  }

  #conflict(explanation: Explanation): string {
    const conflict = this.#explain(explanation) ?? '';
    const subfields = explanation.params?.subfields as readonly string[] | undefined;
    return subfields === undefined
      ? conflict
      : this.#phrase('inSubfields', { path: subfields.join('.'), conflict });
  }

  #phrase(name: keyof typeof PHRASES, params: MessageParams = {}): string {
    return this.#fill('reasons', `phrases.${name}`, params) ?? Object.values(params).join(' ');
  }

  #fill(namespace: TemplateNamespace, key: string, params: MessageParams): string | null {
    const message = this.#catalogue.servedMessage(namespace, key, params, { locale: this.#locale });
    if (message !== null) this.#served.add(message.locale);
    return message?.value ?? null;
  }
}
