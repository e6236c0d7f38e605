import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';

/**
 * Sets (null: deletes) texts in a locale file and leaves the rest of it as it is, order and spacing included. The
 * file is replaced in one step after it has reached the disk, so a crash leaves the old file or the new one.
 * Returns the sha256 of the new bytes.
 */
export async function writeLocaleFile(
  path: string,
  texts: ReadonlyMap<string, string | null>,
): Promise<string> {
  let json = await readOrEmpty(path);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  for (const [key, value] of [...texts].sort(([a], [b]) => byNaturalOrder(a, b))) {
    json = applyEdits(json, modify(json, key.split('.'), value ?? undefined, { formattingOptions }));
  }
  if (!json.endsWith('\n')) json += '\n';
  await replaceFile(path, json);
  return createHash('sha256').update(json).digest('hex');
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
    throw error;
  }
}

/** `statements.2` before `statements.10`. */
const { compare: byNaturalOrder } = new Intl.Collator('en', { numeric: true });

async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
