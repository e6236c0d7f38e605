import type { FieldModifier, NameOrder, NameParts } from './person-name.ts';

/** The relation of a written form of a name to the person who bears it. */
export type PersonNameKind =
  | 'OFFICIAL'
  | 'LEGAL'
  | 'PREFERRED'
  | 'BIRTH'
  | 'FORMER'
  | 'ALIAS'
  | 'PEN_NAME'
  | 'MISSPELLING';

/**
 * One way a person's name is written: 中谷 元, Gen Nakatani and Ген Накатані are three forms of one name. Each comes from
 * a source; none is computed from another. Offices and honorifics are no part of a form (CLDR would put a title
 * between surname and given name).
 */
export interface PersonNameForm extends Omit<NameParts, 'title' | `title-${FieldModifier}`> {
  /** BCP 47 locale of the text: the language in which the name is written so. */
  readonly locale: string;
  /** ISO 15924 code of the writing: Jpan, Latn, Cyrl, Kore, Kana, Hira … */
  readonly script: string;
  readonly kind: PersonNameKind;
  /** The whole name exactly as it is to be shown, where no formatting of the parts would give it. */
  readonly literal?: string;
  /** Reading of the surname, in kana; a fact of its own, never derived from the spelling. */
  readonly surnameReading?: string;
  /** Reading of the given name, in kana. */
  readonly givenReading?: string;
  /** The order this person wants in this form, whatever the locales say. */
  readonly preferredOrder?: NameOrder;
}
