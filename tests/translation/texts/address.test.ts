import { PgDialect, pgTable, text } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { Localized, type LocalizedString } from '../../../src/translation/fields/localized.decorator.ts';
import { texts } from '../../../src/translation/texts/address.ts';
import { AddressRules } from '../../../src/translation/texts/address-rules.ts';
import { addressSql, blockSql, isAtSql, placeholderSql } from '../../../src/translation/texts/address-sql.ts';

const BOOK = texts('books/{slug}', '', { title: { weight: 4 }, slug: {} });
const CHAPTER = texts('books/{bookSlug}', 'chapters.{number}', { heading: {}, body: {} });
const AUTHOR = texts('authors', '{slug}', { name: {}, slug: {} });
const ALIAS = texts('authors', '{slug}.{form}', { name: {} }, { isVerbatim: true });
const book = pgTable('book', { slug: text().notNull(), number: text().notNull() });

const sqlOf = (query: Parameters<PgDialect['sqlToQuery']>[0]) => {
  const { sql, params } = new PgDialect().sqlToQuery(query);
  expect(params).toEqual([]);
  return sql;
};

describe('declared texts', () => {
  const chapter = { bookSlug: 'a-b', number: 3 };

  it('give an object the addresses of its texts, and the block that has them all', () => {
    expect(CHAPTER.at(chapter, 'body')).toEqual({ namespace: 'books/a-b', key: 'chapters.3.body' });
    expect(CHAPTER.blockOf(chapter)).toEqual({ namespace: 'books/a-b', block: 'chapters.3' });
    expect(BOOK.at({ slug: 'a-b' }, 'title')).toEqual({ namespace: 'books/a-b', key: 'title' });
    expect(BOOK.blockOf({ slug: 'a-b' })).toEqual({ namespace: 'books/a-b', block: '' });
    expect(AUTHOR.at({ slug: 'c' }, 'name')).toEqual({ namespace: 'authors', key: 'c.name' });
    expect(CHAPTER.pattern('body')).toEqual({ namespace: 'books/{bookSlug}', key: 'chapters.{number}.body' });
  });

  it('are found by their addresses, and by those of a part', () => {
    expect(CHAPTER.parse(CHAPTER.at(chapter, 'body'))).toMatchObject({
      source: { bookSlug: 'a-b', number: '3' },
      field: 'body',
    });
    expect(ALIAS.parse({ namespace: 'authors', key: 'c.pen.name' })?.source).toEqual({
      slug: 'c',
      form: 'pen',
    });
    const others = [
      { namespace: 'books/a-b', key: 'title' },
      { namespace: 'books/a-b', key: 'chapters.3' },
      { namespace: 'books/a-b', key: 'chapters.3.notes.1' },
      { namespace: 'books', key: 'chapters.3.body' },
      { namespace: 'xbooks/a-b', key: 'chapters.3.body' },
      { namespace: 'books/a/b', key: 'chapters.3.body' },
    ];
    expect(others.map((address) => CHAPTER.parse(address))).toEqual(others.map(() => null));
    expect(BOOK.parse(CHAPTER.at(chapter, 'body'))).toBeNull();
    expect(BOOK.ownerOf(CHAPTER.at(chapter, 'body'))).toEqual({ slug: 'a-b' });
    expect(AUTHOR.ownerOf({ namespace: 'authors', key: 'c.pen.name' })).toEqual({ slug: 'c' });
    expect(AUTHOR.ownerOf({ namespace: 'titles', key: 'c.name' })).toBeNull();
  });

  it('are refused where a brace has no partner, or where their slug is no slug of one object', () => {
    expect(() => texts('books/{slug', '', {})).toThrow('a brace of "books/{slug" has no partner.');
    expect(() => texts('books/{bookSlug}', '{number}', { slug: {} })).toThrow('Texts with a slug');
  });

  it('say what the layer must know of them', () => {
    const rules = new AddressRules([BOOK, CHAPTER, AUTHOR, ALIAS]);
    const at = (namespace: string, key: string) => ({ namespace, key });
    expect(rules.slugOwner(at('books/a-b', 'slug'))).toEqual({ collection: 'books/{slug}', own: 'a-b' });
    expect(rules.slugOwner(at('authors', 'c.slug'))).toEqual({ collection: 'authors', own: 'c' });
    expect(rules.slugOwner(at('schema', 'shared.slug'))).toBeNull();
    expect(rules.isVerbatim(at('authors', 'c.pen.anything'))).toBe(true);
    expect(rules.isVerbatim(at('authors', 'c.slug'))).toBe(true);
    expect(rules.isVerbatim(at('authors', 'c.name'))).toBe(false);
    expect(rules.isVerbatim(at('books/a', 'chapters.1.body'))).toBe(false);
  });
});

