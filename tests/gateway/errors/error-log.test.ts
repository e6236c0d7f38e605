import { DrizzleQueryError } from 'drizzle-orm/errors';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { classifyError } from '../../../src/gateway/errors/classify-error.ts';
import { type ErrorLog, errorLogPlugin, logErrors } from '../../../src/gateway/errors/error-log-plugin.ts';
import { errorFormatter } from '../../../src/gateway/errors/format-error.ts';
import { AppError } from '../../../src/kernel/app-error.ts';

const failed = new DrizzleQueryError(
  'select "secret_column"',
  ['a-secret-value'],
  new Error('connection lost'),
);
const inField = (originalError: Error) =>
  new GraphQLError(originalError.message, { path: ['meeting', 'title'], originalError });

describe('an error of the inside', () => {
  it('is told without SQL, values or where it happened in the code', () => {
    const format = errorFormatter({ hidesSchema: false });
    expect(format(inField(failed).toJSON(), inField(failed))).toEqual({
      message: 'INTERNAL_SERVER_ERROR',
      path: ['meeting', 'title'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  it('is in the log with the id of the request and the SQL, but without its values', async () => {
    const written: object[] = [];
    const log: ErrorLog = { error: (facts) => void written.push(facts) };
    const listener = await errorLogPlugin(log).requestDidStart?.({} as never);
    const errors = [inField(failed), inField(new AppError('ID_MALFORMED', { id: 'x' }))];
    await listener?.didEncounterErrors?.({ errors, contextValue: { requestId: 'mine' } } as never);
    expect(written).toEqual([
      {
        reqId: 'mine',
        path: 'meeting.title',
        sql: 'select "secret_column"',
        err: new Error('connection lost'),
      },
    ]);
    expect(JSON.stringify(written)).not.toContain('a-secret-value');
  });

  it('is one line a request while the database is away, however many fields ask it', async () => {
    const written: object[] = [];
    const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const errors = [1, 2, 3].map(() => inField(new DrizzleQueryError('select', ['secret'], gone)));
    logErrors({ error: (facts, message) => void written.push({ ...facts, message }) }, errors, 'mine');
    expect(written).toEqual([
      { reqId: 'mine', reason: 'connect ECONNREFUSED', message: 'database unavailable' },
    ]);
  });

  it('is what a field throws, whatever code it gives itself', () => {
    const posing = new GraphQLError('no', { path: ['a'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(classifyError(posing)).toEqual({ code: 'INTERNAL_SERVER_ERROR', isInternal: true });
  });
});
