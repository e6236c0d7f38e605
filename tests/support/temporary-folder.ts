import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Makes a folder for what a test writes; it goes with the folder of the run at the latest. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(inject('runFolder'), 'test-'));
}
