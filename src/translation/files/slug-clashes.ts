import { sql } from 'drizzle-orm';
import { type LocalizedSlug, slugOwner } from '../texts/localized-slug.ts';
import { isRecordNamespace } from '../texts/namespaces.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';
import type { Place, ProblemFacts, ProblemInFile } from './locale-file-problem.ts';
import type { LocaleFile, LocaleFileAddress } from './locale-files.ts';

type SluggedFile = LocaleFileAddress & Pick<LocaleFile, 'texts' | 'places'>;

/** What slugs may clash with. */
interface KnownSlugs {
  readonly localized: readonly LocalizedSlug[];
  /** Own slugs, as `collection/own`. */
  readonly own: ReadonlySet<string>;
}

interface FileSlug extends LocalizedSlug, Place {
  readonly file: string;
  readonly key: string;
}

/** The clashes among files that are all there are. */
export function slugClashes(files: readonly SluggedFile[]): ProblemInFile[] {
  const slugs = files.flatMap(slugsIn);
  return clashes(slugs, { localized: slugs, own: new Set(files.flatMap(ownSlugsIn)) });
}

/** The clashes of the slugs in some files with those of the table, which has the files' texts already. */
export async function slugClashesInTable(
  tx: Pick<Transaction, 'execute'>,
  files: readonly SluggedFile[],
): Promise<ProblemInFile[]> {
  const slugs = files.flatMap(slugsIn);
  if (slugs.length === 0) return [];
  const named = textArray(slugs.map(({ value }) => value));
  const collections = textArray(slugs.map(({ collection }) => collection));
  const { rows } = await tx.execute<{ namespace: string; key: string; locale: string; value: string }>(sql`
    select namespace, key, locale, value from ${translationTable}
    where (key = 'slug' or key like '%.slug') and value = any(${named})`);
  const { rows: owners } = await tx.execute<{ own: string }>(sql`
    with asked as (select distinct * from unnest(${collections}, ${named}) as asked (collection, slug))
    select collection || '/' || slug as own from asked where exists (
      select from ${translationTable} as t where t.namespace = collection || '/' || slug
        or (t.namespace = collection and split_part(t.key, '.', 1) = slug))`);
  const localized = rows.flatMap(({ namespace, key, locale, value }) => {
    const owner = slugOwner(namespace, key);
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
  if (value !== own && known.own.has(`${collection}/${value}`))
    return { code: 'SLUG_OF_OTHER_RECORD', params: {} };
  const other = known.localized.find(
    (each) =>
      each.collection === collection && each.locale === locale && each.value === value && each.own !== own,
  );
  return other === undefined ? null : { code: 'SLUG_TWICE', params: { other: other.own } };
}

function slugsIn({ path, locale, namespace, texts, places }: SluggedFile): FileSlug[] {
  return [...texts].flatMap(([key, value]) => {
    const owner = slugOwner(namespace, key);
    const place = places.get(key) ?? { line: 1, column: 1 };
    return owner === null ? [] : [{ ...owner, ...place, file: path, key, locale, value }];
  });
}

function ownSlugsIn({ namespace, texts }: SluggedFile): string[] {
  if (isRecordNamespace(namespace)) return [namespace];
  return [...texts.keys()].map((key) => `${namespace}/${key.split('.')[0]}`);
}
