import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The first versions without a known advisory. A package that is not installed need not be here to be kept out. */
const MINIMUM: Readonly<Record<string, string>> = {
  '@apollo/server': '5.5.0', // GHSA-9q82-xgwf-vj6h: cross-site search by GET
  'class-validator': '0.14.0', // CVE-2019-18413
  'drizzle-orm': '0.45.2', // CVE-2026-39356: identifiers not escaped
  dset: '3.1.4', // CVE-2024-21529
  fastify: '5.8.3', // CVE-2026-25223, CVE-2026-25224, CVE-2026-3635
  graphiql: '1.4.7', // CVE-2021-41248
  graphql: '16.15.0', // validation and parser DoS; CVE-2023-26144 before
  'graphql-yoga': '5.21.3', // security patch of 2026-08-13
  i18next: '26.3.4', // GHSA-6jcc-5g8w-32mx: deepExtend reaches Object.prototype
  'i18next-fs-backend': '2.6.9', // CVE-2026-41693, GHSA-2933-q333-qg83, GHSA-cchx-rhgv-92hj
  'i18next-http-backend': '3.0.5', // GHSA-q89c-q3h5-w34g
  'i18next-http-middleware': '3.9.9', // CVE-2026-48714
  validator: '13.15.22', // CVE-2025-56200, CVE-2025-12758
  ws: '8.21.0', // CVE-2024-37890, CVE-2026-45736, CVE-2026-48779
};

/** Packages that must not come in at any version. */
const FORBIDDEN = ['graphql-playground-html', '@apollo/server-plugin-landing-page-graphql-playground'];

interface LockedPackage {
  readonly version?: string;
  readonly link?: boolean;
  readonly resolved?: string;
}

interface Installed {
  readonly name: string;
  readonly version: string;
}

function installed(lock: { packages: Record<string, LockedPackage> }): Installed[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.includes('node_modules/') && version !== undefined
      ? [{ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version }]
      : [],
  );
}

function isBelow(version: string, minimum: string): boolean {
  const [own, least] = [version, minimum].map((each) => each.split('-', 1)[0]?.split('.').map(Number) ?? []);
  for (const [index, part] of (least ?? []).entries()) {
    const difference = (own?.[index] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return version.includes('-');
}

function tooOld(packages: readonly Installed[]): string[] {
  return packages.flatMap(({ name, version }) => {
    const minimum = MINIMUM[name];
    return minimum !== undefined && isBelow(version, minimum)
      ? [`${name} ${version} is below ${minimum}`]
      : [];
  });
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('The locked packages', () => {
  it('have no version with a known advisory', () => {
    expect(tooOld(installed(lock))).toEqual([]);
  });

  it('have none of those that are given up', () => {
    expect(installed(lock).filter(({ name }) => FORBIDDEN.includes(name))).toEqual([]);
  });

  it('are one graphql', () => {
    expect(installed(lock).filter(({ name }) => name === 'graphql')).toHaveLength(1);
  });

  it('are those of package.json, pinned exactly', () => {
    const wanted = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const loose = Object.entries(wanted).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version as string),
    );
    expect(loose).toEqual([
      ['taiyaku-node', 'file:scripts/node'],
      ['typescript-compiler', 'npm:typescript@7.0.2'],
    ]);
  });

  it('come from wherever npm is set to look', () => {
    const resolved = Object.values(lock.packages as Record<string, LockedPackage>).filter(
      (each) => each.resolved !== undefined && each.link !== true,
    );
    expect(resolved).toEqual([]);
  });
});

describe('The check', () => {
  it('can fail', () => {
    expect(
      tooOld([
        { name: 'graphql', version: '16.14.9' },
        { name: 'graphql', version: '16.15.0-rc.1' },
        { name: 'graphql', version: '16.15.0' },
        { name: 'ws', version: '8.9.0' },
      ]),
    ).toEqual([
      'graphql 16.14.9 is below 16.15.0',
      'graphql 16.15.0-rc.1 is below 16.15.0',
      'ws 8.9.0 is below 8.21.0',
    ]);
  });
});
