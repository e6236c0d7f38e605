import { describe, expect, it } from 'vitest';
import { addressOf, isExample, operationToOpen } from '../../src/playground/operation-address.ts';
import type { Example } from '../../src/playground/playground-config.ts';

const example = (name: string, query: string, variables?: Example['variables']): Example => ({
  name,
  title: {},
  description: {},
  query: { en: `# In English.\n${query}`, ja: `# 日本語で。\n${query}` },
  ...(variables && { variables }),
});
const examples = [example('01-one', '{ one }'), example('02-two', '{ two }', { a: 1 })];
const open = (address: string, isFirstVisit = false) =>
  operationToOpen(new URLSearchParams(address), examples, isFirstVisit, 'ja');

describe('operationToOpen', () => {
  it('is the shared query, whatever else the address names', () => {
    expect(open('query={x}&variables={"v":1}&example=01-one', true)).toEqual({
      query: '{x}',
      variables: '{"v":1}',
    });
  });

  it('is the example the address names, with its variables', () => {
    expect(open('example=02-two', true)).toEqual({
      query: '# 日本語で。\n{ two }',
      variables: '{\n  "a": 1\n}',
    });
  });

  it('is the first example on a first visit only', () => {
    expect(open('', true)).toEqual({ query: '# 日本語で。\n{ one }', variables: '' });
    expect(open('')).toBeUndefined();
  });

  it('is nothing for an example that does not exist', () => {
    expect(open('example=99-none')).toBeUndefined();
  });
});

describe('addressOf', () => {
  const page = 'http://localhost:4000/graphql?old=1#old';

  it('names an example by its name, in whichever language its comment is', () => {
    const variables = '{\n  "a": 1\n}';
    for (const comment of ['# In English.', '# 日本語で。']) {
      const operation = { query: `${comment}\n{ two }\n`, variables };
      expect(addressOf(page, operation, examples, 'ja')).toBe(
        'http://localhost:4000/graphql?example=02-two&locale=ja',
      );
      expect(examples.map((each) => isExample(each, operation))).toEqual([false, true]);
    }
  });

  it('opens what it was made from', () => {
    const operation = { query: '{ a(b: "日本 & <c>") }', variables: '{"d":"+"}' };
    const address = new URL(addressOf(page, operation, examples, 'ja'));
    expect(open(address.search)).toEqual(operation);
    expect(address.searchParams.get('locale')).toBe('ja');
  });
});
