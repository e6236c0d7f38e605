import { isReadOnly, isUnavailable, rootCause, sqlState } from '../storage/database-errors.ts';

/** A reason why a command could not go on that lies outside Taiyaku: a key of `failures` in `importer.json`. */
export interface Failure {
  readonly code:
    | 'DATABASE_GONE'
    | 'DATABASE_READ_ONLY'
    | 'DATABASE_DENIED'
    | 'DISK_FULL'
    | 'FILE_DENIED'
    | 'FILE_FAILED';
  /** The message of the system or of PostgreSQL. */
  readonly reason: string;
}

const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);
const OF_NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|EADDR|EAI|ENOTFOUND)/;
const DENIED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Finds out what an operator can mend; null where the error is a fault of ours, which is told with its stack. */
export function toFailure(error: unknown): Failure | null {
  const cause = rootCause(error) as NodeJS.ErrnoException;
  const code = codeOf(error, cause);
  return code === null ? null : { code, reason: cause.message };
}

function codeOf(error: unknown, { code = '', syscall }: NodeJS.ErrnoException): Failure['code'] | null {
  if (isReadOnly(error)) return 'DATABASE_READ_ONLY';
  if (sqlState(error) === '42501') return 'DATABASE_DENIED';
  if (FULL.has(code)) return 'DISK_FULL';
  if (syscall !== undefined && !OF_NETWORK.test(code) && syscall !== 'connect')
    return DENIED.has(code) ? 'FILE_DENIED' : 'FILE_FAILED';
  return isUnavailable(error) ? 'DATABASE_GONE' : null;
}
