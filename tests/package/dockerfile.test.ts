import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../transport/gateway-process.ts';
import { emulate, type Stage } from './dockerfile.ts';
import { filesIn, firstTitle, japaneseDocuments, output, ROOT, run } from './machine.ts';

/** The image's `node` is user 1000; where this is not root, nobody else can be had. */
const NODE =
  process.getuid?.() === 0
    ? { uid: 1000, gid: 1000 }
    : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

let place: string;
let image: Stage;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'taiyaku-image-'));
  await chmod(place, 0o755);
  const context = join(place, 'context');
  await sendContext(context);
  image = await emulate(await readFile(join(ROOT, 'Dockerfile'), 'utf8'), { place, context, node: NODE });
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** Copies what git has, less what .dockerignore leaves out: all but what its lines with `!` name. */
async function sendContext(context: string): Promise<void> {
  const lines = (await readFile(join(ROOT, '.dockerignore'), 'utf8'))
    .split('\n')
    .filter((line) => /^[^#]/.test(line));
  const [all, ...sent] = lines;
  expect(all).toBe('*');
  const listed = await output(['git', 'ls-files', '--', ...sent.map((line) => line.replace(/^!/, ''))], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '' },
  });
  await mkdir(context);
  for (const path of listed.trim().split('\n')) await cp(join(ROOT, path), join(context, path));
}

/** A path of the image, as this machine has it. */
const here = (word: string) => (word.startsWith('/') ? join(image.root, word) : word);

describe('The image', () => {
  it('runs as `node`, with production dependencies only', async () => {
    expect(image.user).toBe('node');
    const packages = await readdir(join(image.root, 'opt/taiyaku/node_modules'));
    expect(packages).toContain('fastify');
    expect(packages.filter((name) => ['tsx', 'vite', 'vitest', 'typescript'].includes(name))).toEqual([]);
    expect(packages.filter((name) => name.startsWith('node-'))).toEqual([]);
  });

  it('answers in Japanese, is healthy while it does, and writes to its volumes only', async () => {
    const home = join(place, 'home');
    await output(['install', '-d', '-o', String(NODE.uid), '-g', String(NODE.gid), home], {
      cwd: place,
      env: { PATH: image.env.PATH ?? '' },
    });
    const env = { ...image.env, HOME: home, HOST: '127.0.0.1' };
    const before = await filesIn(join(image.root, 'opt/taiyaku'));
    const [command = '', ...args] = image.entrypoint;
    const gateway = new GatewayProcess(env, [join(image.root, 'usr/local/bin', command), ...args.map(here)], {
      cwd: join(image.root, image.cwd),
      ...NODE,
    });
    const url = await gateway.url();
    expect(await firstTitle(url)).toMatch(/\p{Script=Han}/u);
    expect(await japaneseDocuments(url)).toEqual(['ja', 'ja', 'ja', 'en, ja']);

    const [check = '', ...checkArgs] = image.healthcheck;
    const healthy = (port: string) =>
      run([check, ...checkArgs], { cwd: place, env: { PATH: image.env.PATH ?? '', PORT: port } });
    expect(await healthy(new URL(url).port)).toMatchObject({ code: 0 });
    gateway.terminate();
    expect(await gateway.exit).toBe(0);
    expect(await healthy(new URL(url).port)).toMatchObject({ code: 1 });

    expect((await readdir(join(image.root, image.cwd))).sort()).toEqual(['data', 'locales']);
    expect((await readdir(join(image.root, image.cwd, 'locales'))).sort()).toEqual(['.taiyaku', 'en', 'ja']);
    expect((await stat(join(image.root, image.cwd, 'locales'))).uid).toBe(NODE.uid);
    expect(await filesIn(join(image.root, 'opt/taiyaku'))).toEqual(before);
  });
});
