import { AddressPattern, type Placeholder, type PlaceholderValues } from './address-pattern.ts';

/** The address of a text, whatever the language: with a locale it is one string. */
export interface Address {
  /** The file under `locales/<locale>/`: `people`, `meetings/2024-10-17-ip4`. */
  readonly namespace: string;
  /** The key in it: `nakatani-gen.family`, `statements.1.body`. */
  readonly key: string;
}

/** The address of one text: of the words at an address in one locale. */
export interface TextAddress extends Address {
  readonly locale: string;
}

/**
 * The address of a block, which is loaded as one: the texts of one namespace whose keys differ only in the last
 * segment.
 */
export interface BlockAddress {
  readonly namespace: string;
  /** `''` for `title`, `statements.1` for `statements.1.body`. */
  readonly block: string;
}

/** The properties of a text beside its address. */
export interface TextField {
  /** The weight that a search gives to what it finds there, against other texts; without one, it is not searched. */
  readonly weight?: number;
}

export interface TextsOptions {
  /**
   * True where texts are there because they were written just so in one language, with any last segment: then they
   * have no translation, so nothing is missing where another language has none, and none is behind when one changes.
   */
  readonly isVerbatim?: boolean;
}

/** The object that has a text, and the last segment of its key, which need not be one of the declared fields. */
export interface ParsedAddress<Name extends string = string> {
  readonly source: Readonly<Record<Name, string>>;
  readonly field: string;
}

/** The addresses of the texts of one kind of object; made by `texts`. */
export class Texts<
  Namespace extends string = string,
  Block extends string = string,
  Fields extends Readonly<Record<string, TextField>> = Readonly<Record<string, TextField>>,
> {
  readonly isVerbatim: boolean;
  readonly patterns: { readonly namespace: AddressPattern; readonly block: AddressPattern };
  readonly #namespace: RegExp;
  readonly #key: RegExp;

  readonly namespace: Namespace;
  readonly block: Block;
  readonly fields: Fields;

  constructor(namespace: Namespace, block: Block, fields: Fields, { isVerbatim = false }: TextsOptions = {}) {
    this.namespace = namespace;
    this.block = block;
    this.fields = fields;
    this.isVerbatim = isVerbatim;
    this.patterns = { namespace: new AddressPattern(namespace), block: new AddressPattern(block) };
    this.#namespace = new RegExp(`^${this.patterns.namespace.toRegExpSource()}$`);
    const start = block === '' ? '' : `${this.patterns.block.toRegExpSource()}\\.`;
    this.#key = new RegExp(`^${start}(?<deeper>.*\\.)?(?<field>[^.]+)$`);
  }

  /** The address of a text of an object. */
  at(source: PlaceholderValues<Namespace | Block>, field: keyof Fields & string): Address {
    const { namespace, block } = this.blockOf(source);
    return { namespace, key: keyIn(block, field) };
  }

  /** The address of the block that has all the texts of an object. */
  blockOf(source: PlaceholderValues<Namespace | Block>): BlockAddress {
    const missing = (property: string) => new Error(`An address in ${this.namespace} needs "${property}".`);
    const { namespace, block } = this.patterns;
    return { namespace: namespace.fill(source, missing), block: block.fill(source, missing) };
  }

  /** The address with its placeholders, as `@localized` has it. */
  pattern(field: keyof Fields & string): Address {
    return { namespace: this.namespace, key: keyIn(this.block, field) };
  }

  /** The inverse of `at`; null for what is no address of this kind. */
  parse(address: Address): ParsedAddress<Placeholder<Namespace | Block>> | null {
    const parsed = this.#match(address);
    return parsed === null || parsed.isDeeper ? null : parsed;
  }

  /** The object that a text belongs to, be it at an address of this kind or of a part of the object. */
  ownerOf(address: Address): ParsedAddress<Placeholder<Namespace | Block>>['source'] | null {
    return this.#match(address)?.source ?? null;
  }

  #match({ namespace, key }: Address) {
    const ofNamespace = this.#namespace.exec(namespace);
    const ofKey = ofNamespace && this.#key.exec(key);
    if (!ofNamespace || !ofKey) return null;
    const { deeper, field, ...ofBlock } = ofKey.groups as Record<string, string>;
    const source = { ...ofNamespace.groups, ...ofBlock } as ParsedAddress<
      Placeholder<Namespace | Block>
    >['source'];
    return { source, field: field as string, isDeeper: deeper !== undefined };
  }
}

/** Declared texts, where it makes no difference of what. */
export interface AnyTexts extends Pick<Texts, 'namespace' | 'fields' | 'isVerbatim'> {
  parse(address: Address): ParsedAddress | null;
  ownerOf(address: Address): ParsedAddress['source'] | null;
  blockOf(source: Readonly<Record<string, string | number>>): BlockAddress;
}

/**
 * Declares where the texts of a kind of object are, with `{property}` for a property of the object, and which there
 * are. A field `slug` is the slug that a language gives the object, beside its own, which must be its property `slug`.
 *
 *     const CAPTION_TEXTS = texts('meetings/{meetingSlug}', 'captions.{number}', { text: { weight: 1 } });
 *     CAPTION_TEXTS.at({ meetingSlug: '2024-10-17-ip4', number: 1 }, 'text')
 */
export function texts<
  const Namespace extends string,
  const Block extends string,
  const Fields extends Readonly<Record<string, TextField>>,
>(
  namespace: Namespace,
  block: Block,
  fields: Fields,
  options?: TextsOptions,
): Texts<Namespace, Block, Fields> {
  const declared = new Texts(namespace, block, fields, options);
  const { placeholders } = new AddressPattern(namespace + block);
  if ('slug' in fields && placeholders.join() !== 'slug')
    throw new Error(`Texts with a slug are those of {slug}, and not those of "${namespace}" + "${block}".`);
  return declared;
}

function keyIn(block: string, field: string): string {
  return block === '' ? field : `${block}.${field}`;
}
