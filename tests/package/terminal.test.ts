import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { GatewayProcess } from '../transport/gateway-process.ts';
import { ROOT } from './machine.ts';

/** The process in a terminal of its own, by `script` of util-linux. */
const START = ['script', '-qec', `${process.execPath} --import tsx src/main.ts`, '/dev/null'] as const;

it.each([{}, { NO_COLOR: '1' }, { LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' }])(
  'in a terminal the log is lines for people, without colours or other control characters: %j',
  async (env) => {
    const folder = await mkdtemp(join(tmpdir(), 'taiyaku-terminal-'));
    await chmod(folder, 0o755);
    const localesDir = join(folder, 'locales');
    await cp(join(ROOT, 'locales'), localesDir, { recursive: true });
    const started = new GatewayProcess(
      { DATA_DIR: join(folder, 'data'), LOCALES_DIR: localesDir, ...env },
      START,
      { cwd: ROOT },
    );
    onTestFinished(async () => {
      started.terminate();
      await started.exit;
      await rm(folder, { recursive: true });
    });
    const url = await started.url();
    await fetch(`${url}/graphql?query={__typename}`);
    await vi.waitFor(() =>
      expect(started.stdout).toMatch(
        /^\d\d:\d\d:\d\d request reqId=\S+ method=GET path=\/graphql statusCode=200 ms=\d+\r$/m,
      ),
    );
    expect(started.stdout).toContain('対訳 Taiyaku is up');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for.
    expect(started.stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]|^\{/m);
  },
);
