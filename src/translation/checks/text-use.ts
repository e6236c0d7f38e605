import type { Address } from '../texts/address.ts';

/** A template as the code fills it in. */
export interface TemplateUse {
  /** The placeholders that the code fills in. */
  readonly params: readonly string[];
  /** Groups of which a text needs one placeholder each; left out, those that the text of the source locale has. */
  readonly needed?: readonly (readonly string[])[];
  /** Placeholders that stand for the number of a plural, beside i18next's own `count`. */
  readonly counted?: readonly string[];
  /** The contexts (i18next) that the code gives; left out, it gives none. */
  readonly contexts?: RegExp;
}

/** The texts of a namespace as the product reads them. */
export interface NamespaceUse {
  /**
   * The keys that are read, `{name}` for what is data: `{slug}.name`. Of templates every language needs those
   * without data. Left out, those of the source locale.
   */
  readonly keys?: readonly string[];
  /** More keys that may be there, without plural suffix, by how they are filled in; one with a context is a template of its own where that is filled in otherwise. */
  readonly templates?: Readonly<Record<string, TemplateUse>>;
  /** Groups of keys of which a locale needs one each; left out, every text that another locale has. */
  readonly needed?: Iterable<readonly string[]>;
  /** Lets one text do for all of a record, as for a name, whose parts differ by language. */
  readonly isCompleteByRecord?: boolean;
  /** True for texts that are in one language only, because they were written just so. */
  readonly isUntranslated?: (address: Address) => boolean;
  /** True for texts of records, which are there by their slugs and numbers. */
  readonly isOfRecords?: boolean;
  /** Marks the product's own words that are served as they are written. */
  readonly isPlain?: boolean;
}

/** The texts that a product reads, by namespace, `{name}` for what is data: `meetings/{slug}`. */
export type TextUse = Readonly<Record<string, NamespaceUse>>;

/** True when a key or a namespace fits a pattern, in which `{…}` stands for a segment or a part of one. */
export function fits(pattern: string, name: string): boolean {
  const known = patterns.get(pattern) ?? toRegExp(pattern);
  patterns.set(pattern, known);
  return known.test(name);
}

const patterns = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  const literals = pattern.split(/\{\w+\}/).map((each) => each.replace(/[^\w\s]/g, '\\$&'));
  return new RegExp(`^${literals.join(pattern.includes('/') ? '[^/]+' : '[^.]+')}$`);
}

/** Finds the use of a namespace; null where nothing reads it. */
export function namespaceUse(use: TextUse, namespace: string): NamespaceUse | null {
  const found = Object.entries(use).find(([pattern]) => fits(pattern, namespace));
  return found?.[1] ?? null;
}
