import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file or folder that Taiyaku comes with. Both `src/kernel/` and `dist/server/` lie two folders deep. */
export const packageFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** True in a checkout, whose files may be written to, and not an installed package. */
export const isCheckout = existsSync(packageFile('src'));

/** Ways to call Taiyaku, as a person here would type them. */
export const CALL = isCheckout
  ? { command: 'npm run taiyaku --', start: 'npm start' }
  : { command: 'npx taiyaku', start: 'npx taiyaku' };
