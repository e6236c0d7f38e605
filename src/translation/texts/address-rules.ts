import type { Address, AnyTexts } from './address.ts';

/**
 * The rules of the records' texts, which this layer does not know itself: the texts that have no translation, and
 * those that are slugs.
 */
export class AddressRules {
  readonly #verbatim: readonly AnyTexts[];
  /** Texts that have a field `slug`. */
  readonly slugged: readonly AnyTexts[];

  constructor(declared: readonly AnyTexts[]) {
    this.#verbatim = declared.filter(({ isVerbatim }) => isVerbatim);
    this.slugged = declared.filter(({ fields }) => 'slug' in fields);
  }

  /** True where a text has no translation: it was written just so in one language, or is a language's slug. */
  isVerbatim(address: Address): boolean {
    return this.slugOwner(address) !== null || this.#verbatim.some((texts) => texts.parse(address) !== null);
  }

  /** The owner of the slug at an address; null where none does. */
  slugOwner(address: Address): SlugOwner | null {
    for (const texts of this.slugged) {
      const parsed = texts.parse(address);
      if (parsed?.field === 'slug') return { collection: texts.namespace, own: parsed.source.slug as string };
    }
    return null;
  }
}

/** The record that a slug is of. */
export interface SlugOwner {
  /** The namespace of the texts that the slug is one of, with its placeholder; a slug is unique within it. */
  readonly collection: string;
  /** The object's own slug. */
  readonly own: string;
}
