import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import { recordId } from '../../kernel/node-id.ts';
import { manyByKey } from '../../storage/batch-loader.ts';
import type { Db } from '../../storage/db.ts';
import type { LocaleArguments, Localization } from '../../translation/serving/localization.ts';
import { foldSlugSql, slugProblem } from '../../translation/texts/localized-slug.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { translationTable } from '../../translation/texts/translation.table.ts';
import { type LookUp, parseLookUp, parseReference } from '../id-or-slug.ts';
import { LOCALIZED_SLUGS, type LocalizedSlugType, SLUGGED, type SluggedType } from './slugged.ts';

/** A record that a slug is of: its own where there is no locale. */
interface Claim extends Record<string, unknown> {
  /** The slug that was looked for. */
  readonly asked: string;
  /** The slug as it is written. */
  readonly slug: string;
  readonly own: string;
  readonly locale: Locale | null;
}

type Chain = () => readonly Locale[];

/**
 * Finds records by their slugs. A slug as it is written goes before one that differs in case, width, kana or Latin
 * accents; among equals an own slug before those of languages; of these the reader's decides, then what may stand in
 * for it. Where two records have one slug in one language, it leads to neither.
 */
export class SlugService {
  readonly #db: Db;
  readonly #claimsOf = new Map<SluggedType, (slug: string) => Promise<readonly Claim[]>>();

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * The own slug of the record; null where there is none, or what is asked for could be nobody's slug. The chain is
   * asked for only where it matters.
   */
  async find(type: SluggedType, slug: string, chain: Chain): Promise<string | null> {
    if (slugProblem(slug.normalize('NFKC')) !== null) return null;
    const asked = slug.normalize('NFC');
    const claims = await this.#claims(type, asked);
    const exact = claims.filter((claim) => claim.slug === asked);
    return nearest(exact.length > 0 ? exact : claims, chain);
  }

  /** The record that the arguments of a look-up name; one with this own slug costs no more than one with this id. */
  async load<Row>(
    type: SluggedType,
    findRecord: (id: string) => Promise<Row | null>,
    lookUp: LookUp & Pick<LocaleArguments, 'locale'>,
    localization: Pick<Localization, 'scope'>,
  ): Promise<Row | null> {
    const { uuid, slug } = parseLookUp(type, lookUp);
    const row = await findRecord(uuid ?? recordId(type, slug.normalize('NFC')));
    if (row !== null || slug === null) return row;
    // What may stand in for a text has nothing to do with how a record is found.
    const chain = () => localization.scope({ locale: lookUp.locale }).chain();
    const own = await this.find(type, slug, chain);
    return own === null ? null : findRecord(recordId(type, own));
  }

  /** The UUID that a filter's value names: a node id, or a slug; throws ID_OF_OTHER_TYPE. */
  async referenceId(type: SluggedType, value: string, chain: Chain): Promise<string> {
    const { uuid, slug } = parseReference(type, value);
    return uuid ?? recordId(type, (await this.find(type, slug, chain)) ?? slug);
  }

  #claims(type: SluggedType, slug: string): Promise<readonly Claim[]> {
    const known = this.#claimsOf.get(type);
    const load =
      known ??
      manyByKey(
        (slugs) => this.#read(type, slugs),
        ({ asked }: Claim) => asked,
      );
    if (known === undefined) this.#claimsOf.set(type, load);
    return load(slug);
  }

  async #read(type: SluggedType, slugs: readonly string[]): Promise<Claim[]> {
    const table = SLUGGED[type];
    const asked = sql`unnest(${textArray(slugs)}) as asked(slug)`;
    const own = sql`
      select asked.slug as asked, record.slug as slug, record.slug as own, null as locale
      from ${asked} join ${table} as record on ${foldSlugSql(sql`record.slug`)} = ${foldSlugSql(sql`asked.slug`)}`;
    const { rows } = await this.#db.execute<Claim>(
      type in LOCALIZED_SLUGS
        ? sql`${own} union all ${ofLanguages(type as LocalizedSlugType, table, asked)}`
        : own,
    );
    return rows;
  }
}

function ofLanguages(type: LocalizedSlugType, table: (typeof SLUGGED)[SluggedType], asked: SQL): SQL {
  const { isSlug, own } = LOCALIZED_SLUGS[type];
  return sql`
    select asked.slug, t.value, record.slug, t.locale from ${asked}
    join ${translationTable} as t on ${foldSlugSql(sql`t.value`)} = ${foldSlugSql(sql`asked.slug`)} and ${isSlug}
    join ${table} as record on record.slug = ${own}`;
}

/** The own slug of the one record that is claimed, the own slugs first, then those of the nearest language. */
function nearest(claims: readonly Claim[], chain: Chain): string | null {
  const byLocale = Map.groupBy(claims, ({ locale }) => locale);
  const locale = byLocale.has(null) ? null : chain().find((each) => byLocale.has(each));
  const owners = new Set((locale === undefined ? [] : byLocale.get(locale))?.map(({ own }) => own));
  const [first, ...others] = owners;
  return first === undefined || others.length > 0 ? null : first;
}
