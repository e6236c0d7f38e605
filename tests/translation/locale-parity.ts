import type { Locale } from '../../src/kernel/locale.ts';
import { isTemplateNamespace } from '../../src/translation/texts/namespaces.ts';

/** Texts of one namespace by locale and key. */
export type Texts = ReadonlyMap<Locale, ReadonlyMap<string, string>>;

/** The keys that a locale lacks and another has; plural forms are those of the locale itself. */
export function keyGaps(namespace: string, texts: Texts): string[] {
  const bases = new Map([...texts].map(([locale, byKey]) => [locale, basesOf(namespace, byKey)]));
  const all = new Set([...bases.values()].flatMap((keys) => [...keys.keys()]));
  return [...bases].flatMap(([locale, keys]) => [
    ...[...all].filter((key) => !keys.has(key)).map((key) => `${locale} ${namespace} lacks ${key}`),
    ...[...keys].flatMap(([key, found]) =>
      pluralGaps(locale, found).map((gap) => `${locale} ${namespace} ${key} ${gap}`),
    ),
  ]);
}

/** The placeholders that a template has in one locale and not in another. */
export function placeholderGaps(namespace: string, texts: Texts): string[] {
  if (!isTemplateNamespace(namespace)) return [];
  const used = [...texts].map(([locale, byKey]) => [locale, placeholdersOf(namespace, byKey)] as const);
  const all = new Map<string, Set<string>>();
  for (const [, byBase] of used)
    for (const [base, names] of byBase) all.set(base, (all.get(base) ?? new Set()).union(names));
  return used.flatMap(([locale, byBase]) =>
    [...byBase].flatMap(([base, names]) =>
      [...(all.get(base) ?? new Set<string>()).difference(names)].map(
        (name) => `${locale} ${namespace} ${base} lacks {{${name}}}`,
      ),
    ),
  );
}

/** The placeholders of a template that nobody fills in. */
export function unfilled(namespace: string, texts: Texts, filled: ReadonlySet<string>): string[] {
  return [...texts].flatMap(([locale, byKey]) =>
    [...byKey].flatMap(([key, text]) =>
      [...placeholders(text).difference(filled)].map(
        (name) => `${locale} ${namespace} ${key} has {{${name}}}`,
      ),
    ),
  );
}

/** What is missing of, and what is too much in, a list that must be complete. */
export function listGaps(name: string, should: Iterable<string>, found: Iterable<string>): string[] {
  const [all, there] = [new Set(should), new Set(found)];
  return [
    ...[...all.difference(there)].map((each) => `${name} lacks ${each}`),
    ...[...there.difference(all)].map((each) => `${name} has ${each}, which nothing asks for`),
  ];
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys without i18next's plural suffixes, with the suffixes that each has. */
function basesOf(namespace: string, texts: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const bases = new Map<string, Set<string>>();
  for (const key of texts.keys()) {
    const [suffix, form] = (isTemplateNamespace(namespace) && PLURAL.exec(key)) || ['', undefined];
    const base = key.slice(0, key.length - suffix.length);
    const forms = bases.get(base) ?? new Set<string>();
    bases.set(base, form === undefined ? forms : forms.add(form));
  }
  return bases;
}

function pluralGaps(locale: Locale, forms: ReadonlySet<string>): string[] {
  if (forms.size === 0) return [];
  return listGaps(
    'in its plural forms',
    new Intl.PluralRules(locale).resolvedOptions().pluralCategories,
    forms,
  );
}

function placeholdersOf(namespace: string, texts: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const byBase = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const base = [...basesOf(namespace, new Map([[key, text]])).keys()][0] as string;
    byBase.set(base, (byBase.get(base) ?? new Set()).union(placeholders(text)));
  }
  return byBase;
}

function placeholders(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/\{\{-?\s*([^},]+?)\s*(?:,[^}]*)?\}\}/g)].map(([, name]) => name as string),
  );
}
