import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../kernel/locale.ts';
import { isTemplateNamespace } from '../texts/namespaces.ts';
import { type FilePosition, ofWholeFile } from './locale-file-problem.ts';
import { type ParsedLocaleFile, parseLocaleFile, withProblems } from './parse-locale-file.ts';

const NAMESPACE = /^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$/;

/** `locales/<locale>/<namespace>.json`, e.g. locale `ja`, namespace `meetings/2024-10-17-ip4`. */
export interface LocaleFileAddress {
  readonly locale: Locale;
  readonly namespace: string;
  readonly path: string;
}

/** The bytes of a locale file, and their sha256. */
export interface LocaleFileBytes extends LocaleFileAddress {
  readonly bytes: Buffer;
  readonly hash: string;
}

export interface LocaleFile extends LocaleFileAddress, ParsedLocaleFile {
  readonly hash: string;
}

/** Throws an Error where the namespace has a name that no file may have, such as one that leads out of the folder. */
export function localeFilePath(localesDir: string, locale: Locale, namespace: string): string {
  if (!NAMESPACE.test(namespace)) throw new Error(`The namespace "${namespace}" cannot be a file.`);
  return join(localesDir, locale, `${namespace}.json`);
}

/** Reads and parses one locale file. */
export async function readLocaleFile(
  localesDir: string,
  locale: Locale,
  namespace: string,
): Promise<LocaleFile> {
  return toLocaleFile(
    await readBytes({ locale, namespace, path: localeFilePath(localesDir, locale, namespace) }),
  );
}

/** The same of a file that was found; one that cannot be read has that for its problem. Never throws. */
export async function readFoundFile(address: LocaleFileAddress): Promise<LocaleFile> {
  return readBytes(address).then(toLocaleFile, (error: Error) => ({
    ...address,
    hash: '',
    ...withProblems([ofWholeFile('FILE_UNREADABLE', { reason: error.message })]),
  }));
}

export async function readBytes(address: LocaleFileAddress): Promise<LocaleFileBytes> {
  const bytes = await readFile(address.path);
  return { ...address, bytes, hash: hashOf(bytes) };
}

export function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function toLocaleFile({ locale, namespace, path, hash, bytes }: LocaleFileBytes): LocaleFile {
  return { locale, namespace, path, hash, ...parse(namespace, bytes) };
}

function parse(namespace: string, bytes: Buffer): ParsedLocaleFile {
  if (!NAMESPACE.test(namespace)) return withProblems([ofWholeFile('FILE_NAME_INVALID')]);
  const wrong = findInvalidUtf8(bytes);
  if (wrong !== null) return withProblems([{ ...wrong, code: 'FILE_NOT_UTF8', params: {} }]);
  return parseLocaleFile(bytes.toString('utf8'), { isTemplate: isTemplateNamespace(namespace) });
}

/**
 * The position of the first bytes that are not UTF-8, as in a file saved as Shift_JIS or UTF-16; null where all is
 * well.
 */
function findInvalidUtf8(bytes: Buffer): FilePosition | null {
  const text = bytes.toString('utf8');
  const replacement = Buffer.from('\uFFFD');
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    const before = text.slice(0, at);
    const offset = Buffer.byteLength(before);
    if (bytes.subarray(offset, offset + replacement.length).equals(replacement)) continue;
    return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
  }
  return null;
}
