import { sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import { recordId } from '../../kernel/node-id.ts';
import { manyByKey } from '../../storage/batch-loader.ts';
import type { Db } from '../../storage/db.ts';
import { slugProblem } from '../../translation/texts/localized-slug.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { translationTable } from '../../translation/texts/translation.table.ts';
import { type IdOrSlug, idOrSlug, parseReference } from '../id-or-slug.ts';
import { SLUGGED, type SluggedType } from './slugged.ts';

/** A record that a slug is of: its own where there is no locale. */
interface Claim extends Record<string, unknown> {
  readonly slug: string;
  readonly own: string;
  readonly locale: Locale | null;
}

/**
 * Finds records by their slugs. An own slug goes before those of languages; of these the reader's decides, then what
 * may stand in for it. Where two records have one slug in one language, it leads to neither.
 */
export class SlugService {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * The own slug of the record; null where there is none, or what is asked for could be no language's slug. The chain
   * is asked for only where it matters.
   */
  async find(type: SluggedType, slug: string, chain: () => readonly Locale[]): Promise<string | null> {
    const plain = slug.normalize('NFC');
    const claims = slugProblem(plain) === null ? await this.#claims[type](plain) : [];
    const own = claims.find(({ locale }) => locale === null);
    if (own !== undefined || claims.length === 0) return own?.own ?? null;
    const byLocale = Map.groupBy(claims, ({ locale }) => locale);
    const nearest = chain().find((locale) => byLocale.has(locale));
    const [first, ...others] = byLocale.get(nearest ?? null) ?? [];
    return first === undefined || others.length > 0 ? null : first.own;
  }

  /** The record that the arguments of a look-up name; one with this own slug costs no more than one with this id. */
  async load<Row>(
    type: SluggedType,
    findRecord: (id: string) => Promise<Row | null>,
    { id, slug }: IdOrSlug,
    chain: () => readonly Locale[],
  ): Promise<Row | null> {
    const row = await findRecord(idOrSlug(type, { id, slug: slug?.normalize('NFC') }));
    if (row !== null || slug == null) return row;
    const own = await this.find(type, slug, chain);
    return own === null ? null : findRecord(recordId(type, own));
  }

  /** The UUID that a filter's value names: a node id, or a slug; throws ID_OF_OTHER_TYPE. */
  async referenceId(type: SluggedType, value: string, chain: () => readonly Locale[]): Promise<string> {
    const { uuid, slug } = parseReference(type, value);
    return uuid ?? recordId(type, (await this.find(type, slug, chain)) ?? slug);
  }

  readonly #claims = {
    Meeting: manyByKey(
      (slugs) => this.#read('Meeting', slugs),
      ({ slug }) => slug,
    ),
    Person: manyByKey(
      (slugs) => this.#read('Person', slugs),
      ({ slug }) => slug,
    ),
  };

  async #read(type: SluggedType, slugs: readonly string[]): Promise<Claim[]> {
    const { table, isSlug, own } = SLUGGED[type];
    const { rows } = await this.#db.execute<Claim>(sql`
      select slug, slug as own, null as locale from ${table} where slug = any(${textArray(slugs)})
      union all
      select t.value, record.slug, t.locale from ${translationTable} as t
      join ${table} as record on record.slug = ${own}
      where ${isSlug} and t.value = any(${textArray(slugs)})`);
    return rows;
  }
}
