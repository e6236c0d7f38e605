import { lstat, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

/** True when no other user can have put anything in a folder, nor exchange it for another. */
export async function isTrustedFolder(folder: string): Promise<boolean> {
  if ((await lstat(folder)).isSymbolicLink()) return false;
  const self = process.geteuid?.() ?? 0;
  const real = await realpath(folder);
  for (let at = real; ; at = dirname(at)) {
    const { uid, mode } = await lstat(at);
    const isSticky = (mode & 0o1000) !== 0 && at !== real;
    if ((uid !== 0 && uid !== self) || ((mode & 0o022) !== 0 && !isSticky)) return false;
    if (at === dirname(at)) return true;
  }
}
