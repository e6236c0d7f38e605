import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { StartupError } from '../../kernel/startup-error.ts';
import { SOCKET_PORT } from './postmaster.ts';

/** Bytes that fit into `sun_path` on every system, its closing zero byte left out. */
const MAX_SOCKET_PATH_LENGTH = 103;

export interface SocketFolder {
  /** A path to the folder, valid in this process until closed, from which the socket's path is short enough. */
  readonly path: string;
  close(): Promise<void>;
}

/** A socket's path may not be long, but where there is /proc, an open folder has a short one. */
export async function socketFolder(folder: string): Promise<SocketFolder> {
  const length = Buffer.byteLength(`${folder}/.s.PGSQL.${SOCKET_PORT}`);
  if (length <= MAX_SOCKET_PATH_LENGTH) return { path: folder, close: async () => undefined };
  if (process.platform !== 'linux') {
    throw new StartupError(
      `The path ${folder} is ${length - MAX_SOCKET_PATH_LENGTH} bytes too long for the socket in it: name a shorter folder in DATA_DIR.`,
    );
  }
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  return { path: `/proc/self/fd/${handle.fd}`, close: () => handle.close() };
}
