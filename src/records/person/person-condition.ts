import { and, type SQL, sql } from 'drizzle-orm';
import { addressSql, blockSql } from '../../translation/texts/address-sql.ts';
import { combinedCondition } from '../filter/combined-condition.ts';
import { type FilterContext, idsOf, ownSlugs } from '../filter/filter-context.ts';
import type { IndexedAddress } from '../filter/indexed-address.ts';
import { textCondition } from '../filter/text-condition.ts';
import { translationCondition } from '../filter/translation-condition.ts';
import { changedSince } from '../filter/updated-since.ts';
import { isOneOf } from '../filter/value-condition.ts';
import type { PersonFilter } from './person.input.ts';
import { PERSON_TEXTS, personTable } from './person.table.ts';

const MAIN_FORM = blockSql(PERSON_TEXTS, personTable);
/** A person's names, in every form and locale. */
export const PERSON_NAME: IndexedAddress = {
  namespace: MAIN_FORM.namespace,
  key: MAIN_FORM.block,
  by: 'head',
};
const SLUG = addressSql(PERSON_TEXTS, 'slug', personTable);
/** A part of the name; a further form of it is no translation. */
const IS_NAME = sql`t.namespace = ${MAIN_FORM.namespace} and t.block = ${MAIN_FORM.block} and t.key <> ${SLUG.key}`;

/** The condition of a filter on people; undefined where it demands nothing. */
export function personCondition(filter: PersonFilter, context: FilterContext): Promise<SQL | undefined> {
  return combinedCondition(filter, context, ownCondition);
}

async function ownCondition(filter: PersonFilter, context: FilterContext): Promise<SQL | undefined> {
  const slugs = await ownSlugs('Person', filter.slug, context);
  return and(
    isOneOf(personTable.id, idsOf('Person', filter.id)),
    isOneOf(personTable.slug, slugs),
    isOneOf(personTable.countryCode, filter.countryCode),
    isOneOf(personTable.nameLocale, filter.nameLocaleTag),
    changedSince(personTable.updatedAt, filter.updatedSince),
    textCondition(PERSON_NAME, filter.name, context.localeScope),
    translationCondition(IS_NAME, filter.translations, context.localeScope),
  );
}
