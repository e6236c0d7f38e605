import { type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The gateway as `npm start` runs it, or by another command. */
export class GatewayProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly exit: Promise<number | null>;
  stdout = '';
  stderr = '';

  constructor(
    env: Readonly<Record<string, string>>,
    [command, ...args]: readonly [string, ...string[]] = [process.execPath, '--import', 'tsx', MAIN],
    options: Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> = { cwd: ROOT },
  ) {
    this.#child = spawn(command, args, {
      ...options,
      env: { PATH: process.env.PATH, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout.on('data', (data) => {
      this.stdout += data;
    });
    this.#child.stderr.on('data', (data) => {
      this.stderr += data;
    });
    this.exit = new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** Its address, as soon as its banner names it. */
  async url(): Promise<string> {
    let hasEnded = false;
    void this.exit.then(() => {
      hasEnded = true;
    });
    for (;;) {
      const url = /http:\/\/[\d.]+:\d+/.exec(this.stdout)?.[0];
      if (url !== undefined) return url;
      if (hasEnded) throw new Error(`The gateway did not start:\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The lines of its log. */
  get log(): Record<string, unknown>[] {
    return this.stderr
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  }

  terminate(): void {
    this.#child.kill('SIGTERM');
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
