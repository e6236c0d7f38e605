/** The names in braces of a pattern: `'meetingSlug'` of `'meetings/{meetingSlug}'`. */
export type Placeholder<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The values of a pattern's placeholders; whatever has properties of these names is one. */
export type PlaceholderValues<Pattern extends string> = Readonly<
  Record<Placeholder<Pattern>, string | number>
>;

/** A namespace or a key with `{property}` for a property of the object that has the text. */
export class AddressPattern {
  readonly placeholders: readonly string[];
  /** The pieces around the placeholders, one more than there are placeholders. */
  readonly literals: readonly string[];

  /** Throws an Error where a brace has no partner. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    const parts = text.split(/\{(\w+)\}/);
    if (parts.some((part) => /[{}]/.test(part))) throw new Error(`a brace of "${text}" has no partner.`);
    this.literals = parts.filter((_, index) => index % 2 === 0);
    this.placeholders = parts.filter((_, index) => index % 2 === 1);
  }

  /** The pattern with an object's properties filled in; throws `missing(property)` where it does not have one. */
  fill(source: unknown, missing: (property: string) => Error): string {
    let result = this.literals[0] as string;
    for (const [index, property] of this.placeholders.entries()) {
      const value = (source as Readonly<Record<string, unknown>>)[property];
      if (value === undefined || value === null) throw missing(property);
      result += String(value) + this.literals[index + 1];
    }
    return result;
  }

  /** The source of a regular expression for what the pattern may become, with a named group for each placeholder. */
  toRegExpSource(): string {
    const pieces = this.literals.map((literal, index) => {
      const name = this.placeholders[index];
      return literal.replace(/[^\w/]/g, '\\$&') + (name === undefined ? '' : `(?<${name}>[^./]+)`);
    });
    return pieces.join('');
  }
}
