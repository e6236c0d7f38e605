import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../open-database-process.ts', import.meta.url));
/** A Node.js that reads TypeScript by itself starts a good deal sooner. */
const LOADER = process.features.typescript ? [] : ['--import', 'tsx'];

export interface ProcessSettings {
  readonly url?: string;
  readonly dataDir?: string;
  readonly migrationsFolder?: string;
  /** The user that root's process becomes before it opens the database; also its group. */
  readonly uid?: number;
}

/** A Taiyaku of its own: what it told, and the ways it may end. */
export class DatabaseProcess {
  readonly child: ChildProcess;
  readonly told: Record<string, unknown>[] = [];
  readonly #ended: Promise<unknown>;
  #wake: () => void = () => undefined;

  constructor(settings: ProcessSettings) {
    this.child = spawn(process.execPath, [...LOADER, SCRIPT, JSON.stringify(settings)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      this.told.push(JSON.parse(line));
      this.#wake();
    });
    this.#ended = once(this.child, 'close').then(() => this.#wake());
  }

  /** The time at which the server that it opened was started; throws the message of the process where it could not. */
  async opened(): Promise<string> {
    for (;;) {
      const last = this.told.find((fact) => 'open' in fact || 'error' in fact);
      if (last && 'open' in last) return String(last.open);
      if (last || this.child.exitCode !== null) throw new Error(JSON.stringify(this.told));
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async close(): Promise<Record<string, unknown>[]> {
    this.child.stdin!.end();
    // One that hangs must fail its test, not the whole run.
    const patience = setTimeout(() => this.child.kill('SIGKILL'), 40_000);
    await this.#ended;
    clearTimeout(patience);
    return this.told;
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    await this.#ended;
  }
}
