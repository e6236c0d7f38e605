import type { PersonNameForm } from '../../names/person-name-form.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import type { personNameTable } from './person.table.ts';

export type PersonNameRow = typeof personNameTable.$inferSelect;

/** The parts of a name, as the keys of `people` and as CLDR (UTS #35 part 8) call them. */
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
} as const;

const ORDERS = { GIVEN_FIRST: 'givenFirst', SURNAME_FIRST: 'surnameFirst' } as const;

/** Puts the words of a person's written forms, which are texts of `people`, into the rows that say what they are. */
export function personForms(
  catalogue: Catalogue,
  slug: string,
  rows: readonly PersonNameRow[],
): PersonNameForm[] {
  return rows.flatMap((row): PersonNameForm[] => {
    const prefix = row.form === '' ? slug : `${slug}.${row.form}`;
    const parts = Object.entries(NAME_PARTS).flatMap(([key, part]) => {
      const { value } = catalogue.text('people', `${prefix}.${key}`, { locale: row.locale, strict: true });
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
