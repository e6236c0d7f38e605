import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { readableLog } from '../../src/kernel/log.ts';

describe('the log in a terminal', () => {
  it('has the time, what is more than news, the sentence, the facts, and the stack of an error', () => {
    let written = '';
    const log = pino({}, readableLog({ write: (text) => (written += text) }));
    log.info({ method: 'GET', statusCode: 200 }, 'request');
    log.warn('Beware.');
    log.error({ err: new Error('Oh') }, 'Unexpected.');
    const [news, warning, error, stack] = written.split('\n');
    expect(news).toMatch(/^\d\d:\d\d:\d\d request method=GET statusCode=200$/);
    expect(warning).toMatch(/^\d\d:\d\d:\d\d warning: Beware\.$/);
    expect(error).toMatch(/^\d\d:\d\d:\d\d error: Unexpected\.$/);
    expect(stack).toBe('Error: Oh');
  });
});
