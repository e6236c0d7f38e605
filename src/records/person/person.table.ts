import { index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { type Address, texts } from '../../translation/texts/address.ts';
import { NAME_NAMESPACE } from '../../translation/texts/namespaces.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

/** The identity of a person. What they are called is `person_name`, what they hold is `tenure`. */
export const personTable = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    /** ISO 3166-1 alpha-2. */
    countryCode: text(),
    /** The culture the name belongs to (CLDR nameLocale): `ja`, `nl`, `ko`. Decides the usual order of its parts. */
    nameLocale: text(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [foldedSlugIndex('person', table)],
);

export const personNameKind = pgEnum('person_name_kind', [
  'LEGAL',
  'OFFICIAL',
  'PREFERRED',
  'BIRTH',
  'FORMER',
  'ALIAS',
  'PEN_NAME',
  'MISSPELLING',
]);

const NAME_PARTS = {
  given: {},
  given2: {},
  family: {},
  familyPrefix: {},
  familyCore: {},
  familyAllCaps: {},
  family2: {},
  generation: {},
  credentials: {},
  literal: {},
  familyReading: {},
  givenReading: {},
} as const;
export type NamePart = keyof typeof NAME_PARTS;

/** The main form of a person's name in a language, which is found as a whole. */
export const PERSON_TEXTS = texts(NAME_NAMESPACE, '{slug}', { ...NAME_PARTS, slug: {} });
/** A written form beside the main one of its language: an alias, a misspelling. It has no translation. */
export const PERSON_FORM_TEXTS = texts(NAME_NAMESPACE, '{slug}.{form}', NAME_PARTS, { isVerbatim: true });

/** The address of a part of a written form, which is `''` for the main one of its language. */
export function nameAddress(slug: string, form: string, part: NamePart): Address {
  return form === '' ? PERSON_TEXTS.at({ slug }, part) : PERSON_FORM_TEXTS.at({ slug, form }, part);
}

/** One written form of a person's name. Its words are texts, at `nameAddress`. */
export const personNameTable = pgTable(
  'person_name',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => personTable.id, { onDelete: 'cascade' }),
    /** '' for the main form of a language, else the segment that leads to its words. */
    form: text().notNull().default(''),
    /** BCP 47, the language of the text; also the locale of the address of its words. */
    locale: text().notNull(),
    /** ISO 15924. */
    script: text().notNull(),
    kind: personNameKind().notNull(),
    preferredOrder: text({ enum: ['GIVEN_FIRST', 'SURNAME_FIRST'] }),
    /** The source of the form: the address of a page or the name of a document. */
    source: text(),
  },
  (table) => [
    unique('person_name_form').on(table.personId, table.locale, table.form),
    index('person_name_person').on(table.personId),
  ],
);
