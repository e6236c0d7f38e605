import { createHash } from 'node:crypto';

const LONGEST = 60;

/**
 * A readable part of an address: lower-case ASCII letters, digits and hyphens. Words that have no such letters
 * (防衛大臣) are never romanised by rule; they give a short hash, which is as stable as the words.
 */
export function toSlug(words: string): string {
  const ascii = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’.]/g, '')
    .toLowerCase();
  const isLatin = !/[^\p{ASCII}\p{P}\p{Z}\p{S}]/u.test(ascii);
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (isLatin && slug !== '')
    return slug.length <= LONGEST ? slug : slug.slice(0, LONGEST).replace(/-[^-]*$/, '');
  return createHash('sha256').update(words.normalize('NFKC')).digest('hex').slice(0, 8);
}

/** The slug, or with a number behind it where somebody else has it. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
}

/** The key that two ways to print one name have in common: no case, width, spaces, dots, hyphens. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}・＝]/gu, '');
}
