import { sql } from 'drizzle-orm';
import type { AddressRules, SlugOwner } from '../texts/address-rules.ts';
import { isSlugSql, type LocalizedSlug } from '../texts/localized-slug.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';
import type { FilePosition, ProblemFacts, ProblemInFile } from './locale-file-problem.ts';
import type { LocaleFile, LocaleFileAddress } from './locale-files.ts';

type SluggedFile = LocaleFileAddress & Pick<LocaleFile, 'texts' | 'positions'>;

/** The slugs and records that others may clash with. */
interface KnownSlugs {
  readonly localized: readonly LocalizedSlug[];
  /** Own slugs, by `ownName`. */
  readonly own: ReadonlySet<string>;
}

interface FileSlug extends LocalizedSlug, FilePosition {
  readonly file: string;
  readonly key: string;
}

/** The clashes among files that are all there are. */
export function slugClashes(files: readonly SluggedFile[], rules: AddressRules): ProblemInFile[] {
  const slugs = files.flatMap((file) => slugsIn(file, rules));
  return clashes(slugs, { localized: slugs, own: new Set(files.flatMap((file) => ownSlugsIn(file, rules))) });
}

/** The clashes of the slugs in some files with those of the table, which has the files' texts already. */
export async function slugClashesInTable(
  tx: Pick<Transaction, 'execute'>,
  files: readonly SluggedFile[],
  rules: AddressRules,
): Promise<ProblemInFile[]> {
  const slugs = files.flatMap((file) => slugsIn(file, rules));
  if (slugs.length === 0) return [];
  const named = textArray(slugs.map(({ value }) => value));
  // Where the texts of a record would be that has one of them as its own.
  const blocks = slugs.flatMap(({ collection, value }) =>
    rules.slugged
      .filter(({ namespace }) => namespace === collection)
      .map((texts) => ({ own: ownName({ collection, own: value }), ...texts.blockOf({ slug: value }) })),
  );
  const column = (name: 'own' | 'namespace' | 'block') => textArray(blocks.map((each) => each[name]));
  const { rows } = await tx.execute<{ namespace: string; key: string; locale: string; value: string }>(sql`
    select namespace, key, locale, value from ${translationTable}
    where (${isSlugSql}) and value = any(${named})`);
  const { rows: owners } = await tx.execute<{ own: string }>(sql`
    with asked as (
      select distinct * from unnest(${column('own')}, ${column('namespace')}, ${column('block')}) as asked (own, namespace, block)
    )
    select own from asked where exists (
      select from ${translationTable} as t
      where t.namespace = asked.namespace and (asked.block = '' or starts_with(t.key, asked.block || '.')))`);
  const localized = rows.flatMap(({ namespace, key, locale, value }) => {
    const owner = rules.slugOwner({ namespace, key });
    return owner === null ? [] : [{ ...owner, locale, value }];
  });
  return clashes(slugs, { localized, own: new Set(owners.map(({ own }) => own)) });
}

function clashes(slugs: readonly FileSlug[], known: KnownSlugs): ProblemInFile[] {
  return slugs.flatMap((slug) => {
    const found = clashOf(slug, known);
    if (found === null) return [];
    const { file, line, column, key, value } = slug;
    const params = { key, value, ...found.params };
    return [{ file, line, column, code: found.code, params }];
  });
}

function clashOf({ collection, own, locale, value }: LocalizedSlug, known: KnownSlugs): ProblemFacts | null {
  if (value !== own && known.own.has(ownName({ collection, own: value })))
    return { code: 'SLUG_OF_OTHER_RECORD', params: {} };
  const other = known.localized.find(
    (each) =>
      each.collection === collection && each.locale === locale && each.value === value && each.own !== own,
  );
  return other === undefined ? null : { code: 'SLUG_TWICE', params: { other: other.own } };
}

function slugsIn(
  { path, locale, namespace, texts, positions }: SluggedFile,
  rules: AddressRules,
): FileSlug[] {
  return [...texts].flatMap(([key, value]) => {
    const owner = rules.slugOwner({ namespace, key });
    const position = positions.get(key) ?? { line: 1, column: 1 };
    return owner === null ? [] : [{ ...owner, ...position, file: path, key, locale, value }];
  });
}

function ownSlugsIn({ namespace, texts }: SluggedFile, rules: AddressRules): string[] {
  return rules.slugged.flatMap((slugged) =>
    [...texts.keys()].flatMap((key) => {
      const owner = slugged.ownerOf({ namespace, key });
      return owner === null ? [] : [ownName({ collection: slugged.namespace, own: owner.slug as string })];
    }),
  );
}

function ownName({ collection, own }: SlugOwner): string {
  return `${collection} ${own}`;
}
