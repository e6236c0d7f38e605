import pg from 'pg';
import { expect, it } from 'vitest';
import { isUnavailable } from '../../src/storage/database-errors.ts';

const withCode = (code: string) => {
  const error = new pg.DatabaseError('It is said.', 0, 'error');
  error.code = code;
  return new Error('Failed query', { cause: error });
};

it.each([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '08000',
  '08003',
  '08006',
  '08P01',
  '28P01',
  '3D000',
  '53100',
  '53200',
  '53300',
  '25006',
  '58030',
])('SQLSTATE %s says that the database cannot be asked now', (code) => {
  expect(isUnavailable(withCode(code))).toBe(true);
});

it.each(['23505', '57014', '42P01', '22008', '40001'])('SQLSTATE %s says something of the SQL', (code) => {
  expect(isUnavailable(withCode(code))).toBe(false);
});

it.each([
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
])('so does what the driver says: %s', (message) => {
  expect(isUnavailable(new Error(message))).toBe(true);
});
