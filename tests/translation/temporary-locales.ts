import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A locales folder of the test's own; it goes when the test ends. Files are named `en/places`. */
export class TemporaryLocales {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  static async make(files: Readonly<Record<string, unknown>>): Promise<TemporaryLocales> {
    const locales = new TemporaryLocales(await temporaryFolder());
    onTestFinished(() => rm(locales.dir, { recursive: true, force: true }));
    for (const [file, content] of Object.entries(files)) await locales.write(file, content);
    return locales;
  }

  path(file: string): string {
    return join(this.dir, `${file}.json`);
  }

  /** Writes in place, as a simple editor does: a string as it is, anything else as JSON. */
  async write(file: string, content: unknown): Promise<void> {
    await mkdir(dirname(this.path(file)), { recursive: true });
    await writeFile(
      this.path(file),
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8');
  }

  async texts(file: string): Promise<unknown> {
    return JSON.parse(await this.read(file));
  }
}
