import DataLoader from 'dataloader';

/**
 * Loads single rows, those asked for in one tick with one call of `read`; null where there is none, or no key to look
 * for. A loader is made when it is first asked.
 */
export function oneByKey<Row>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): (key: string | null) => Promise<Row | null> {
  let loader: DataLoader<string, Row | null> | undefined;
  return (key) => {
    if (key === null) return Promise.resolve(null);
    loader ??= new DataLoader(async (keys) => {
      const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
      return keys.map((each) => rows.get(each) ?? null);
    });
    return loader.load(key);
  };
}

/** Loads the rows of many parents with one call of `read`, in the order `read` gives them. */
export function manyByKey<Row>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): (key: string) => Promise<readonly Row[]> {
  let loader: DataLoader<string, readonly Row[]> | undefined;
  return (key) => {
    loader ??= new DataLoader(async (keys) => {
      const rows = Map.groupBy(await read(keys), keyOf);
      return keys.map((each) => rows.get(each) ?? []);
    });
    return loader.load(key);
  };
}

/** Loads one page a parent; fields that ask for the same page of different parents share a call of `read`. */
export function pagesByKey<Args extends object, Page>(
  read: (keys: readonly string[], args: Args) => Promise<readonly Page[]>,
): (key: string, args: Args) => Promise<Page> {
  const loaders = new Map<string, DataLoader<string, Page>>();
  return (key, args) => {
    const name = JSON.stringify(args);
    const loader = loaders.get(name) ?? new DataLoader<string, Page>((keys) => read(keys, args));
    loaders.set(name, loader);
    return loader.load(key);
  };
}
