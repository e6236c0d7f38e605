import { describe, expect, it } from 'vitest';
import { negotiateLocale } from '../../src/kernel/negotiate-locale.ts';

const available = ['en', 'ja'];

describe('negotiateLocale', () => {
  it.each([
    // What browsers send.
    [undefined, 'en'],
    ['', 'en'],
    ['ja', 'ja'],
    ['JA', 'ja'],
    ['ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7', 'ja'],
    ['en-US,en;q=0.9,ja;q=0.8', 'en'],
    ['fr-CH, fr;q=0.9, de;q=0.7', 'en'],
    ['fr, ja;q=0.5', 'ja'],
    ['  ja  ;  q=0.5  ,  en  ;  q=0.4  ', 'ja'],
    // What CLDR has no distance for: variants, extensions, private use.
    ['ja-Jpan-JP-x-kansai', 'ja'],
    ['ja-u-ca-japanese', 'ja'],
    ['jam', 'en'],
    // Order and quality (RFC 9110 section 12.4.2).
    ['en;q=0.1, ja;q=0.2', 'ja'],
    ['ja;q=0.5, en;q=0.5', 'ja'],
    ['en;q=0.999, ja;q=1.000', 'ja'],
    ['ja;level=1;q=0.1, en;q=0.2', 'en'],
    ['ja;q=0.1, ja;q=0.9, en;q=0.5', 'ja'],
    // Wildcards and exclusion.
    ['*', 'en'],
    ['*;q=0', 'en'],
    ['fr, *', 'en'],
    ['en;q=0, *', 'ja'],
    ['*, en;q=0', 'ja'],
    ['en;q=0', 'ja'],
    ['en;q=0.000', 'ja'],
    ['en;q=0, ja;q=0', 'en'],
    ['ja, ja;q=0', 'en'],
    ['fr, ja;q=0.1, *;q=0', 'ja'],
    ['ja-JP;q=0, ja', 'ja'],
    // What is not well-formed is left out, and the rest holds.
    ['ja_JP', 'en'],
    ['ja_JP, ja;q=0.1', 'ja'],
    ['ja;q=2, en;q=0.1', 'en'],
    ['ja;q=-1', 'en'],
    ['ja;q=0.1234, en;q=0.01', 'en'],
    ['ja;q=one', 'en'],
    [';;;,,,', 'en'],
    [',ja', 'ja'],
    ['日本語', 'en'],
    ['\u0000, ja', 'ja'],
    ['en ja', 'en'],
    ['x-private', 'en'],
    ['a', 'en'],
    ['i-default', 'en'],
  ])('serves %j as %s', (header, served) => {
    expect(negotiateLocale(header, available)).toBe(served);
  });

  it('excludes what is more specific than an excluded range, unless that is asked for', () => {
    expect(negotiateLocale('fr;q=0, *', ['fr-CA', 'ja'])).toBe('ja');
    expect(negotiateLocale('fr-CA, fr;q=0', ['fr-CA', 'ja'])).toBe('fr-CA');
    expect(negotiateLocale('fr-CA;q=0, fr', ['fr', 'fr-CA'])).toBe('fr');
  });

  it('reads no more than 256 characters and 16 ranges, and no range that is cut in two', () => {
    const languages = Array.from({ length: 20 }, (_, index) => `q${String.fromCharCode(97 + index)}`);
    expect(negotiateLocale([...languages.slice(0, 15), 'ja'].join(), available)).toBe('ja');
    expect(negotiateLocale([...languages.slice(0, 16), 'ja'].join(), available)).toBe('en');
    const long = (length: number) => `${'a'.repeat(length)},`;
    expect(negotiateLocale(`${long(253)}ja`, available)).toBe('ja');
    expect(negotiateLocale(`${long(253)}jam`, available)).toBe('en');
    expect(negotiateLocale(`${long(256)}ja`, available)).toBe('en');
    expect(negotiateLocale('a'.repeat(100_000), available)).toBe('en');
  });

  it('remembers no more than it needs to answer the same again', () => {
    const header = 'fr-CH, ja;q=0.5';
    expect(negotiateLocale(`${header}`, ['en', 'ja'])).toBe('ja');
    expect(negotiateLocale(`${header}`, ['ja', 'en'])).toBe('ja');
    expect(negotiateLocale(`${header}`, ['en', 'fr', 'ja'])).toBe('fr');
  });
});
