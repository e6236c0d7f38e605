/** The parts a person's name is made of: UTS #35 part 8, "Fields". */
export type NameField = 'title' | 'given' | 'given2' | 'surname' | 'surname2' | 'generation' | 'credentials';

/** A modifier that a pattern may ask of a field, and a name may therefore supply ready-made: UTS #35 part 8, "Modifiers". */
export type FieldModifier =
  | 'informal'
  | 'prefix'
  | 'core'
  | 'allCaps'
  | 'initialCap'
  | 'initial'
  | 'monogram'
  | 'retain'
  | 'vocative'
  | 'genitive';

/**
 * The fields of a name, each as its plain text and in any ready-made variant: `given-informal` (Bill),
 * `surname-prefix` (van den) with `surname-core` (Berg), `surname-allCaps` (McDONALD), `given-vocative` …
 * A supplied variant wins over the one that would be derived. An empty string counts as absent.
 */
export type NameParts = {
  readonly [Key in NameField | `${NameField}-${FieldModifier}`]?: string;
};

/** The two orders a name is said in. */
export type NameOrder = 'givenFirst' | 'surnameFirst';

/** A name to format: UTS #35 part 8, "Person Name Object". It has at least a given name or a surname. */
export interface PersonNameObject extends NameParts {
  /** BCP 47 locale of the person's own naming culture (`ja`, `nl-NL`); derived from the script when absent. */
  readonly nameLocale?: string;
  /** The order this person wants, whatever the locales say. */
  readonly preferredOrder?: NameOrder;
}

/** The axes along which CLDR varies a name: UTS #35 part 8, "Person Name Attributes". */
export interface PersonNameFormatOptions {
  /** BCP 47 locale of the reader. */
  readonly locale: string;
  /** Forces an order, or asks for the form used in sorted lists; by default name and locale decide. */
  readonly order?: NameOrder | 'sorting';
  readonly length: 'long' | 'medium' | 'short';
  readonly usage: 'referring' | 'addressing' | 'monogram';
  readonly formality: 'formal' | 'informal';
  /** Writes the surnames in capitals: NAKATANI Gen. */
  readonly surnameAllCaps?: boolean;
  /** Replacement of every space of the result, in place of the locale's own native or foreign one. */
  readonly spaceReplacement?: string;
}
