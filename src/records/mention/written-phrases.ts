import type { Locale } from '../../kernel/locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { OFFICE_TEXTS } from '../office/office.table.ts';
import { ORGANIZATION_TEXTS } from '../organization/organization.table.ts';
import { PERSON_FORM_TEXTS, PERSON_TEXTS } from '../person/person.table.ts';
import { TERM_TEXTS } from '../term/term.table.ts';

export type MentionKind = 'person' | 'organization' | 'term';

/** Something to find in texts, and the record it stands for. */
export interface WrittenPhrase {
  readonly phrase: string;
  readonly kind: MentionKind;
  readonly slug: string;
  /** True where it says who is meant only beside a title: a family name alone. */
  readonly needsTitle: boolean;
}

/** The separators between the parts of a whole name: Gen Nakatani; 中谷元, マルク・ルッテ. */
const BETWEEN_WORDS = [' '];
const BETWEEN_CHARACTERS = ['', ' ', '・', '　'];
/** Writing that does not need spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Every phrase by which the resident namespaces name people, organizations and terms in one locale. */
export function writtenPhrases(catalogue: Catalogue, locale: Locale): WrittenPhrase[] {
  return [
    ...personPhrases(catalogue, locale),
    ...namedPhrases(catalogue, locale, ORGANIZATION_TEXTS, 'organization'),
    ...namedPhrases(catalogue, locale, TERM_TEXTS, 'term'),
  ];
}

/** The words that stand beside a family name: those of `titles`, and every office by its title and short title. */
export function titlePhrases(catalogue: Catalogue, locale: Locale): string[] {
  const titles = ['titles', OFFICE_TEXTS.namespace].flatMap((each) =>
    Object.values(catalogue.namespace(each, locale)),
  );
  return [...new Set(titles.flatMap((title) => [title, lowered(title, locale)]))];
}

/** Names and short names, also as a sentence begins with them. */
function namedPhrases(
  catalogue: Catalogue,
  locale: Locale,
  texts: typeof ORGANIZATION_TEXTS | typeof TERM_TEXTS,
  kind: MentionKind,
): WrittenPhrase[] {
  const { namespace } = texts;
  return Object.entries(catalogue.namespace(namespace, locale)).flatMap(([key, value]) => {
    const named = texts.parse({ namespace, key });
    if (named?.field !== 'name' && named?.field !== 'short') return [];
    const { slug } = named.source;
    const phrases = new Set([value, raised(value, locale)]);
    return [...phrases].map((phrase) => ({ phrase, kind, slug, needsTitle: false }));
  });
}

function personPhrases(catalogue: Catalogue, locale: Locale): WrittenPhrase[] {
  const { namespace } = PERSON_TEXTS;
  const forms = new Map<string, { slug: string; parts: Map<string, string> }>();
  for (const [key, value] of Object.entries(catalogue.namespace(namespace, locale))) {
    const address = { namespace, key };
    const named = PERSON_TEXTS.parse(address) ?? PERSON_FORM_TEXTS.parse(address);
    if (named === null) continue;
    const name = Object.values(named.source).join(' ');
    const form = forms.get(name) ?? { slug: named.source.slug, parts: new Map<string, string>() };
    forms.set(name, form);
    form.parts.set(named.field, value);
  }
  return [...forms.values()].flatMap(({ slug, parts }) => {
    const { alone, whole } = writtenNames(parts, locale);
    return [
      ...whole.map((phrase) => ({ phrase, kind: 'person' as const, slug, needsTitle: false })),
      ...alone.map((phrase) => ({ phrase, kind: 'person' as const, slug, needsTitle: true })),
    ];
  });
}

/** A name in either order, with the family name in capitals or not, and the family name alone. */
function writtenNames(parts: ReadonlyMap<string, string>, locale: Locale) {
  const [prefix, core] = [parts.get('familyPrefix'), parts.get('familyCore')];
  const family = parts.get('family') ?? (core && (prefix ? `${prefix} ${core}` : core));
  const given = parts.get('given');
  const literal = parts.get('literal');
  const families = family
    ? [...new Set([family, parts.get('familyAllCaps') ?? family.toLocaleUpperCase(locale)])]
    : [];
  const middle = parts.get('given2');
  const givens = [given, given && middle && `${given} ${middle}`].filter((each) => each);
  const whole = families.flatMap((one) =>
    givens.flatMap((other) =>
      (UNSPACED.test(one) ? BETWEEN_CHARACTERS : BETWEEN_WORDS).flatMap((gap) => [
        `${one}${gap}${other}`,
        `${other}${gap}${one}`,
      ]),
    ),
  );
  return {
    alone: families.length === 0 && given ? [given] : families,
    whole: literal === undefined ? whole : [...whole, literal],
  };
}

const raised = (text: string, locale: Locale) => first(text).toLocaleUpperCase(locale) + rest(text);
const lowered = (text: string, locale: Locale) => first(text).toLocaleLowerCase(locale) + rest(text);
const first = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0);
const rest = (text: string) => text.slice(first(text).length);
