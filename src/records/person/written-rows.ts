import { likelyLocale } from '../../names/name-locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { PERSON_FORM_TEXTS, PERSON_TEXTS } from './person.table.ts';
import type { Person } from './person.type.ts';
import type { PersonNameRow } from './person-forms.ts';

/**
 * Every written form of a person's name: those that the record describes, and after them those that have words alone.
 * So a translator who writes a name into the file of a new language needs nobody else: it is the name of the person in
 * that language, in its likely script; a further form is an alias.
 */
export function writtenRows({ slug, nameRows }: Person, catalogue: Catalogue): readonly PersonNameRow[] {
  const described = new Set(nameRows.map(({ locale, form }) => `${locale} ${form}`));
  const written = wordsOf(catalogue).get(slug) ?? [];
  const others = written.filter(({ locale, form }) => !described.has(`${locale} ${form}`));
  if (others.length === 0) return nameRows;
  return [
    ...nameRows,
    ...others.map(({ locale, form }) => ({
      ...{ locale, form, script: likelyLocale(locale).script, preferredOrder: null, source: null },
      kind: form === '' ? ('PREFERRED' as const) : ('ALIAS' as const),
    })),
  ];
}

type Words = Pick<PersonNameRow, 'locale' | 'form'>;

/** A catalogue never changes, so what it has of names is looked up once. */
const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly Words[]>>();

function wordsOf(catalogue: Catalogue): ReadonlyMap<string, readonly Words[]> {
  const words = known.get(catalogue) ?? readWords(catalogue);
  known.set(catalogue, words);
  return words;
}

function readWords(catalogue: Catalogue): ReadonlyMap<string, readonly Words[]> {
  const { namespace } = PERSON_TEXTS;
  const words = new Map<string, Map<string, Words>>();
  for (const key of catalogue.keys(namespace)) {
    const address = { namespace, key };
    const at = PERSON_TEXTS.parse(address) ?? PERSON_FORM_TEXTS.parse(address);
    if (at === null || at.field === 'slug') continue;
    const { slug, form = '' } = at.source as { slug: string; form?: string };
    const forms = words.get(slug) ?? new Map<string, Words>();
    words.set(slug, forms);
    for (const locale of catalogue.locales(address)) forms.set(`${locale} ${form}`, { locale, form });
  }
  return new Map([...words].map(([slug, forms]) => [slug, [...forms.values()]]));
}
