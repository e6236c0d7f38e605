import { createHash } from 'node:crypto';
import type { Coding } from './compressed.ts';

const known = new WeakMap<Buffer, string>();

/** The headers that make two representations the same, besides their bytes. */
export interface Described {
  readonly type: string;
  readonly language: string;
}

/** A strong entity tag (RFC 9110, section 8.8.3): each language and each coding of a body has its own. */
export function entityTag(body: Buffer, { type, language }: Described, coding: Coding | null): string {
  const hash =
    known.get(body) ?? createHash('sha256').update(`${type}\n${language}\n`).update(body).digest('base64url');
  known.set(body, hash);
  return `"${hash.slice(0, 22)}${coding === null ? '' : `-${coding}`}"`;
}

/** True where `If-None-Match` has the tag: whoever asks has this representation (RFC 9110, section 13.1.2). */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
