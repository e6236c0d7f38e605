import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { LRUCache } from 'lru-cache';
import { heapShare } from '../../kernel/heap-share.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { ChangedNamespaces } from '../changes/change-feed.ts';
import type { Address, BlockAddress } from '../texts/address.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { readTexts } from '../texts/read-texts.ts';
import { type ResolvedText, resolveText, type Text } from '../texts/text.ts';
import { translationTable } from '../texts/translation.table.ts';

/** The texts of a block, by last key segment and locale. */
type Block = ReadonlyMap<string, ReadonlyMap<Locale, Text>>;

/** Blocks of record texts that requests share, as many as fit into a share of the heap. */
export class RecordTextCache {
  readonly #blocks: LRUCache<string, Block>;
  /** Counts changes, so that what was read before a change is not kept after it. */
  #revision = 0;

  constructor(maxBytes = heapShare(1 / 8, 64 * 1024 * 1024)) {
    this.#blocks = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
  }

  get revision(): number {
    return this.#revision;
  }

  get(address: string): Block | undefined {
    return this.#blocks.get(address);
  }

  set(address: string, block: Block, revision: number): void {
    if (revision === this.#revision) this.#blocks.set(address, block);
  }

  /** Forgets the blocks of these namespaces: a text has changed. */
  forget(namespaces: ChangedNamespaces): void {
    if (namespaces.length === 0) return;
    this.#revision += 1;
    const changed = new Set(namespaces);
    for (const name of this.#blocks.keys()) {
      if (namespaces === '*' || changed.has(name.slice(0, name.lastIndexOf(':')))) this.#blocks.delete(name);
    }
  }
}

/**
 * The record texts of one request. Records are loaded with their blocks, in one statement a batch, so that fields
 * resolve without waiting; the request holds what it loaded, whatever the shared cache drops meanwhile.
 */
export class RecordTexts {
  readonly #loaded = new Map<string, Block>();
  readonly #loader: DataLoader<BlockAddress, Block, string>;
  readonly #db: NodePgDatabase;
  readonly #cache: RecordTextCache;
  readonly #rules: AddressRules;

  constructor(db: NodePgDatabase, cache: RecordTextCache, rules: AddressRules) {
    this.#db = db;
    this.#cache = cache;
    this.#rules = rules;
    this.#loader = new DataLoader((addresses) => this.#loadBatch(addresses), { cacheKeyFn: nameOf });
  }

  /** Resolves when all these blocks are at hand. Calls of one tick share a statement. */
  async load(addresses: readonly BlockAddress[]): Promise<void> {
    await Promise.all(addresses.map((address) => this.#loader.load(address)));
  }

  resolve(
    { namespace, key }: Address,
    requested: Locale,
    chain: readonly Locale[],
  ): ResolvedText | Promise<ResolvedText> {
    const dot = key.lastIndexOf('.');
    const address = { namespace, block: dot < 0 ? '' : key.slice(0, dot) };
    const block = this.#loaded.get(nameOf(address));
    const find = (loaded: Block | undefined) =>
      resolveText(loaded?.get(key.slice(dot + 1)), requested, chain);
    return block === undefined
      ? this.load([address]).then(() => find(this.#loaded.get(nameOf(address))))
      : find(block);
  }

  async #loadBatch(addresses: readonly BlockAddress[]): Promise<Block[]> {
    const { revision } = this.#cache;
    // Held from here on: while we wait, the cache may drop what it has.
    const cached = addresses.map((address) => this.#cache.get(nameOf(address)));
    const missing = addresses.filter((_, index) => cached[index] === undefined);
    const read = missing.length === 0 ? new Map<string, Block>() : await this.#read(missing);
    for (const [name, block] of read) this.#cache.set(name, block, revision);
    return addresses.map((address, index) => {
      const name = nameOf(address);
      const block = (cached[index] ?? read.get(name)) as Block;
      this.#loaded.set(name, block);
      return block;
    });
  }

  async #read(addresses: readonly BlockAddress[]): Promise<Map<string, Block>> {
    const blocks = new Map(
      addresses.map((address) => [nameOf(address), new Map<string, Map<Locale, Text>>()]),
    );
    for (const row of await this.#select(addresses)) {
      const block = blocks.get(nameOf(row));
      const name = row.key.slice(row.key.lastIndexOf('.') + 1);
      const { value, origin, state, sourceUrl, updatedAt } = row;
      if (block === undefined) continue;
      block.set(
        name,
        (block.get(name) ?? new Map<Locale, Text>()).set(row.locale, {
          value,
          origin,
          state,
          sourceUrl,
          updatedAt,
        }),
      );
    }
    return blocks;
  }

  #select(addresses: readonly BlockAddress[]) {
    const namespaces = addresses.map(({ namespace }) => namespace);
    const names = addresses.map(({ block }) => block);
    const { namespace, block } = translationTable;
    const isAmong = sql`(${namespace}, ${block}) in (select * from unnest(${sql.param(namespaces)}::text[], ${sql.param(names)}::text[]))`;
    return readTexts(this.#db, isAmong, this.#rules);
  }
}

function nameOf({ namespace, block }: BlockAddress): string {
  return `${namespace}:${block}`;
}

/** Bytes of heap, a character being two at most. */
function sizeOf(block: Block): number {
  let bytes = 200;
  for (const byLocale of block.values())
    for (const text of byLocale.values()) bytes += 2 * text.value.length + 200;
  return bytes;
}
