import type { PersonNameForm } from '../../names/person-name-form.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { type NamePart, nameAddress, type personNameTable } from './person.table.ts';

/** A written form as the record describes it. */
export type PersonNameRow = Pick<
  typeof personNameTable.$inferSelect,
  'form' | 'locale' | 'script' | 'kind' | 'preferredOrder' | 'source'
>;

/** The parts of a name, as the keys of its texts and as CLDR (UTS #35 part 8) call them. */
export const NAME_PARTS = {
  given: 'given',
  given2: 'given2',
  family: 'surname',
  familyPrefix: 'surname-prefix',
  familyCore: 'surname-core',
  familyAllCaps: 'surname-allCaps',
  family2: 'surname2',
  generation: 'generation',
  credentials: 'credentials',
  literal: 'literal',
  familyReading: 'surnameReading',
  givenReading: 'givenReading',
} as const satisfies Readonly<Record<NamePart, string>>;

const ORDERS = { GIVEN_FIRST: 'givenFirst', SURNAME_FIRST: 'surnameFirst' } as const;

/** Puts the words of a person's written forms, which are texts, into the rows that say what they are. */
export function personForms(
  catalogue: Catalogue,
  slug: string,
  rows: readonly PersonNameRow[],
): PersonNameForm[] {
  return rows.flatMap((row): PersonNameForm[] => {
    const parts = (Object.keys(NAME_PARTS) as NamePart[]).flatMap((key) => {
      const part = NAME_PARTS[key];
      const address = nameAddress(slug, row.form, key);
      const { value } = catalogue.text(address, { locale: row.locale, strict: true });
      return value === null ? [] : [[part, value] as const];
    });
    if (parts.length === 0) return [];
    const { locale, script, kind, preferredOrder } = row;
    return [
      {
        locale,
        script,
        kind,
        ...(preferredOrder && { preferredOrder: ORDERS[preferredOrder] }),
        ...Object.fromEntries(parts),
      },
    ];
  });
}