describe('declared texts in SQL', () => {
  it('have their addresses from columns', () => {
    const columns = { bookSlug: book.slug, number: book.number };
    const { namespace, key } = addressSql(CHAPTER, 'body', columns);
    expect(sqlOf(namespace)).toBe(`'books/' || "book"."slug"`);
    expect(sqlOf(key)).toBe(`'chapters.' || "book"."number" || '.body'`);
    expect(sqlOf(addressSql(BOOK, 'title', book).key)).toBe(`'title'`);
    expect(sqlOf(blockSql(AUTHOR, book).block)).toBe(`"book"."slug"`);
    expect(sqlOf(blockSql(BOOK, book).block)).toBe(`''`);
  });

  it('are recognized and read without a parameter, so that an index is found', () => {
    expect(sqlOf(isAtSql(CHAPTER, 'body', 'd'))).toBe(
      `("d"."key" like 'chapters.%.body' and "d"."namespace" like 'books/%')`,
    );
    expect(sqlOf(isAtSql(AUTHOR, 'slug', 't'))).toBe(
      `("t"."key" like '%.slug' and "t"."namespace" = 'authors')`,
    );
    expect(sqlOf(placeholderSql(BOOK, 'title', 'slug', 'd'))).toBe(`substr("d"."namespace", 7)`);
    expect(sqlOf(placeholderSql(CHAPTER, 'body', 'number', 'd'))).toBe(
      `substr("d"."key", 10, length("d"."key") - 14)`,
    );
    expect(() => placeholderSql(ALIAS, 'name', 'form', 'd')).toThrow('more placeholders');
  });
});

// The types are the test: each line below it must be an error for the compiler, else the line itself is one.
describe('a mistake in an address', () => {
  it('is an error of types', () => {
    const wrong = () => {
      // @ts-expect-error a field that is not declared
      CHAPTER.at({ bookSlug: 'a', number: 1 }, 'boddy');
      // @ts-expect-error a placeholder that is not of the address
      CHAPTER.at({ bookSlag: 'a', number: 1 }, 'body');
      // @ts-expect-error a placeholder that may have no value
      CHAPTER.blockOf({ bookSlug: null as string | null, number: 1 });
      // @ts-expect-error a column that is missing
      addressSql(CHAPTER, 'body', { bookSlug: book.slug });
      // @ts-expect-error a placeholder that the address does not have
      placeholderSql(CHAPTER, 'body', 'nummer', 'd');
      // @ts-expect-error a field that is not declared
      isAtSql(BOOK, 'titel', 'd');
      // @ts-expect-error nothing of the name is parsed
      CHAPTER.parse({ namespace: '', key: '' })?.source.slug;
    };
    expect(wrong).toBeTypeOf('function');
  });

  it('is one where a class has no property for it, too', () => {
    const declare = () => {
      class Chapter {
        bookSlug!: string;
        number!: number;

        @Localized(CHAPTER, 'body', { description: 'What it says.' })
        body?: LocalizedString;

        // @ts-expect-error a field that is not declared
        @Localized(CHAPTER, 'boddy', { description: 'What it says.' })
        boddy?: LocalizedString;
      }
      class Page {
        bookSlug!: string;

        // @ts-expect-error the class has no `number`
        @Localized(CHAPTER, 'body', { description: 'What it says.' })
        body?: LocalizedString;
      }
      return [Chapter, Page];
    };
    expect(declare).toBeTypeOf('function');
  });
});
