import { expect, it } from 'vitest';
import { tooOldNode } from '../../src/kernel/node-version.ts';

it('a Node that is too old is told what to do, and no other', () => {
  expect(tooOldNode('20.20.2')).toMatch(/^This is Node 20\.20\.2, and Taiyaku runs on Node 22 or later: /);
  expect(['22.0.0', '24.21.0', '26.1.0'].map(tooOldNode)).toEqual([null, null, null]);
});
