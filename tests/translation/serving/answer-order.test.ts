import { describe, expect, it } from 'vitest';
import { inAnswerOrder, isInAnswer } from '../../../src/translation/serving/answer-order.ts';

const item = (title: string | null) => ({ title, kind: { label: 'a' } });
const DATA = { b: 'x', a: { nodes: Array.from({ length: 11 }, () => item('t')), who: null }, c: null };
const paths = (...given: (string | number)[][]) => given.map((path) => ({ path }));

describe('the order of the answer', () => {
  const ordered = paths(
    ['b'],
    ['a', 'nodes', 2, 'title'],
    ['a', 'nodes', 2, 'kind', 'label'],
    ['a', 'nodes', 10, 'title'],
    ['a', 'who'],
    ['c'],
  );

  it.each([
    ['backwards', ordered.toReversed()],
    ['by text', ordered.toSorted((a, b) => String(a.path).localeCompare(String(b.path)))],
    ['as it is', ordered],
  ])('is that of fields and items, whatever came first: %s', (_, given) => {
    expect(inAnswerOrder(given, DATA)).toEqual(ordered);
  });
});

describe('a path', () => {
  it.each([
    [['b'], true],
    [['c'], true],
    [['c', 'title'], false],
    [['a', 'who', 'name'], false],
    [['a', 'nodes', 3, 'title'], true],
    [['a', 'nodes', 11, 'title'], false],
  ])('lies in the answer where its object does: %j, %j', (path, expected) => {
    expect(isInAnswer(path, DATA)).toBe(expected);
  });

  it('lies in no answer without data', () => {
    expect(isInAnswer(['b'], null)).toBe(false);
  });
});
