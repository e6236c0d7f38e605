import type { Locale } from '../../kernel/locale.ts';
import { recordId } from '../../kernel/node-id.ts';
import { manyByKey } from '../../storage/batch-loader.ts';
import type { Db } from '../../storage/db.ts';
import type { LocaleArguments, Localization } from '../../translation/serving/localization.ts';
import { slugProblem } from '../../translation/texts/localized-slug.ts';
import { type LookUp, parseLookUp, parseReference } from '../id-or-slug.ts';
import { type Claim, readClaims, type Wanted } from './claims.ts';
import type { SluggedType } from './slugged.ts';

type Chain = () => readonly Locale[];

/**
 * Finds records by their slugs. A slug as it is written goes before one that differs in case, width, kana or Latin
 * accents; among equals an own slug before those of languages; of these the reader's decides, then what may stand in
 * for it. Where two records have one slug in one language, it leads to neither.
 */
export class SlugService {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * The own slug of the record; null where there is none, or what is asked for could be nobody's slug. The chain is
   * asked for only where it matters.
   */
  async find(type: SluggedType, slug: string, chain: Chain): Promise<string | null> {
    return (await this.#claim(type, slug, chain))?.own ?? null;
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
    const claim = await this.#claim(type, slug, chain);
    return claim === null ? null : findRecord(claim.id);
  }

  /**
   * The UUID of the record that a filter's value names, which is a node id or a slug; null where there is none. All
   * that are asked for in one tick, of whatever type, are looked for in one statement. Throws ID_OF_OTHER_TYPE.
   */
  async referenceId(type: SluggedType, value: string, chain: Chain): Promise<string | null> {
    const { uuid, slug } = parseReference(type, value);
    if (uuid === null) return (await this.#claim(type, slug, chain))?.id ?? null;
    const [claim] = await this.#claims(keyOf({ type, by: 'id', value: uuid }));
    return claim?.id ?? null;
  }

  async #claim(type: SluggedType, slug: string, chain: Chain): Promise<Claim | null> {
    if (slugProblem(slug.normalize('NFKC')) !== null) return null;
    const value = slug.normalize('NFC');
    const claims = await this.#claims(keyOf({ type, by: 'slug', value }));
    const exact = claims.filter((claim) => claim.slug === value);
    return nearest(exact.length > 0 ? exact : claims, chain);
  }

  readonly #claims = manyByKey(
    (keys) =>
      readClaims(
        this.#db,
        keys.map((key) => JSON.parse(key) as Wanted),
      ),
    keyOf,
  );
}

function keyOf({ type, by, value }: Wanted): string {
  return JSON.stringify({ type, by, value });
}

/** The claim of the one record that is claimed, the own slugs first, then those of the nearest language. */
function nearest(claims: readonly Claim[], chain: Chain): Claim | null {
  const byLocale = Map.groupBy(claims, ({ locale }) => locale);
  const locale = byLocale.has(null) ? null : chain().find((each) => byLocale.has(each));
  const of = locale === undefined ? [] : (byLocale.get(locale) ?? []);
  const owners = new Set(of.map(({ own }) => own));
  return owners.size === 1 ? (of[0] ?? null) : null;
}
