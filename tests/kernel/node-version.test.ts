import { readFileSync } from 'node:fs';
import { subset } from 'semver';
import { describe, expect, it } from 'vitest';
import { nodeVersionProblem } from '../../src/kernel/node-version.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { engines } = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const recommended = read('.node-version').trim();
const oldest = /^>=(\d+\.\d+)$/.exec(engines.node)?.[1];

describe('A Node that is too old', () => {
  it('is told what to do, and no other', () => {
    expect(nodeVersionProblem('20.20.2')).toMatch(
      /^This is Node 20\.20\.2, and Taiyaku runs on Node 22\.15 or later: /,
    );
    expect(nodeVersionProblem('22.14.0')).toMatch(/^This is Node 22\.14\.0, /);
    expect(['22.15.0', '24.0.0', '26.10.0'].map(nodeVersionProblem)).toEqual([null, null, null]);
  });
});

describe('The oldest Node', () => {
  it('is the same in `engines`, the code and what is written for people', () => {
    expect(nodeVersionProblem('0.0.0')).toContain(`Node ${oldest} or later`);
    expect(read('README.md')).toContain(`Node ${oldest} or later`);
    expect(read('CONTRIBUTING.md')).toContain(`Node ${oldest} or later`);
  });

  it('is no older than what a package asks for that is installed with Taiyaku', () => {
    const packages = Object.entries<{ dev?: boolean; engines?: { node?: string } }>(lock.packages);
    const ranges = packages.flatMap(([path, { dev, engines: own }]) =>
      dev !== true && own?.node !== undefined ? [{ path, range: own.node }] : [],
    );
    expect(ranges.length).toBeGreaterThan(50);
    expect(ranges.filter(({ range }) => !subset(engines.node, range))).toEqual([]);
    expect(ranges.filter(({ range }) => !subset('>=22.14', range))).not.toEqual([]);
  });
});

describe('The Node of .node-version', () => {
  it('is what a checkout brings along on every platform, for development only', () => {
    const { optionalDependencies } = JSON.parse(read('scripts/node/package.json'));
    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([recommended]));
    for (const name of Object.keys(optionalDependencies))
      expect(lock.packages[`node_modules/${name}`]).toMatchObject({
        version: recommended,
        dev: true,
        optional: true,
      });
  });

  it('is what the image is made of', () => {
    expect(read('Dockerfile')).toContain(`ARG NODE_VERSION=${recommended}\n`);
  });
});
