import { LRUCache } from 'lru-cache';

/** A store as Apollo Server wants them, of so many bytes at most; the least used are dropped. */
export class BoundedStore<Value extends object | string> {
  readonly #values: LRUCache<string, Value>;

  /** @param bytesOf memory that a value takes */
  constructor(mostBytes: number, bytesOf: (value: Value) => number) {
    this.#values = new LRUCache({
      maxSize: mostBytes,
      // Its place in the store takes some as well.
      sizeCalculation: (value) => 500 + bytesOf(value),
    });
  }

  get size(): number {
    return this.#values.calculatedSize;
  }

  async get(key: string): Promise<Value | undefined> {
    return this.#values.get(key);
  }

  async set(key: string, value: Value): Promise<void> {
    this.#values.set(key, value);
  }

  async delete(key: string): Promise<boolean> {
    return this.#values.delete(key);
  }
}
