import { createHash } from 'node:crypto';
import { is, SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { AppError } from '../../kernel/app-error.ts';
import { isCalendarDate, isStoredDate } from '../../kernel/calendar-date.ts';
import { isNullable, type KeysetPosition, type Order, type OrderColumn, orderType } from './keyset-order.ts';

const MAX_CURSOR_LENGTH = 4_096;
const dialect = new PgDialect();

/** Cursors of one list in one order: opaque to readers, refused by every other list and order. */
export class CursorCodec {
  readonly #checks: readonly ((value: unknown) => boolean)[];
  readonly #tag: string;

  /** `listName` tells apart lists that are ordered alike. */
  constructor(listName: string, order: Order) {
    this.#checks = order.map(checkOf);
    this.#tag = tagOf(listName, order);
  }

  encode(position: KeysetPosition): string {
    return Buffer.from(JSON.stringify([this.#tag, ...position])).toString('base64url');
  }

  /** The position a cursor names; throws AppError `INVALID_CURSOR`, naming the argument it stood in. */
  decode(cursor: string, argument: string): KeysetPosition {
    const position = this.#parse(cursor);
    if (!position) throw new AppError('INVALID_CURSOR', { argument });
    return position;
  }

  #parse(cursor: string): KeysetPosition | undefined {
    if (cursor.length > MAX_CURSOR_LENGTH) return undefined;
    let parsed: unknown;
    try {
      parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    } catch {
      return undefined;
    }
    if (!Array.isArray(parsed) || parsed[0] !== this.#tag || parsed.length !== this.#checks.length + 1) {
      return undefined;
    }
    const position: unknown[] = parsed.slice(1);
    return position.every((value, i) => this.#checks[i]?.(value)) ? (position as KeysetPosition) : undefined;
  }
}

function tagOf(listName: string, order: Order): string {
  const columns = order.map((by) => {
    const name = is(by.column, SQL) ? dialect.sqlToQuery(by.column).sql : by.column.name;
    return `${name} ${by.direction}`;
  });
  return createHash('sha256')
    .update(JSON.stringify([listName, columns]))
    .digest('base64url')
    .slice(0, 8);
}

/** A cursor comes from outside: a value the server could not read must be found here, not by an SQL error. */
function checkOf(by: OrderColumn): (value: unknown) => boolean {
  const names = is(by.column, SQL) ? undefined : by.column.enumValues;
  const isValid = names
    ? (value: string) => names.includes(value)
    : VALUES[orderType(by).replace(/\s*\(.*?\)/, '')];
  if (!isValid) throw new TypeError(`A list ordered by a ${orderType(by)} has no cursors yet.`);
  return (value) => (value === null ? isNullable(by) : typeof value === 'string' && isValid(value));
}

const isText = (value: string) => value.isWellFormed() && !value.includes('\0');
const isInteger = (bits: bigint) => (value: string) =>
  /^-?\d{1,20}$/.test(value) && BigInt.asIntN(Number(bits), BigInt(value)) === BigInt(value);
const isTime = (value: string) =>
  /^.{10} ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?([+-](0\d|1[0-5])(:[0-5]\d)?)?$/.test(value) &&
  isCalendarDate(value.slice(0, 10));
const isDay = (value: string) => /^-?infinity$/.test(value) || isStoredDate(value);

const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  text: isText,
  varchar: isText,
  smallint: isInteger(16n),
  integer: isInteger(32n),
  bigint: isInteger(64n),
  boolean: (value) => value === 'true' || value === 'false',
  uuid: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  date: isDay,
  time: (value) => /^([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?$/.test(value),
  timestamp: isTime,
  'timestamp with time zone': isTime,
};
