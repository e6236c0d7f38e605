import type { Address, AnyTexts } from './address.ts';

/**
 * What the layer must know of the texts of a record, which it does not know itself: which have no translation, and
 * which are slugs. Texts that are not among the declared ones are ordinary.
 */
export class AddressRules {
  readonly #verbatim: readonly AnyTexts[];
  /** Texts that have a field `slug`. */
  readonly slugged: readonly AnyTexts[];

  constructor(declared: readonly AnyTexts[]) {
    this.#verbatim = declared.filter(({ isVerbatim }) => isVerbatim);
    this.slugged = declared.filter(({ fields }) => 'slug' in fields);
  }

  /** Whether a text has no translation: it was written just so in one language, or is a language's slug. */
  isVerbatim(address: Address): boolean {
    return this.slugOwner(address) !== null || this.#verbatim.some((texts) => texts.parse(address) !== null);
  }

  /** Whose slug stands at an address; null where none does. */
  slugOwner(address: Address): SlugOwner | null {
    for (const texts of this.slugged) {
      const parsed = texts.parse(address);
      if (parsed?.field === 'slug') return { collection: texts.namespace, own: parsed.source.slug as string };
    }
    return null;
  }
}

/** What a slug is of. */
export interface SlugOwner {
  /** The namespace of the texts that the slug is one of, with its placeholder; slugs are told apart within it. */
  readonly collection: string;
  /** The object's own slug. */
  readonly own: string;
}
