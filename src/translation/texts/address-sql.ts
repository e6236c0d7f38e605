import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Texts } from './address.ts';
import type { AddressPattern, Placeholder } from './address-pattern.ts';

/** An address of the row at hand, as SQL makes it. */
export interface AddressSql {
  readonly namespace: SQL;
  readonly key: SQL;
}

type Columns<Name extends string> = Readonly<Record<Name, SQLWrapper>>;
type Fields = Texts['fields'];

/** The address of a text of each row, from the columns that have the properties: a table, where they are its own. */
export function addressSql<N extends string, B extends string, F extends Fields>(
  texts: Texts<N, B, F>,
  field: keyof F & string,
  columns: Columns<Placeholder<N | B>>,
): AddressSql {
  const { namespace, block } = blockSql(texts, columns);
  return { namespace, key: texts.block === '' ? literal(field) : sql`${block} || ${literal(`.${field}`)}` };
}

/** The namespace and the block that have the texts of each row. */
export function blockSql<N extends string, B extends string, F extends Fields>(
  { patterns }: Texts<N, B, F>,
  columns: Columns<Placeholder<N | B>>,
): { readonly namespace: SQL; readonly block: SQL } {
  return { namespace: filled(patterns.namespace, columns), block: filled(patterns.block, columns) };
}

/**
 * A condition on a row, by its alias: it is at an address of these. By LIKE, and its patterns as literals: with
 * parameters the server would not see which index has these rows. It takes more segments for fewer, which nobody
 * writes.
 */
export function isAtSql<N extends string, B extends string, F extends Fields>(
  texts: Texts<N, B, F>,
  field: keyof F & string,
  alias: string,
): SQL {
  const { namespace, key } = texts.pattern(field);
  return sql`(${like(column(alias, 'key'), key)} and ${like(column(alias, 'namespace'), namespace)})`;
}

/** The value, as text, of a placeholder in the address of a row that is at one of these. */
export function placeholderSql<N extends string, B extends string, F extends Fields>(
  texts: Texts<N, B, F>,
  field: keyof F & string,
  name: Placeholder<N | B>,
  alias: string,
): SQL {
  const pattern = texts.pattern(field);
  for (const part of ['namespace', 'key'] as const) {
    const [before = '', after = ''] = pattern[part].split(`{${name}}`);
    if (before === pattern[part]) continue;
    // The length of another placeholder would not be known.
    if (/\{/.test(before + after))
      throw new Error(`"${pattern[part]}" has more placeholders than "${name}".`);
    const text = column(alias, part);
    const start = sql.raw(String(before.length + 1));
    const around = sql.raw(String(before.length + after.length));
    return after === ''
      ? sql`substr(${text}, ${start})`
      : sql`substr(${text}, ${start}, length(${text}) - ${around})`;
  }
  throw new Error(`${texts.namespace} has no "${name}".`);
}

/** Text of our own as SQL that the planner can read. */
export function literal(text: string): SQL {
  return sql.raw(`'${text.replaceAll("'", "''")}'`);
}

/** A column of a row by its alias. */
export function column(alias: string, name: string): SQL {
  return sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
}

function filled(
  { literals, placeholders }: AddressPattern,
  columns: Readonly<Record<string, SQLWrapper>>,
): SQL {
  const pieces = literals.flatMap((piece, index): SQLWrapper[] => {
    const name = placeholders[index];
    return [
      ...(piece === '' ? [] : [literal(piece)]),
      ...(name === undefined ? [] : [columns[name] as SQLWrapper]),
    ];
  });
  return pieces.length === 0 ? literal('') : sql.join(pieces, sql` || `);
}

function like(text: SQL, pattern: string): SQL {
  if (!pattern.includes('{')) return sql`${text} = ${literal(pattern)}`;
  return sql`${text} like ${literal(pattern.replace(/[\\%_]/g, '\\$&').replace(/\{\w+\}/g, '%'))}`;
}
