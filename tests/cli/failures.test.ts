import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { toFailure } from '../../src/cli/failure.ts';
import { testDatabase } from '../support/database.ts';
import { editedLocales } from '../support/edited-locales.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { GatewayProcess } from '../transport/gateway-process.ts';

const RELEASE = `Japan-Australia Defence Ministerial Meeting

October 18, 2024

On October 17, Defense Minister Nakatani met Australian Defence Minister Marles in Vientiane, Laos.
`;
const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

async function surroundings() {
  const database = await testDatabase();
  const locales = await editedLocales({});
  const folder = await temporaryFolder();
  const file = join(folder, 'release.txt');
  await writeFile(file, RELEASE);
  onTestFinished(async () => {
    await database.close();
    await locales.remove();
    await rm(folder, { recursive: true });
  });
  const run = (command: string, env: Record<string, string> = {}) =>
    new GatewayProcess(
      { DATABASE_URL: database.url, LOCALES_DIR: locales.localesDir, LOG_LEVEL: 'error', ...env },
      [process.execPath, '--import', 'tsx', MAIN, ...command.split(' ')],
    );
  return { database, localesDir: locales.localesDir, file, run };
}

it('a database that goes away in an import is one sentence, in the language of the terminal', async () => {
  const { database, file, run } = await surroundings();
  await database.pool.query(`
    create function go_away() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create trigger go_away before insert on meeting for each row execute function go_away()`);
  const command = run(`import ${file} --locale en --published 2024-10-18`, { LC_ALL: 'ja_JP.UTF-8' });
  expect(await command.exit).toBe(1);
  const lines = command.stderr.trim().split('\n');
  expect(lines.at(-1)).toMatch(/^データベースに接続できなくなりました（.*）。/);
  expect(command.stderr).not.toMatch(/^\s+at /m);
  const { rows } = await database.pool.query('select from meeting');
  expect(rows).toEqual([]);
});

it('a link in a circle among the locale files ends no command, and is named by `locales check`', async () => {
  const { localesDir, run } = await surroundings();
  await symlink('loop.json', join(localesDir, 'ja/loop.json'));
  const status = run('locales status', { LC_ALL: 'C' });
  expect([await status.exit, status.stderr.trim()]).toEqual([0, '']);
  const check = run('locales check', { LC_ALL: 'ja_JP' });
  expect(await check.exit).toBe(1);
  expect(check.stderr).toMatch(/loop\.json:1:1 リンクが、.* \[LINK_IN_CIRCLE\]/);
});

it('an import names the files that could not be written, and does not end as if it had', async () => {
  const { database, localesDir, file, run } = await surroundings();
  const unwritable = join(
    localesDir,
    'en/meetings/2024-10-17-japan-australia-defence-ministerial-meeting.json',
  );
  await mkdir(unwritable);
  const command = run(`import ${file} --locale en --published 2024-10-18`);
  expect(await command.exit).toBe(1);
  expect(command.stdout).toContain('Imported.');
  expect(command.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(`^${unwritable}:1:1 The file cannot be written\\.`),
    expect.stringContaining('are served, but not in these files'),
  ]);
  const { rows } = await database.pool.query('select from meeting');
  expect(rows).toHaveLength(1);
});

it('a file of any size is not read beyond what a release may have', async () => {
  const { run } = await surroundings();
  const command = run('import /dev/zero --locale en --published 2024-10-18');
  expect(await command.exit).toBe(2);
  expect(command.stderr).toContain('/dev/zero is larger than 1 MiB');
});

it('bytes that are no text are refused for that', async () => {
  const { file, run } = await surroundings();
  await writeFile(file, RELEASE, 'utf16le');
  const command = run(`import ${file} --locale en --published 2024-10-18`);
  expect(await command.exit).toBe(2);
  expect(command.stderr).toContain('release.txt is not UTF-8; save it as UTF-8');
});

it('a full disk is told from a fault of ours, which keeps its stack', async () => {
  const full = await writeFile('/dev/full', 'x').catch((error) => error);
  expect(toFailure(new Error('Failed query', { cause: full }))?.code).toBe('DISK_FULL');
  expect(toFailure(new TypeError('x is not a function'))).toBeNull();
});
